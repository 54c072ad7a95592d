import { explain, type RoundingMode, type Scorer } from '@sasando/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { scorerOf, textOf } from './rule-set-text.ts'

const relations = ['a', 'b', 'c', 'd'] as const
type Relation = (typeof relations)[number]
/** A fraction, exactly: nothing of the library takes part. */
type Fraction = readonly [num: bigint, den: bigint]

interface Rounding {
  readonly digits: number
  readonly mode: RoundingMode
}
interface Rules {
  readonly parts: readonly number[]
  readonly minimums: readonly number[]
  readonly applying: Relation | undefined
  readonly missing: 'block' | 'redistribute'
  readonly round: Rounding
  readonly roundEach: Rounding | undefined
}
interface Rating {
  readonly penilai: string
  readonly hubungan: Relation
  /** In tenths. */
  readonly skor: number
}

const rounding = fc.record({
  digits: fc.integer({ min: 0, max: 3 }),
  mode: fc.constantFrom<RoundingMode>('half-up', 'half-even', 'down', 'up'),
})
const rules: fc.Arbitrary<Rules> = fc.record({
  // Three groups; ratings by `d` are of a relation that no group names.
  parts: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 3 }),
  minimums: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
  applying: fc.option(fc.constantFrom<Relation>('a', 'b', 'c'), { nil: undefined }),
  missing: fc.constantFrom('block', 'redistribute'),
  round: rounding,
  roundEach: fc.option(rounding, { nil: undefined }),
})
const ratings: fc.Arbitrary<readonly Rating[]> = fc
  .array(fc.record({ hubungan: fc.constantFrom(...relations), skor: fc.integer({ min: -50, max: 100 }) }), {
    maxLength: 14,
  })
  .map((all) => all.map((each, at) => ({ penilai: `p${at}`, ...each })))

function scorerFor({ parts, minimums, applying, missing, round, roundEach }: Rules): Scorer {
  const total = parts.reduce((sum, each) => sum + each, 0)
  return scorerOf({
    inputs: {
      berlaku: { type: 'boolean' },
      daftar: {
        type: 'list',
        maxItems: 20,
        key: 'penilai',
        item: {
          penilai: { type: 'text' },
          hubungan: { type: 'choice', choices: relations },
          skor: { type: 'number', digits: 1, range: [-5, 10] },
        },
      },
    },
    steps: [
      {
        id: 'nilai',
        kind: 'raters',
        over: 'daftar',
        rater: 'penilai',
        relation: 'hubungan',
        score: 'skor',
        missing,
        round,
        ...(roundEach ? { roundEach } : {}),
        groups: parts.map((part, at) => ({
          relation: relations[at],
          weight: `${part}/${total}`,
          minimum: minimums[at],
          ...(relations[at] === applying ? { applies: { var: 'berlaku' } } : {}),
        })),
      },
    ],
  })
}

const record = (berlaku: boolean, all: readonly Rating[]) => ({
  berlaku,
  daftar: all.map((each) => ({ ...each, skor: each.skor / 10 })),
})

it('equals the sum of rounded means by weight, computed with fractions', () => {
  const seen = { value: 0, none: 0 }
  fc.assert(
    fc.property(rules, ratings, fc.boolean(), (given, all, berlaku) => {
      const result = scorerFor(given).score(record(berlaku, all))
      const expected = expectedValue(given, all, berlaku)
      expect(textOf(result, 'nilai')).toBe(expected)
      seen[expected === undefined ? 'none' : 'value']++
      const isShort = given.parts.some((_, at) => lacks(given, at, all, berlaku))
      expect(result.missing.map(({ reason }) => reason)).toEqual(isShort ? ['too-few'] : [])
      if (isShort && given.missing === 'block') expect(result.steps[0]?.status).toBe('missing')
    }),
    { numRuns: 400 },
  )
  expect(Math.min(seen.value, seen.none)).toBeGreaterThan(30)
})

it('tells nothing of what the raters of a group below its minimum said', () => {
  let hidden = 0
  fc.assert(
    fc.property(rules, ratings, fc.boolean(), fc.nat({ max: 150 }), (given, all, berlaku, shift) => {
      const scorer = scorerFor(given)
      const other = all.map((each) => {
        const at = relations.indexOf(each.hubungan)
        if (at === 3 || all.filter(({ hubungan }) => hubungan === each.hubungan).length >= (given.minimums[at] ?? 1))
          return each
        hidden++
        return { ...each, skor: ((each.skor + 50 + shift) % 151) - 50 }
      })
      const [one, two] = [all, other].map((each) => scorer.score(record(berlaku, each)))
      expect(one?.steps).toEqual(two?.steps)
      expect(one?.outcome).toEqual(two?.outcome)
      for (const locale of ['id', 'en'] as const)
        expect(one && explain(scorer.ruleSet, one, { locale })).toEqual(two && explain(scorer.ruleSet, two, { locale }))
    }),
    { numRuns: 150 },
  )
  expect(hidden).toBeGreaterThan(30)
})

const ofGroup = (at: number, all: readonly Rating[]) => all.filter(({ hubungan }) => hubungan === relations[at])
const appliesTo = ({ applying }: Rules, at: number, berlaku: boolean): boolean => relations[at] !== applying || berlaku
const lacks = (given: Rules, at: number, all: readonly Rating[], berlaku: boolean): boolean =>
  appliesTo(given, at, berlaku) && ofGroup(at, all).length < (given.minimums[at] ?? 1)

function expectedValue(given: Rules, all: readonly Rating[], berlaku: boolean): string | undefined {
  let [sum, weights]: [Fraction, bigint] = [[0n, 1n], 0n]
  for (const [at, part] of given.parts.entries()) {
    if (!appliesTo(given, at, berlaku)) continue
    if (lacks(given, at, all, berlaku)) {
      if (given.missing === 'block') return undefined
      continue
    }
    const group = ofGroup(at, all)
    const total = group.reduce((tenths, { skor }) => tenths + BigInt(skor), 0n)
    const { digits, mode } = given.roundEach ?? given.round
    const mean: Fraction = [round([total, 10n * BigInt(group.length)], digits, mode), 10n ** BigInt(digits)]
    sum = [sum[0] * mean[1] + mean[0] * BigInt(part) * sum[1], sum[1] * mean[1]]
    weights += BigInt(part)
  }
  if (weights === 0n) return undefined
  const { digits, mode } = given.round
  return decimal(round([sum[0], sum[1] * weights], digits, mode), digits)
}

/** In whole units of the last digit. */
function round([num, den]: Fraction, digits: number, mode: RoundingMode): bigint {
  const isNegative = num < 0n
  const scaled = (isNegative ? -num : num) * 10n ** BigInt(digits)
  const [quotient, rest] = [scaled / den, scaled % den]
  const goesUp =
    mode === 'up'
      ? rest > 0n
      : mode === 'down'
        ? false
        : rest * 2n > den || (rest * 2n === den && (mode === 'half-up' || quotient % 2n === 1n))
  const magnitude = quotient + (goesUp ? 1n : 0n)
  return isNegative ? -magnitude : magnitude
}

function decimal(units: bigint, digits: number): string {
  const text = String(units < 0n ? -units : units).padStart(digits + 1, '0')
  const written = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
  return units < 0n ? `-${written}` : written
}
