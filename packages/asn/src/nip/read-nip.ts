import { finding, type NipFinding } from './finding.ts'
import { parseNip, type NipReading, type Recorded } from './parse-nip.ts'

const scientific = /^\d+(?:[.,]\d+)?e\+?\d+$/i
/** `199602292019032000.00`, as programs print a number that should have been text. */
const decimal = /^\d{15,}[.,]0+$/
/** Dashes of any kind, and what is pasted along without being seen. */
const between = /[\s.\p{Pd}\p{Cf}]/gu
const longest = 200

/**
 * Reads an NIP as people and spreadsheets write it: with spaces, dots or hyphens between its parts, after an apostrophe
 * or as `="…"`. A number is refused even where it looks whole, because a spreadsheet keeps fifteen digits of it and makes
 * up the rest.
 *
 * @param cell - a cell of a table, or what someone typed; `null` and `undefined` are an empty one
 *
 * @example
 * ```ts doctest
 * import { readNip } from '@sasando/asn'
 * readNip("'19960229 201903 2 001").nip?.birth // => '1996-02-29'
 * readNip(1.99602292019032e17).findings[0]?.code // => 'nip_as_number'
 * ```
 */
export function readNip(cell: unknown, recorded: Recorded = {}): NipReading {
  if (typeof cell === 'number' || typeof cell === 'bigint')
    return refused(finding('nip_as_number', { received: String(cell) }))
  if (cell !== null && cell !== undefined && typeof cell !== 'string')
    return refused(finding('nip_characters', { received: typeof cell }))
  const received = (cell ?? '').slice(0, longest).trim()
  const bare = received
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['’‘`]+/, '')
    .trim()
  const digits = bare.replaceAll(between, '')
  if (digits === '') return refused(finding('nip_empty', {}))
  if (decimal.test(bare)) return refused(finding('nip_as_number', { received }))
  if (scientific.test(bare)) return refused(finding('nip_scientific', { received }))
  if (/\D/.test(digits)) return refused(finding('nip_characters', { received }))
  if (digits.length === 9) return refused(finding('nip_old', { received }))
  if (digits.length !== 18) return refused(finding('nip_length', { received, digits: digits.length }))
  return parseNip(digits, recorded)
}

const refused = (found: NipFinding): NipReading => ({ nip: null, text: null, findings: [found] })
