const A_YEAR_S = 31_536_000

/** A choice of this device, sent along with the next page asked for. */
export function rememberChoice(name: string, value: string) {
  // The Cookie Store API is missing in Firefox and Safari of the closed networks we serve.
  // biome-ignore lint/suspicious/noDocumentCookie: see above
  document.cookie = `${name}=${value}; path=/; max-age=${A_YEAR_S}; samesite=lax`
}
