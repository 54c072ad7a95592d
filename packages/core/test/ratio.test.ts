import { describe, expect, it } from 'vitest'

import { scorerOf, textOf } from './rule-set-text.ts'

describe('ratio', () => {
  const wide = { type: 'number', digits: 2, range: [-1000, 1000] }
  const ratio = (more: object, record: object, bounds: object = wide) =>
    textOf(
      scorerOf({
        inputs: { a: wide, t: bounds },
        steps: [
          { id: 'x', kind: 'ratio', actual: 'a', target: 't', direction: 'higher', round: { digits: 1 }, ...more },
        ],
      }).score(record),
      'x',
    )

  it('is worth what one is worth', () => {
    expect(ratio({ per: '1/3' }, { a: 9, t: 2 })).toBe('1.5')
    expect(ratio({ per: 1 }, { a: 9, t: 2 })).toBe('4.5')
    expect(ratio({}, { a: -1, t: 3 })).toBe('-33.3')
    expect(ratio({}, { a: 1, t: 1000 }, { type: 'number', digits: 2, range: [1000, 1000] })).toBe('0.1')
  })
  it('keeps within its bounds', () => {
    expect(ratio({ atLeast: 10, cap: 90 }, { a: 1, t: 100 })).toBe('10.0')
    expect(ratio({ atLeast: 10, cap: 90 }, { a: 99, t: 100 })).toBe('90.0')
    expect(ratio({ atLeast: 10, cap: 90 }, { a: 50, t: 100 })).toBe('50.0')
  })
  it('has bounds for either end of a range target, also where a record turns them round', () => {
    const scorer = scorerOf({
      inputs: { a: wide, low: { ...wide, range: [1, 1000] }, high: wide },
      steps: [
        {
          id: 'x',
          kind: 'ratio',
          actual: 'a',
          target: { low: 'low', high: 'high' },
          direction: 'higher',
          round: { digits: 1 },
        },
      ],
    })
    expect(textOf(scorer.score({ a: 500, low: 400, high: '-0.01' }), 'x')).toBe('-5000000.0')
    const type = scorer.plan.steps.find(({ id }) => id === 'x')?.type
    expect(type?.is === 'number' && type.min).toBeLessThanOrEqual(-50_000_000)
  })
  it('keeps bounds that the compiler relies on', () => {
    const { plan } = scorerOf({
      inputs: { a: wide, t: wide },
      steps: [
        { id: 'x', kind: 'ratio', actual: 'a', target: 't', direction: 'higher', round: { digits: 1 } },
        { id: 'y', kind: 'ratio', actual: 'a', target: 't', direction: 'lower', atLeast: 10, round: { digits: 1 } },
      ],
    })
    const typeOf = (id: string) => plan.steps.find((step) => step.id === id)?.type
    // The smallest divisor is a hundredth: 1000 / 0.01 · 100, in tenths, and one for the rounding.
    expect(typeOf('x')).toMatchObject({ min: -100_000_001, max: 100_000_001 })
    expect(typeOf('y')).toMatchObject({ min: 100 })
  })
})
