/** So many entries of a log are read at once. */
export const JOURNAL_PAGE = 500
