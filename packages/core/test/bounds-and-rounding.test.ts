import { describe, expect, it } from 'vitest'

import { codesOf, percent, ruleSetText, scorerOf, textOf } from './rule-set-text.ts'

const scales = { s: { levels: ['rendah', 'sedang', 'tinggi'] } }

describe('a number', () => {
  it('bounds a shared mean by its smallest and largest value', () => {
    const of = [
      { step: 'a', weight: 0.5 },
      { step: 'b', weight: 0.5, missing: 'redistribute' },
    ]
    const { plan } = scorerOf({
      inputs: { a: percent, b: { type: 'integer', range: [10, 200] } },
      steps: [{ id: 'x', kind: 'weighted', of, round: { digits: 1 } }],
    })
    const type = plan.steps.at(-1)?.type
    expect(type?.is === 'number' && type.min <= 0 && type.max >= 2000).toBe(true)
  })
  it('refuses a weight that is not above 0', () => {
    const of = [
      { step: 'a', weight: '3/2' },
      { step: 'a', weight: '-1/2' },
    ]
    expect(codesOf(ruleSetText({ inputs: { a: percent }, steps: [{ id: 'x', kind: 'weighted', of }] }))).toEqual([
      'weight_not_positive',
    ])
  })
  it('reads weights and thresholds from settings', () => {
    const settings = {
      w: { type: 'fraction', range: [0, 1], default: '1/3' },
      b: { type: 'integer', range: [0, 100], default: 50 },
    }
    const of = [
      { step: 'a', weight: { setting: 'w' } },
      { step: 'b', weight: '2/3' },
    ]
    const steps = [
      { id: 'm', kind: 'weighted', of, round: { digits: 0 } },
      {
        id: 'k',
        kind: 'bands',
        of: 'm',
        scale: 's',
        bands: [{ level: 'rendah' }, { level: 'tinggi', from: { setting: 'b' } }],
      },
    ]
    const scorer = scorerOf({ settings, scales, inputs: { a: percent, b: percent }, steps })
    expect(['m', 'k'].map((id) => textOf(scorer.score({ a: 60, b: 45 }), id))).toEqual(['50', 'tinggi'])
    expect(['m', 'k'].map((id) => textOf(scorer.score({ a: 60, b: 44 }), id))).toEqual(['49', 'rendah'])
  })
  it('begins a band between two values at the next, and right after a bound that another begins at', () => {
    const bands = [{ level: 'rendah' }, { level: 'sedang', from: '50.005' }, { level: 'tinggi', above: '50.005' }]
    const text = { inputs: { a: percent }, scales, steps: [{ id: 'k', kind: 'bands', of: 'a', scale: 's', bands }] }
    const scorer = scorerOf(text)
    expect([50, 50.01].map((a) => textOf(scorer.score({ a }), 'k'))).toEqual(['rendah', 'tinggi'])
    const same = text.steps.map((step) => ({
      ...step,
      bands: [...bands.slice(0, 2), { level: 'tinggi', from: '50.005' }],
    }))
    expect(codesOf(ruleSetText({ ...text, steps: same }))).toEqual(['bands_not_ascending'])
  })
  it('counts a lowest band that begins with the lowest value as covering', () => {
    const bands = (first: object) => [
      { level: 'rendah', ...first },
      { level: 'tinggi', from: 50 },
    ]
    const step = (first: object) => ({ id: 'k', kind: 'bands', of: 'a', scale: 's', bands: bands(first) })
    const codes = (first: object) => codesOf(ruleSetText({ inputs: { a: percent }, scales, steps: [step(first)] }))
    expect([codes({ from: 0 }), codes({ above: 0 })]).toEqual([[], ['bands_not_covering']])
  })
  it.each([
    ['half-even', '2.5', '2'],
    ['half-even', '3.5', '4'],
    ['down', '-2.5', '-2'],
    ['up', '-2.1', '-3'],
    ['half-up', '-2.5', '-3'],
  ])('rounds by the mode %s: %s is %s', (mode, a, expected) => {
    const inputs = { a: { type: 'number', digits: 1, range: [-9, 9] } }
    const steps = [{ id: 'x', kind: 'round', of: 'a', round: { digits: 0, mode } }]
    expect(textOf(scorerOf({ inputs, steps }).score({ a }), 'x')).toBe(expected)
  })
})
