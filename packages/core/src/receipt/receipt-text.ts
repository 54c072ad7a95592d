import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

import { dayNumber } from '../scoring/day.ts'
import type { Result } from '../scoring/result.ts'
import type { Fingerprint } from '../text/fingerprint.ts'
import { fromBase32, toBase32 } from './base32.ts'

/** What a receipt says in the clear, and the root of what it only commits to. */
export interface ReceiptContent {
  readonly ruleSet: Result['ruleSet']
  /** The day whose settings held. */
  readonly asOf: string
  /** The canonical texts; `null` where there is no value. */
  readonly outcome: Readonly<Record<string, string | null>>
  /** The root of the salted facts, in base32. */
  readonly facts: string
  /** Over all that stands before it, in base32. */
  readonly commitment: string
}

/** The longest receipt, so that a code of medium error correction holds it (version 10-M: 311 characters). */
const longest = 300
const mark = 'SASANDO1'
const noValue = '$'

/**
 * The receipt as text of digits, capital letters and `% . - / : $` only, which is what a QR code packs best:
 * `SASANDO1:rule set/version/day:its fingerprint:outcome.value/…:facts:commitment`.
 *
 * @throws RangeError where the outcomes are too long for a code
 */
export function writeReceipt({ ruleSet, asOf, outcome, facts }: Omit<ReceiptContent, 'commitment'>): string {
  const outcomes = Object.keys(outcome)
    .sort()
    .map((name) => `${escaped(name)}.${valueText(outcome[name] ?? null)}`)
  const head = [
    mark,
    [ruleSet.id, ruleSet.version, asOf].map(escaped).join('/'),
    toBase32(hexToBytes(ruleSet.fingerprint.slice('sha256:'.length))),
    outcomes.join('/'),
    facts,
  ].join(':')
  const text = `${head}:${commitmentOf(head)}`
  if (text.length > longest) throw new RangeError(`the receipt has ${text.length} characters, more than ${longest}`)
  return text
}

/**
 * Reads a receipt; undefined for what is none, and for one of which anything was lost or changed on the way. Never throws,
 * whatever it is given.
 */
export function readReceipt(text: string): ReceiptContent | undefined {
  if (typeof text !== 'string' || text.length > longest) return undefined
  const [start, named = '', print = '', values = '', facts = '', commitment = '', ...rest] = text.split(':')
  if (start !== mark || rest.length > 0) return undefined
  const [id, version, asOf, ...more] = named.split('/').map(unescaped)
  const bytes = fromBase32(print)
  const outcome = readOutcome(values)
  if (id === undefined || version === undefined || asOf === undefined || more.length > 0) return undefined
  if (dayNumber(asOf) === undefined) return undefined
  if (bytes?.length !== 32 || !outcome) return undefined
  if (fromBase32(facts)?.length !== 32) return undefined
  const fingerprint: Fingerprint = `sha256:${bytesToHex(bytes)}`
  const content = { ruleSet: { id, version, fingerprint }, asOf, outcome, facts, commitment }
  // One text for one content: what reads the same but is written otherwise has been tampered with.
  return isWritten(content, text) ? content : undefined
}

function isWritten(content: ReceiptContent, text: string): boolean {
  try {
    return writeReceipt(content) === text
  } catch {
    return false
  }
}

const commitmentOf = (head: string): string => toBase32(sha256(concatBytes(Uint8Array.of(2), utf8ToBytes(head))))

function readOutcome(text: string): Record<string, string | null> | undefined {
  const entries = text.split('/').map((each) => {
    const [, name = '', value = ''] = /^([^.]+)\.(.*)$/.exec(each) ?? []
    return [unescaped(name), value === noValue ? null : unescaped(value)] as const
  })
  const known = entries.flatMap(([name, value]) => (name && value !== undefined ? [[name, value] as const] : []))
  return known.length === entries.length ? Object.fromEntries(known) : undefined
}

const valueText = (value: string | null): string => (value === null ? noValue : escaped(value))

/** Small letters as capitals; what a code does not hold, or what would end a field, as `%` and its bytes. */
const escaped = (text: string): string =>
  text
    .replace(/[^a-z0-9.-]/gsu, (character) =>
      [...utf8ToBytes(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
    )
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())

function unescaped(text: string): string | undefined {
  if (!/^(?:[A-Z0-9.-]|%[0-9A-F]{2})*$/.test(text)) return undefined
  try {
    // Small letters first: those in what `%` stands for are as they were.
    return decodeURIComponent(
      text.replace(/%[0-9A-F]{2}|[A-Z]/g, (part) => (part.length > 1 ? part : part.toLowerCase())),
    )
  } catch {
    return undefined
  }
}
