import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { directionsFrom } from '../src/plan/directions-from.ts'
import { everyRecord, randomScorer, tape, valuesOf } from './random-rules.ts'
import { percent, scorerOf } from './rule-set-text.ts'

describe('directionsFrom', () => {
  it('proves nothing that trying every value disproves', () => {
    let proved = 0
    fc.assert(
      fc.property(tape, (choices) => {
        const { plan, ruleSet, score } = randomScorer(choices)
        const results = new Map(everyRecord(ruleSet).map((record) => [JSON.stringify(record), score(record)]))
        for (const [name, input] of Object.entries(ruleSet.inputs)) {
          const directions = directionsFrom(plan, name)
          const values = valuesOf(input)
          for (const record of everyRecord(ruleSet)) {
            const next = values[values.indexOf(record[name]) + 1]
            if (next === undefined) continue
            const before = results.get(JSON.stringify(record))
            const after = results.get(JSON.stringify({ ...record, [name]: next }))
            for (const step of ruleSet.steps) {
              const direction = directions.get(step.id) ?? 'none'
              if (direction === 'unknown') continue
              proved++
              const value = (result: typeof before): number => {
                const found = result?.steps.find(({ id }) => id === step.id)?.value
                return found?.type === 'number' ? found.number : found?.type === 'level' ? found.rank : Number.NaN
              }
              const difference = value(after) - value(before)
              if (direction === 'up') expect(difference).toBeGreaterThanOrEqual(0)
              else if (direction === 'down') expect(difference).toBeLessThanOrEqual(0)
              else expect(difference).toBe(0)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
    // A proof of nothing would pass the above.
    expect(proved).toBeGreaterThan(2000)
  })
  it('sees through the kinds that rule sets are made of', () => {
    const amount = { ...percent, range: [1, 120] }
    const { plan } = scorerOf({
      inputs: { a: percent, b: percent, target: amount, lead: { type: 'boolean' }, flag: { type: 'boolean' } },
      scales: { mutu: { levels: ['kurang', 'baik'] } },
      steps: [
        {
          id: 'w',
          kind: 'weighted',
          of: [
            { step: 'a', weight: 0.5 },
            { step: 'b', weight: 0.5, applies: { var: 'lead' } },
          ],
          round: { digits: 2 },
        },
        { id: 'r', kind: 'ratio', actual: 'a', target: 'target', direction: 'higher', cap: 120, round: { digits: 2 } },
        { id: 'low', kind: 'ratio', actual: 'target', target: 'a', direction: 'higher', round: { digits: 2 } },
        {
          id: 'band',
          kind: 'bands',
          of: 'w',
          scale: 'mutu',
          bands: [{ level: 'kurang' }, { level: 'baik', from: 60 }],
        },
        { id: 'g', kind: 'gate', of: 'band', rules: [{ when: { var: 'flag' }, atMost: 'kurang' }] },
        { id: 'pass', kind: 'gate', of: 'band', rules: [{ when: { '<': [{ var: 'a' }, 50] }, atMost: 'kurang' }] },
        { id: 'odd', kind: 'logic', logic: { if: [{ '==': [{ var: 'a' }, 50] }, 1, 0] } },
        { id: 'less', kind: 'logic', logic: { '*': [{ var: 'a' }, -2] } },
        { id: 'sign', kind: 'logic', logic: { '*': [{ var: 'a' }, { '-': [{ var: 'b' }, 60] }] } },
        { id: 'either', kind: 'logic', logic: { if: [{ var: 'flag' }, { var: 'a' }, { var: 'b' }] } },
        {
          id: 'worse',
          kind: 'matrix',
          rows: 'band',
          columns: 'g',
          scale: 'mutu',
          cells: [
            ['baik', 'kurang'],
            ['baik', 'kurang'],
          ],
        },
      ],
    })
    const from = (input: string): (string | undefined)[] =>
      ['w', 'r', 'low', 'band', 'g', 'pass', 'odd', 'less', 'sign', 'either', 'worse'].map((step) =>
        directionsFrom(plan, input).get(step),
      )
    const [none, up, down, unknown] = ['none', 'up', 'down', 'unknown']
    expect(from('a')).toEqual([up, up, unknown, up, up, up, unknown, down, unknown, up, down])
    expect(from('target')).toEqual([none, down, up, none, none, none, none, none, none, none, none])
    expect(from('flag')).toEqual([none, none, none, none, down, none, none, none, none, unknown, up])
  })
})
