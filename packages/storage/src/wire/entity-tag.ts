/** The ETag of a revision. Revisions may hold any letter, and a header may not. */
export const entityTag = (revision: string): string => `"${encodeURIComponent(revision)}"`

/** One tag of a header, and whether it is weak. */
export interface EntityTag {
  /** Undefined where the text between the quotation marks is no revision of ours. */
  readonly revision: string | undefined
  readonly isWeak: boolean
}

/**
 * Reads If-Match and If-None-Match.
 *
 * @returns undefined for what is no such list
 * @source RFC 9110, HTTP Semantics, sections 8.8.3 and 13.1
 */
export function parseEntityTags(header: string): '*' | readonly EntityTag[] | undefined {
  if (header.trim() === '*') return '*'
  const tags: EntityTag[] = []
  // A comma may stand within the quotation marks, so this is no split. Each step takes one letter at least.
  const pattern = /[ \t]*(W\/)?"([\x21\x23-\x7E\x80-\xFF]*)"[ \t]*(?:,|$)/y
  while (pattern.lastIndex < header.length) {
    const found = pattern.exec(header)
    if (!found) return undefined
    tags.push({ revision: decoded(found[2] ?? ''), isWeak: found[1] !== undefined })
  }
  return tags.length === 0 ? undefined : tags
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
