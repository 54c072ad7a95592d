import { type Result } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { scorerOf } from './rule-set-text.ts'

const day = (y: number, m: number, d: number): string => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10)
const codes = ({ issues }: Result): string[] => issues.map(({ code }) => code)

describe('a day', () => {
  const scorer = scorerOf({
    inputs: { tmt: { type: 'date', range: ['1900-01-01', '2099-12-31'] } },
    steps: [{ id: 'x', kind: 'logic', logic: { '<': [{ var: 'tmt' }, '2000-03-01'] } }],
    outcome: { hasil: 'tmt', awal: 'x' },
  })

  it('comes out as it went in, and is compared as a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 47_481 }), (number) => {
        const text = day(1970, 1, number + 1)
        const { outcome } = scorer.score({ tmt: text })
        expect([outcome['hasil']?.text, outcome['awal']?.text]).toEqual([text, String(text < '2000-03-01')])
      }),
    )
  })
  it.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-5', '31/01/2026', ''])(
    'is not %j',
    (tmt) => {
      expect(codes(scorer.score({ tmt }))).toEqual(['input_not_a_day'])
    },
  )
  it('lies in its range', () => {
    expect(
      ['1899-12-31', '1900-01-01', '2000-02-29', '2099-12-31', '2100-01-01'].map((tmt) => codes(scorer.score({ tmt }))),
    ).toEqual([['input_out_of_range'], [], [], [], ['input_out_of_range']])
  })
})

describe('a number', () => {
  const scorer = scorerOf({
    inputs: { n: { type: 'number', digits: 1, range: [-5, 5] } },
    steps: [{ id: 'x', kind: 'logic', logic: { var: 'n' } }],
  })
  it.each([
    ['5', '5.0'],
    ['-5.0', '-5.0'],
    ['4.50', '4.5'],
    [-0, '0.0'],
    ['-0', '0.0'],
    [0.1, '0.1'],
  ])('is taken as it is written: %j', (n, text) => {
    expect(scorer.score({ n }).outcome['hasil']?.text).toBe(text)
  })
  it.each(['4.55', '0.01', 4.55, '-0.05'])('is not rounded unnoticed: %j', (n) => {
    expect(codes(scorer.score({ n }))).toEqual(['input_too_precise'])
  })
  it.each(['5.1', '-5.1', 1e21, '99999999999999999'])('lies in its range: %j', (n) => {
    expect(codes(scorer.score({ n }))).toEqual(['input_out_of_range'])
  })
})

describe('a text', () => {
  const item = { k: { type: 'text' }, n: { type: 'integer', range: [0, 9] }, c: { type: 'text', required: false } }
  const scorer = scorerOf({
    inputs: { t: { type: 'text', maxLength: 3 }, l: { type: 'list', maxItems: 2, key: 'k', item } },
    steps: [{ id: 'x', kind: 'credit', over: 'l', points: { var: 'n' }, cap: 9 }],
  })
  it('with half a letter is refused, and the result still has its fingerprint', () => {
    const result = scorer.score({ t: '\ud83d', l: [{ k: '\ude00', n: 1 }] })
    expect(codes(result)).toEqual(['input_broken_text', 'input_broken_text'])
    expect(result.fingerprint).toMatch(/^sha256:/)
    expect(codes(scorer.score({ t: '😀', l: [] }))).toEqual([])
  })
  it('and a list are no longer than they may be', () => {
    expect(codes(scorer.score({ t: 'abcd', l: [] }))).toEqual(['input_too_long'])
    expect(codes(scorer.score({ l: ['a', 'b', 'c'].map((k) => ({ k, n: 1 })) }))).toEqual(['input_too_long'])
  })
  it('that an entry must have is missed there, one that it may have is not', () => {
    expect(scorer.score({ l: [{ k: 'a' }] }).issues).toMatchObject([
      { code: 'input_field_missing', path: ['l', 0, 'n'] },
    ])
    expect(codes(scorer.score({ l: [{ k: 'a', n: 1 }] }))).toEqual([])
  })
})

describe('a nested record', () => {
  const scorer = scorerOf({
    inputs: { n: { type: 'integer', range: [0, 9], path: ['nilai', 'akhir'] } },
    steps: [{ id: 'x', kind: 'logic', logic: { var: 'n' } }],
    tests: [{ name: 'bersarang', given: { nilai: { akhir: 4 } }, expect: { x: 4 } }],
  })
  it('is read by the declared path, and by no other', () => {
    expect(scorer.score({ nilai: { akhir: 4 } }).outcome['hasil']?.text).toBe('4')
    expect(scorer.score({ n: 4 }).outcome['hasil']).toBeNull()
    expect(scorer.score({ nilai: 4 }).outcome['hasil']).toBeNull()
  })
})
