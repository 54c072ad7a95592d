import { createImpact, impact, type Moves, type Scorer } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decimalText, minus, plus, toDecimal, zero } from '../src/exact/decimal.ts'
import { percent, scorerOf } from './rule-set-text.ts'

const levels = ['kurang', 'cukup', 'baik']
const rules = ({ from = 60, weight = '1/2', scale = levels } = {}): Scorer =>
  scorerOf({
    inputs: { a: percent, b: percent },
    scales: { mutu: { levels: scale } },
    steps: [
      {
        id: 'nilai',
        kind: 'weighted',
        of: [
          { step: 'a', weight },
          { step: 'b', weight: weight === '1/2' ? '1/2' : '3/4' },
        ],
        round: { digits: 2 },
      },
      {
        id: 'mutu',
        kind: 'bands',
        of: 'nilai',
        scale: 'mutu',
        bands: scale.map((level, index) => (index === 0 ? { level } : { level, from: from + (index - 1) * 20 })),
      },
    ],
    outcome: { level: 'mutu', score: 'nilai' },
  })

const people = [
  { nip: 'a', unit: 'camat', a: 60, b: 60 },
  { nip: 'b', unit: 'camat', a: 90, b: 50 },
  { nip: 'c', unit: 'dinas', a: 50, b: 90 },
  { nip: 'd', unit: 'dinas', a: 80 },
  { nip: 'e', a: 80, b: 'x' },
]

describe('impact', () => {
  const report = impact(rules(), rules({ weight: '1/4' }), people, {
    groupBy: { unit: ['unit'], sign: (record) => (record as { nip: string }).nip },
    identify: (record) => (record as { nip: string }).nip,
    mostGroups: 3,
  })
  const moves: Moves = {
    up: 0,
    down: 0,
    same: 0,
    changed: 0,
    newlyMissing: 0,
    noLongerMissing: 0,
    stillMissing: 0,
  }

  it('counts every person once, and sums the differences exactly', () => {
    expect(report).toMatchObject({ people: 5, refused: 1, notCompared: [] })
    expect(report.outcomes['score']).toMatchObject({ up: 1, down: 1, same: 1, stillMissing: 2, difference: '0.00' })
    expect(report.outcomes['level']).toMatchObject({ up: 1, down: 0, same: 2, stillMissing: 2 })
    expect(report.outcomes['level']?.difference).toBeUndefined()
  })
  it('names who moves farthest, with both values', () => {
    expect(report.outcomes['score']?.rises).toEqual([
      {
        who: 'c',
        from: { type: 'number', text: '70.00', number: 70 },
        to: { type: 'number', text: '80.00', number: 80 },
        difference: '10.00',
      },
    ])
    expect(report.outcomes['level']?.rises.map(({ who, difference }) => [who, difference])).toEqual([['c', '1']])
    expect(report.outcomes['level']?.falls).toEqual([])
  })
  it('shows from which level to which', () => {
    const all = impact(rules({ from: 60 }), rules({ from: 70 }), people)
    expect(all.outcomes['level']?.transitions).toEqual({
      rows: ['kurang', 'cukup', 'baik', null],
      columns: ['kurang', 'cukup', 'baik', null],
      cells: [
        [0, 0, 0, 0],
        [1, 2, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 2],
      ],
    })
    expect(all.outcomes['score']?.transitions).toBeUndefined()
    expect(all.outcomes['level']?.falls.map(({ who, difference }) => [who, difference])).toEqual([['0', '-1']])
  })
  it('totals by group, the largest first, and what is beyond the most together', () => {
    expect(report.groups['unit']?.map(({ group, people: count }) => [group, count])).toEqual([
      ['camat', 2],
      ['dinas', 2],
      [null, 1],
    ])
    expect(report.groups['unit']?.[0]?.outcomes['score']).toEqual({ ...moves, down: 1, same: 1, difference: '-10.00' })
    expect(report.groups['sign']?.map(({ group, people: count, isRest }) => [group, count, isRest])).toEqual([
      ['a', 1, undefined],
      ['b', 1, undefined],
      ['c', 1, undefined],
      [null, 2, true],
    ])
  })
  it('sees who loses a value and who gets one', () => {
    const strict = scorerOf({
      inputs: { a: percent },
      steps: [{ id: 'nilai', kind: 'logic', logic: { var: 'a' } }],
    })
    const lenient = scorerOf({
      inputs: { a: percent },
      steps: [{ id: 'nilai', kind: 'logic', logic: { var: 'a' }, missing: 'zero' }],
    })
    expect(impact(strict, lenient, [{}, { a: 1 }]).outcomes['hasil']).toMatchObject({ noLongerMissing: 1, same: 1 })
    expect(impact(lenient, strict, [{}, { a: 1 }]).outcomes['hasil']).toMatchObject({ newlyMissing: 1, same: 1 })
  })
  it('compares levels by the new scale, and does not order what that has no longer', () => {
    const renamed = rules({ scale: ['kurang', 'sedang', 'baik'] })
    const grown = rules({ scale: ['rendah', ...levels] })
    expect(impact(rules(), renamed, people).outcomes['level']).toMatchObject({ changed: 3, up: 0, down: 0 })
    // Everyone between 60 and 80 was `cukup` and is `kurang`, the second of four.
    expect(impact(rules(), grown, people).outcomes['level']).toMatchObject({ down: 3 })
  })
  it('compares by what both have, and says what it did not compare', () => {
    const other = scorerOf({
      inputs: { a: percent },
      steps: [{ id: 'nilai', kind: 'logic', logic: { var: 'a' } }],
      outcome: { score: 'nilai', plain: 'a' },
    })
    const { outcomes, notCompared } = impact(rules(), other, people)
    expect([Object.keys(outcomes), notCompared]).toEqual([['score'], ['level', 'plain']])
  })
  it('takes no group from a prototype', () => {
    const record = Object.create({ unit: 'camat' }) as object
    expect(impact(rules(), rules(), [record], { groupBy: { unit: ['unit'] } }).groups['unit']?.[0]?.group).toBeNull()
  })
  it('keeps as many movers as it was told, the same whatever the order of the others', () => {
    const score = fc.integer({ min: 0, max: 12_000 })
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: score, b: score }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        (raw, top) => {
          const records = raw.map(({ a, b }) => ({ a: a / 100, b: b / 100 }))
          const [before, after] = [rules(), rules({ weight: '1/4' })]
          const { rises, falls, up, down, same, difference } = impact(before, after, records, { top }).outcomes[
            'score'
          ] ?? {
            rises: [],
            falls: [],
          }
          const all = records
            .map((record, index) => {
              const hundredths = (scorer: Scorer): number =>
                Math.round(Number(scorer.score(record).outcome['score']?.text) * 100)
              return { who: String(index), by: hundredths(after) - hundredths(before) }
            })
            .sort((x, y) => Math.abs(y.by) - Math.abs(x.by))
          const named = (sign: number): string[] =>
            all
              .filter(({ by }) => Math.sign(by) === sign)
              .slice(0, top)
              .map(({ who }) => who)
          expect([rises.map(({ who }) => who), falls.map(({ who }) => who)]).toEqual([named(1), named(-1)])
          expect((up ?? 0) + (down ?? 0) + (same ?? 0)).toBe(records.length)
          expect(Math.round(Number(difference) * 100)).toBe(all.reduce((sum, { by }) => sum + by, 0))
        },
      ),
    )
  })
  it('counts ten thousand people in a moment', () => {
    const many = createImpact(rules(), rules({ weight: '1/4' }), { groupBy: { unit: ['unit'] } })
    const start = performance.now()
    for (let index = 0; index < 10_000; index++)
      many.add({ unit: `unit ${index % 40}`, a: index % 120, b: (index * 7) % 120 })
    const milliseconds = performance.now() - start
    expect(many.report().people).toBe(10_000)
    // The goal is a second; several checks may share two processors.
    expect(milliseconds).toBeLessThan(4000)
  })
})

describe('decimals', () => {
  it('read and write what results write, and add without rounding', () => {
    for (const text of ['0', '-0.5', '87.00', '0.000000000000001', '-12345678901.25', '3'])
      expect(decimalText(toDecimal(text) ?? zero)).toBe(text)
    expect(toDecimal('583/7')).toBeUndefined()
    const tenth = toDecimal('0.1') ?? zero
    expect(decimalText(plus(tenth, toDecimal('0.20') ?? zero))).toBe('0.30')
    expect(decimalText(minus(tenth, toDecimal('0.35') ?? zero))).toBe('-0.25')
  })
})
