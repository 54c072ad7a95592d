import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

import { canonicalJson } from '../text/canonical-json.ts'
import type { Fact } from './facts.ts'

/** A neighbour on the way from a fact to the root. */
export interface Neighbour {
  readonly side: 'left' | 'right'
  readonly hash: Uint8Array
}

// A leaf can never be taken for a knot, nor a knot for a leaf: they are hashed under different first bytes.
const [leafMark, knotMark] = [Uint8Array.of(0), Uint8Array.of(1)]

/** @throws TypeError for a value that JSON cannot carry */
const leafHash = ({ name, value, salt }: Fact): Uint8Array =>
  sha256(concatBytes(leafMark, utf8ToBytes(canonicalJson([name, salt, value]))))

const knotHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(concatBytes(knotMark, left, right))

/**
 * The one hash over all facts, from which each can be shown alone.
 *
 * @source RFC 6962, Certificate Transparency, section 2.1: Merkle hash trees
 */
export function rootHash(facts: readonly Fact[]): Uint8Array {
  const [first, ...rest] = facts
  if (!first) return sha256(new Uint8Array())
  if (rest.length === 0) return leafHash(first)
  const half = halfOf(facts.length)
  return knotHash(rootHash(facts.slice(0, half)), rootHash(facts.slice(half)))
}

/** The neighbours of one fact, from its own up to those below the root. */
export function neighboursOf(facts: readonly Fact[], index: number): readonly Neighbour[] {
  if (facts.length < 2) return []
  const half = halfOf(facts.length)
  const [left, right] = [facts.slice(0, half), facts.slice(half)]
  return index < half
    ? [...neighboursOf(left, index), { side: 'right', hash: rootHash(right) }]
    : [...neighboursOf(right, index - half), { side: 'left', hash: rootHash(left) }]
}

/** The root that a fact with these neighbours leads to. */
export const rootAbove = (fact: Fact, neighbours: readonly Neighbour[]): Uint8Array =>
  neighbours.reduce(
    (hash, { side, hash: other }) => (side === 'left' ? knotHash(other, hash) : knotHash(hash, other)),
    leafHash(fact),
  )

/** The largest power of two below `size`, which is at least 2. */
function halfOf(size: number): number {
  let half = 1
  while (half * 2 < size) half *= 2
  return half
}
