import { type Result } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { codesOf, percent, ruleSetText, scorerOf, textOf } from './rule-set-text.ts'

const inputs = {
  a: percent,
  b: { ...percent, applies: { var: 'lead' } },
  lead: { type: 'boolean' },
  half: { type: 'boolean' },
}
const fromB = { id: 'fb', kind: 'logic', logic: { '+': [{ var: 'b' }, 0] } }
const mean = (missing: unknown = 'block', step = 'fb') => ({
  id: 'mean',
  kind: 'weighted',
  round: { digits: 2 },
  missing,
  of: [
    { step: 'a', weight: 0.5 },
    { step, weight: 0.5 },
  ],
})
const statusOf = (result: Result, id: string) => result.steps.find((step) => step.id === id)?.status
const missingOf = ({ missing }: Result) => missing.map(({ input }) => input)
const member = { a: 80, lead: false, half: false }

describe('what is computed from what does not apply', () => {
  it.each(['block', 'zero', 'redistribute', { neutral: 50 }, { carry: 'a' }])(
    'does not apply either: its weight is shared, and nothing stands in for it (%j)',
    (missing) => {
      const result = scorerOf({ inputs, steps: [fromB, mean(missing)] }).score(member)
      expect([textOf(result, 'mean'), statusOf(result, 'fb'), result.missing]).toEqual(['80.00', 'not-applicable', []])
    },
  )
  it('is missing where it applies', () => {
    const result = scorerOf({ inputs, steps: [fromB, mean('zero')] }).score({ ...member, lead: true })
    expect([textOf(result, 'mean'), missingOf(result)]).toEqual(['40.00', ['b', 'fb']])
  })
  it('is not known to apply where the condition is unknown', () => {
    const result = scorerOf({ inputs, steps: [fromB, mean('zero')] }).score({ a: 80, half: true })
    expect([textOf(result, 'mean'), missingOf(result)]).toEqual([undefined, ['b', 'lead']])
  })
  it('follows the branch that a person takes', () => {
    const either = { id: 'fb', kind: 'logic', logic: { if: [{ var: 'half' }, { var: 'b' }, { var: 'a' }] } }
    const scorer = scorerOf({ inputs, steps: [either, mean('zero')] })
    expect(textOf(scorer.score({ ...member, half: true }), 'mean')).toBe('80.00')
    expect(statusOf(scorer.score({ ...member, half: true }), 'fb')).toBe('not-applicable')
    expect(textOf(scorer.score(member), 'mean')).toBe('80.00')
    expect(statusOf(scorer.score(member), 'fb')).toBe('computed')
  })
  it('goes through every kind of step, and through steps of steps', () => {
    const scales = { s: { levels: ['rendah', 'tinggi'] } }
    const steps = [
      { id: 'r', kind: 'ratio', actual: 'b', target: 'a', direction: 'higher', round: { digits: 1 } },
      { id: 'q', kind: 'round', of: 'r', round: { digits: 0 } },
      { id: 'k', kind: 'bands', of: 'q', scale: 's', bands: [{ level: 'rendah' }, { level: 'tinggi', from: 50 }] },
      { id: 'g', kind: 'gate', of: 'k', rules: [{ when: { var: 'half' }, atMost: 'rendah' }] },
      { id: 'n', kind: 'logic', logic: { if: [{ '==': [{ var: 'g' }, 'tinggi'] }, 90, 10] } },
      mean('zero', 'n'),
    ]
    const scorer = scorerOf({ inputs, scales, steps })
    const result = scorer.score(member)
    expect([textOf(result, 'mean'), result.missing]).toEqual(['80.00', []])
    expect(textOf(scorer.score({ ...member, lead: true, b: 60 }), 'mean')).toBe('85.00')
    expect(textOf(scorer.score({ ...member, lead: true }), 'mean')).toBe('40.00')
  })
  it('adds to what the step says itself', () => {
    const scorer = scorerOf({ inputs, steps: [{ ...fromB, applies: { var: 'half' } }, mean('zero')] })
    expect(textOf(scorer.score({ ...member, half: true }), 'mean')).toBe('80.00')
    expect(textOf(scorer.score({ ...member, lead: true }), 'mean')).toBe('80.00')
    expect(textOf(scorer.score({ ...member, lead: true, half: true }), 'mean')).toBe('40.00')
    expect(missingOf(scorer.score({ a: 80, half: true }))).toEqual(['b', 'lead'])
  })
  it('applies again where its weight is shared', () => {
    const shared = {
      ...mean(),
      id: 'inner',
      of: [
        { step: 'a', weight: 0.5 },
        { step: 'b', weight: 0.5 },
      ],
    }
    const scorer = scorerOf({ inputs, steps: [shared, mean('zero', 'inner')] })
    expect(textOf(scorer.score({ a: 80, lead: false }), 'mean')).toBe('80.00')
    expect(scorer.plan.steps.map(({ id }) => id)).not.toContain('inner:applies')
  })
  it('needs a rounding, because the weights depend on the person', () => {
    const { round: _, ...bare } = mean()
    expect(codesOf(ruleSetText({ inputs, steps: [fromB, bare] }))).toEqual(['needs_round'])
  })
})
