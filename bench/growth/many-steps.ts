import { parseRuleSet, type RuleSet } from '@sasando/core'

import { seededRandom } from '../data/random.ts'
import type { Untrusted } from '../data/records.ts'

/** A step that takes `value`, the number before it, and its own inputs, and gives a number of the same form. */
type MakeStep = (names: { readonly id: string; readonly value: string; readonly own: string }) => object

const round = { digits: 2 }

/** Ten steps have their inputs in one object: V8 keeps an object of 128 properties as a hash table, whoever reads it. */
const groupOf = (index: number): string => `kelompok-${Math.floor(index / 10)}`

/** Five kinds in turn; each number is made of the one before it, so that no step can be left out. */
const makers: readonly MakeStep[] = [
  ({ id, value, own }) => ({ id, kind: 'ratio', actual: value, target: own, direction: 'higher', cap: 120, round }),
  ({ id, value, own }) => ({
    id,
    kind: 'logic',
    logic: { '+': [{ '*': [{ var: value }, 0.5] }, { '*': [{ var: own }, 0.5] }] },
    round,
  }),
  ({ id, value, own }) => ({
    id,
    kind: 'weighted',
    of: [
      { step: value, weight: 0.7 },
      { step: own, weight: 0.3 },
    ],
    round,
  }),
  ({ id, value, own }) => ({
    id,
    kind: 'logic',
    logic: { if: [{ '>=': [{ var: value }, 60] }, { var: value }, { var: own }] },
  }),
  ({ id, value }) => ({ id, kind: 'logic', logic: { min: [120, { '+': [{ var: value }, 1.5] }] } }),
]

/** A rule set of `count` steps, in a chain. */
export function ruleSetOfSteps(count: number): RuleSet {
  const inputs: Record<string, object> = { awal: { type: 'number', digits: 2, range: [0, 120] } }
  const steps: object[] = []
  for (let index = 0; index < count; index++) {
    const own = `masukan-${index}`
    const kind = index % makers.length
    // A target is at least 1; the last of the five has no input of its own.
    if (kind !== 4)
      inputs[own] = { type: 'number', digits: 2, range: [kind === 0 ? 1 : 0, 120], path: [groupOf(index), own] }
    const value = index === 0 ? 'awal' : `langkah-${index - 1}`
    steps.push(makers[kind]!({ id: `langkah-${index}`, value, own }))
  }
  return parseRuleSet(
    JSON.stringify({
      format: 1,
      id: 'banyak-langkah',
      version: '1.0',
      title: { id: 'Banyak langkah' },
      valid: { from: '2026-01-01' },
      inputs,
      steps,
      outcome: { score: `langkah-${count - 1}` },
    }),
  )
}

/** Valid records for it. */
export function recordsFor(ruleSet: RuleSet, count: number): Untrusted[] {
  const random = seededRandom(count)
  return Array.from({ length: count }, () => {
    const record: Record<string, Record<string, number> | number> = {}
    for (const [name, { path = [name] }] of Object.entries(ruleSet.inputs)) {
      const value = random.between(100, 12_000) / 100
      const [outer = name, inner] = path
      if (inner === undefined) record[outer] = value
      else record[outer] = { ...(record[outer] as Record<string, number> | undefined), [inner]: value }
    }
    return JSON.parse(JSON.stringify(record)) as Untrusted
  })
}
