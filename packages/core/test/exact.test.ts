import { canonicalJson, fingerprint, roundQuotient, type RoundingMode } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const whole = fc.integer({ min: -9_007_199_254_740_991, max: 9_007_199_254_740_991 })

/** The same by BigInt alone, written another way: twice the distance to the lower neighbour decides. */
function judge(num: bigint, den: bigint, digits: number, mode: RoundingMode): bigint {
  const sign = num < 0n !== den < 0n ? -1n : 1n
  const [a, b] = [(num < 0n ? -num : num) * 10n ** BigInt(digits), den < 0n ? -den : den]
  const low = a / b
  const rest = a - low * b
  const up =
    mode === 'down'
      ? false
      : mode === 'up'
        ? rest !== 0n
        : mode === 'half-up'
          ? 2n * rest >= b
          : 2n * rest > b || (2n * rest === b && low % 2n === 1n)
  return sign * (up ? low + 1n : low)
}

describe('roundQuotient', () => {
  it('equals exact rational arithmetic, in every mode', () => {
    fc.assert(
      fc.property(
        whole,
        whole,
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom<RoundingMode>('half-up', 'half-even', 'down', 'up'),
        (num, den, digits, mode) => {
          fc.pre(den !== 0)
          const exact = judge(BigInt(num), BigInt(den), digits, mode)
          fc.pre(exact <= BigInt(Number.MAX_SAFE_INTEGER) && exact >= -BigInt(Number.MAX_SAFE_INTEGER))
          expect(BigInt(roundQuotient(num, den, digits, mode))).toBe(exact)
        },
      ),
      { numRuns: 5000 },
    )
  })
  it('rounds ties as declared, and never gives −0', () => {
    expect(roundQuotient(1005, 1000, 2, 'half-up')).toBe(101)
    expect(roundQuotient(25, 10, 0, 'half-even')).toBe(2)
    expect(roundQuotient(-5, 10, 0, 'half-up')).toBe(-1)
    expect(Object.is(roundQuotient(-1, 10, 0, 'half-up'), 0)).toBe(true)
  })
  it('is right where a blind guard is not: 100 · 5050450 / 9999901 is 50.50', () => {
    expect(roundQuotient(100 * 5_050_450, 9_999_901, 2, 'half-up')).toBe(5050)
  })
})

describe('canonicalJson', () => {
  it('gives the example of RFC 8785, section 3.2.2', () => {
    const value = {
      numbers: [333_333_333.333_333_3, 1e30, 4.5, 2e-3, 1e-27],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
        fc.pre(!Object.hasOwn(value, '__proto__'))
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(fingerprint(turned)).toBe(fingerprint(value))
      }),
    )
  })
  it('orders each object by its own keys, however much it is like the one before', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer())), (values) => {
        for (const value of values)
          expect(canonicalJson(value)).toBe(
            JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))),
          )
      }),
    )
    expect([{ b: 1, a: 2 }, { b: 1, c: 2 }, { b: 1, a: 3 }, { b: 4 }, {}].map(canonicalJson)).toEqual([
      '{"a":2,"b":1}',
      '{"b":1,"c":2}',
      '{"a":3,"b":1}',
      '{"b":4}',
      '{}',
    ])
  })
  it('leaves out members that are undefined', () => {
    expect(canonicalJson({ b: undefined, c: 1, a: undefined })).toBe('{"c":1}')
    expect(canonicalJson({ b: 2, a: undefined, c: 1 })).toBe('{"b":2,"c":1}')
    expect(canonicalJson({ a: undefined })).toBe('{}')
    expect(() => canonicalJson([undefined])).toThrow(TypeError)
  })
  it('refuses what JSON cannot carry', () => {
    for (const value of [Number.NaN, Infinity, '\ud800', () => 0]) expect(() => canonicalJson(value)).toThrow(TypeError)
  })
})
