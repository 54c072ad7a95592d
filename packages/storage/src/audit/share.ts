import { maskNip } from './mask-nip.ts'

/**
 * The records of a store that are looked at in one reading: all, or one of several parts. Which part a record is in follows
 * from what an entry shows of it, an NIP in its id masked.
 */
export class Share {
  readonly #part: number
  #parts: number

  /** @param parts - a power of two */
  constructor(part = 0, parts = 1) {
    this.#part = part
    this.#parts = parts
  }

  has(collection: string, id: string): boolean {
    return this.#parts === 1 || (hashOf(`${collection}/${maskNip(id)}`) & (this.#parts - 1)) === this.#part
  }

  /** Half of it: only of the first share, before any record is looked at. */
  halve(): void {
    this.#parts *= 2
  }

  /** All others. */
  others(): readonly Share[] {
    const parts = Array.from({ length: this.#parts }, (_, part) => part)
    return parts.filter((part) => part !== this.#part).map((part) => new Share(part, this.#parts))
  }
}

/** FNV-1a: nothing rests on it but that parts are about as large as each other. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  // The lower bits, which are looked at, would hardly depend on the upper ones.
  return hash ^ (hash >>> 15)
}
