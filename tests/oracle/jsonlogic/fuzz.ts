import { safeCompile, safeParseRuleSet, type Issue, type Json, type Scorer } from '@sasando/core'
import { Fraction } from 'fraction.js'
import jsonLogic, { type RulesLogic } from 'json-logic-js'

import type { Choices } from '../arbitraries/choices.ts'
import { booleanLogic, numberLogic, texts } from '../arbitraries/expression.ts'
import type { Known, Words } from '../arbitraries/names.ts'
import { written } from '../judge/exact.ts'
import { roads } from '../roads/roads.ts'

/** What a run met. */
export interface FuzzTally {
  expressions: number
  /** Expressions whose numbers may be too large to count exactly, which the strict profile refuses. */
  refused: number
  /** Answers that were compared: where a value is missing, only JsonLogic has one. */
  compared: number
  absent: number
}

/** Numbers are quarters, so that doubles hold whatever is made of them. */
const names: readonly Known[] = [
  ...['a', 'b', 'c'].map((name): Known => ({ name, type: 'number', digits: 2 })),
  { name: 'n', type: 'number', digits: 0 },
  { name: 'p', type: 'boolean' },
  { name: 'q', type: 'boolean' },
  { name: 's', type: 'text' },
  { name: 't', type: 'text' },
  { name: 'd', type: 'date' },
]
const number = { type: 'number', digits: 2, range: [-30, 30] }
const inputs = {
  a: number,
  b: number,
  c: number,
  n: { type: 'integer', range: [-9, 9] },
  p: { type: 'boolean' },
  q: { type: 'boolean' },
  s: { type: 'text' },
  t: { type: 'text' },
  d: { type: 'date' },
}

/**
 * Random expressions of the strict profile on random plain data: every road against json-logic-js itself, which gets the
 * expression as it is written.
 *
 * @throws at the first difference
 */
export function fuzzStrict(choices: Choices, tally: FuzzTally): void {
  const words: Words = { choices, names, settings: [], scales: {}, isPlain: true }
  const made = Array.from({ length: 20 }, () => (choices.chance(40) ? booleanLogic(words, 3) : numberLogic(words, 4)))
  const [scorer, kept] = compileAll(made)
  tally.expressions += made.length
  tally.refused += made.length - kept.length
  if (!scorer) return
  const records = Array.from({ length: 2 }, () => plainRecord(choices))
  for (const road of roads)
    for (const [index, { result, flat }] of road.prepare(scorer.ruleSet)(records).entries())
      for (const [at, logic] of kept.entries()) {
        const value = result?.steps[at]?.value ?? null
        const plain = flat?.[`e-${at}`] ?? null
        if (value === null && plain === null) tally.absent++
        else tally.compared++
        if (value !== null)
          compare(logic, records[index] ?? {}, value.type === 'number' ? written(value.text) : value.text)
        if (plain !== null)
          compare(logic, records[index] ?? {}, typeof plain === 'number' ? exact(plain) : String(plain))
      }
}

function compare(logic: Json, record: object, ours: Fraction | string): void {
  const theirs: unknown = jsonLogic.apply(asWritten(logic) as RulesLogic, record)
  const isSame = typeof theirs === 'number' ? exact(theirs).equals(ours) : String(theirs) === ours
  if (isSame) return
  const values = `ours ${String(ours)}, JsonLogic ${String(theirs)}`
  throw new Error(`${values}: ${JSON.stringify(logic)} of ${JSON.stringify(record)}`)
}

/** The one name that the strict profile has for itself: a quotient is JsonLogic's division. */
function asWritten(logic: Json): Json {
  if (typeof logic !== 'object' || logic === null) return logic
  if (Array.isArray(logic)) return logic.map(asWritten)
  return Object.fromEntries(
    Object.entries(logic as Readonly<Record<string, Json>>).map(([key, value]) => [
      key === 'quotient' ? '/' : key,
      asWritten(value),
    ]),
  )
}

/** The very fraction that a double is. */
function exact(value: number): Fraction {
  let [whole, halvings] = [value, 0n]
  while (!Number.isInteger(whole)) [whole, halvings] = [whole * 2, halvings + 1n]
  return new Fraction(BigInt(whole), 2n ** halvings)
}

/** A scorer with one step per expression, without those whose numbers are too large. */
function compileAll(made: readonly Json[]): readonly [Scorer | undefined, readonly Json[]] {
  const text = (expressions: readonly Json[]): string =>
    JSON.stringify({
      format: 1,
      id: 'acak',
      version: '1.0',
      title: { id: 'Acak' },
      valid: { from: '2026-01-01' },
      inputs,
      steps: expressions.map((logic, index) => ({ id: `e-${index}`, kind: 'logic', logic })),
      outcome: Object.fromEntries(expressions.map((_, index) => [`e-${index}`, `e-${index}`])),
    })
  const parsed = safeParseRuleSet(text(made))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const { scorer, issues } = safeCompile(parsed.ruleSet)
  if (scorer) return [scorer, made]
  // An outcome has a decimal form; quarters of quarters may have more digits than are written.
  const place = ({ path: [part, at] }: Issue): unknown => (part === 'outcome' ? Number(String(at).slice(2)) : at)
  const refused = new Set(issues.map(place))
  const unexpected = issues.filter((each) => each.code !== 'not_exact' && each.code !== 'needs_round')
  if (unexpected.length > 0) throw new Error(`refused: ${JSON.stringify(unexpected)} ${text(made)}`)
  const kept = made.filter((_, index) => !refused.has(index))
  return kept.length === 0 ? [undefined, []] : compileAll(kept)
}

function plainRecord(choices: Choices): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const { name, type, digits } of names) {
    if (choices.chance(4)) continue
    record[name] =
      type === 'boolean'
        ? choices.chance(50)
        : type === 'text'
          ? choices.pick(texts)
          : type === 'date'
            ? choices.pick(['2026-01-01', '2026-12-31', '1999-06-15'])
            : digits === 0
              ? choices.between(-9, 9)
              : choices.between(-120, 120) / 4
  }
  return record
}
