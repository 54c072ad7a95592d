import { readFileSync } from 'node:fs'
import { safeParseRuleSet, type Json } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { accepts } from './json-schema-judge.ts'
import { everything } from './roads/everything.ts'
import { ruleSetText } from './rule-set-text.ts'
import { sample } from './sample.ts'

const file = new URL('../rule-set.schema.json', import.meta.url)
const schema = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Json>>
const parse = (text: string): Json => JSON.parse(text) as Json

const { format, id, version, title, valid } = JSON.parse(sample) as Readonly<Record<string, Json>>
const derived = {
  format,
  id,
  version,
  title,
  valid,
  derivedFrom: { id, version, fingerprint: `sha256:${'0'.repeat(64)}` },
  settings: { batas: 5, bobot: [{ from: '2026-01-01', value: '1/7' }] },
  labels: { steps: { nilai: { id: 'Nilai' } }, levels: { mutu: { baik: { id: 'Baik', en: 'Good' } } } },
}
const documents = [parse(sample), parse(ruleSetText(everything)), parse(JSON.stringify(derived))]

/** What `parseRuleSet` says of the form. That a parent is not given is not about the form. */
const formFaults = (value: Json): readonly string[] => {
  const outcome = safeParseRuleSet(JSON.stringify(value))
  return outcome.ok
    ? []
    : outcome.issues.filter(({ code }) => code !== 'parent_needed').map(({ code, path }) => `${code} ${path.join('.')}`)
}

/** What does not belong in most places of a rule set, and in some does. */
const strange = parse(`[
  {}, [], "", null, 0, -1, 1.5, 101, 1e300, true, "a", "Dua Kata", "a.b", "2026-01-31", "2026-13-01", "1/7", "-", "--",
  { "from": 1 }, { "from": 1, "above": 2 }, { "setting": "a" }, { "setting": "A" }, { "id": "a" }, { "id": "teks" },
  [1], ["a", "b"], ["a", "a"], [{}], [[]], { "digits": 2 }, { "neutral": 0 }, { "carry": "a" }, { "low": "a", "high": "b" },
  "${'x'.repeat(5000)}"
]`) as readonly Json[]

/** The document with one place of it changed: another value, a key more, a key less. */
function changed(value: Json, [first = 0, ...rest]: readonly number[], edit: number): Json {
  if (typeof value !== 'object' || value === null || rest.length === 0) return strange[edit % strange.length] ?? null
  const keys = Object.keys(value)
  if (keys.length === 0) return strange[edit % strange.length] ?? null
  const key = keys[first % keys.length] ?? ''
  const object = value as Readonly<Record<string, Json>>
  if (edit % 7 === 0 && rest.length < 3) {
    const { [key]: _, ...others } = object
    return Array.isArray(value) ? Object.values(others) : others
  }
  if (edit % 11 === 0 && !Array.isArray(value) && rest.length < 3) return { ...object, tak: edit }
  const inner = changed(object[key] ?? null, rest, edit)
  return Array.isArray(value) ? (value as readonly Json[]).with(Number(key), inner) : { ...object, [key]: inner }
}

describe('the JSON Schema and the parser', () => {
  it.each(documents.map((each) => [each]))('accept the same documents to begin with', (document) => {
    expect([accepts(schema, document), formFaults(document)]).toEqual([true, []])
  })
  it('say the same of the form of random small changes', () => {
    let [accepted, refused] = [0, 0]
    const places = fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(fc.constantFrom(...documents), places, fc.nat({ max: 10_000 }), (document, place, edit) => {
        const value = changed(document, place, edit)
        const faults = formFaults(value)
        if (faults.length === 0) accepted++
        else refused++
        expect([accepts(schema, value), faults]).toEqual([faults.length === 0, faults])
      }),
      { numRuns: 600 },
    )
    expect(Math.min(accepted, refused)).toBeGreaterThan(40)
  }, 120_000)
  it.each([
    ['a range without an end, in a table', { when: [{}] }],
    ['a range without an end, among conditions', { when: ['-', {}] }],
  ])('both refuse %s', (_, row) => {
    const inputs = { a: { type: 'integer', range: [0, 9] }, b: { type: 'integer', range: [0, 9] } }
    const steps = [{ id: 'x', kind: 'table', inputs: ['a', 'b'], hit: 'first', rows: [{ ...row, then: 1 }] }]
    const value = parse(ruleSetText({ inputs, steps }))
    expect([accepts(schema, value), formFaults(value)]).toEqual([false, [expect.stringMatching(/^wrong_form /)]])
  })
})
