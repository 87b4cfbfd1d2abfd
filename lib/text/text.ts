/**
 * What is stored and printed: composed letters, no control characters but line breaks, no broken
 * surrogates (the database refuses both), no stray spaces at the ends.
 */
export const clean = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trim()

/**
 * The form in which Vietnamese names are compared: no diacritics, đ as d, lower case, apostrophes
 * gone, hyphens and runs of spaces as one space. "Khánh Hoà", "Khánh Hòa" and "khanh hoa" are one.
 */
export const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .replace(/[-–—_/,.\s]+/g, ' ')
    .trim()
