/** How much one request may ask for. */
export interface Limits {
  /** Bytes of the body of a request that asks, before it is read. */
  readonly questionBytes: number
  /** Bytes of the body of a request that writes. No document over HTTP is larger. */
  readonly writeBytes: number
  /** Levels of a body. */
  readonly depth: number
  /** Values of a body: members, items and scalars. */
  readonly values: number
  /** Characters of the address. */
  readonly address: number
  /** Characters of the documents in one answer, but for one that is larger alone: pages end earlier. */
  readonly answer: number
  /** Pages of the storage that are read at most to fill one page of what may be seen. */
  readonly pages: number
  /** Seconds until an answer must be there. */
  readonly deadline: number
}

export const defaultLimits: Limits = {
  questionBytes: 1024 * 1024,
  writeBytes: 8 * 1024 * 1024,
  // Of a document at most 64, and what the wire puts around it.
  depth: 72,
  values: 1_000_000,
  address: 8192,
  answer: 8 * 1024 * 1024,
  pages: 20,
  deadline: 30,
}

/** @throws RangeError for a limit that is no positive number */
export function withDefaults(limits: Partial<Limits>): Limits {
  const all = { ...defaultLimits, ...limits }
  for (const [name, value] of Object.entries(all))
    if (!(typeof value === 'number' && value > 0)) throw new RangeError(`limits.${name} must be a positive number`)
  return all
}
