/** `"version.lastSeq"`: the version counts edits of the row's own fields, the sequence everything else. */
export const etag = ({ version, lastSeq }: { version: number; lastSeq: number }) =>
  `"${version}.${lastSeq}"`

/** The version that a writer's screen was drawn from; null where the header is missing or not ours. */
export function versionOf(ifMatch: string | null): number | null {
  const version = /^(?:W\/)?"?(\d+)(?:\.\d+)?"?$/.exec(ifMatch ?? '')?.[1]
  return version === undefined ? null : Number(version)
}

/** 304 when the reader already has this. */
export const notModified = (request: Request, tag: string): Response | null =>
  request.headers.get('if-none-match') === tag
    ? new Response(null, { status: 304, headers: { etag: tag } })
    : null
