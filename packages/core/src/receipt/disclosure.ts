import type { Result } from '../scoring/result.ts'
import type { Json } from '../text/canonical-json.ts'
import { fromBase32, toBase32 } from './base32.ts'
import { factsOf, type Fact, type ReceiptOptions } from './facts.ts'
import { neighboursOf, rootAbove, type Neighbour } from './fact-tree.ts'
import { readReceipt } from './receipt-text.ts'

/** One fact of a receipt, shown: with it anyone can see that the receipt commits to it, and nothing of the others. */
export interface Disclosure {
  /** An input's id, or `about:nip`. */
  readonly name: string
  /** The canonical text, `null` where there was none; a list as its items. */
  readonly value: Json
  readonly salt: string
  /** The hashes beside the way to the root, in base32, the fact's own neighbour first. */
  readonly neighbours: readonly { readonly side: 'left' | 'right'; readonly hash: string }[]
}

/**
 * Shows one fact of a result's receipt.
 *
 * @param name - an input's id, `about:nip` for what `about` adds, or `record:refused` where a value was refused
 * @throws TypeError if there is no such fact, or for salts that cannot be used
 */
export function disclose(result: Pick<Result, 'inputs' | 'issues'>, name: string, options: ReceiptOptions): Disclosure {
  const facts = factsOf(result, options)
  const index = facts.findIndex((each) => each.name === name)
  const fact = facts[index]
  if (!fact) throw new TypeError(`the result has no "${name}"`)
  const neighbours = neighboursOf(facts, index).map(({ side, hash }) => ({ side, hash: toBase32(hash) }))
  return { ...fact, neighbours }
}

/**
 * Whether the receipt commits to what is shown. Says nothing about who issued the receipt. Never throws, whatever it is
 * given.
 */
export function verifyDisclosure(text: string, disclosure: Disclosure): boolean {
  const content = readReceipt(text)
  const read = readDisclosure(disclosure)
  if (!content || !read) return false
  try {
    return toBase32(rootAbove(read.fact, read.neighbours)) === content.facts
  } catch {
    // A value that JSON cannot carry.
    return false
  }
}

/** Undefined where it is not of the form of a disclosure: it has come from outside. */
function readDisclosure(
  given: unknown,
): { readonly fact: Fact; readonly neighbours: readonly Neighbour[] } | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const { name, value, salt, neighbours } = given as Partial<Record<keyof Disclosure, unknown>>
  if (typeof name !== 'string' || typeof salt !== 'string' || value === undefined || !Array.isArray(neighbours))
    return undefined
  const read = neighbours.slice(0, 65).map((each: unknown): Neighbour | undefined => {
    const { side, hash } = (each ?? {}) as { readonly side?: unknown; readonly hash?: unknown }
    const bytes = typeof hash === 'string' ? fromBase32(hash) : undefined
    return bytes?.length === 32 && (side === 'left' || side === 'right') ? { side, hash: bytes } : undefined
  })
  const known = read.filter((each) => each !== undefined)
  return known.length === neighbours.length && known.length <= 64
    ? { fact: { name, value: value as Json, salt }, neighbours: known }
    : undefined
}
