import { describe, expect, it } from 'vitest'

import { codesOf, percent, ruleSetText, scorerOf, textOf } from './rule-set-text.ts'

describe('a number of a record', () => {
  it('beyond every range is out of range, and never another number', () => {
    const scorer = scorerOf({
      inputs: { a: { type: 'number', digits: 3, range: [0, 2_000_000_000_000] } },
      steps: [{ id: 'nilai', kind: 'logic', logic: { var: 'a' } }],
    })
    for (const a of [10_000_000_000_000, 1e300, -1e300])
      expect(scorer.score({ a })).toMatchObject({ outcome: { hasil: null }, issues: [{ code: 'input_out_of_range' }] })
  })
})

describe('a range', () => {
  const codes = (range: readonly unknown[], type: object = { type: 'number', digits: 2 }) =>
    codesOf(ruleSetText({ inputs: { a: { ...type, range } }, steps: [{ id: 'x', kind: 'logic', logic: 1 }] }))

  it('ends where a double still tells all decimals apart', () => {
    expect(codes([0, '22517998136852.47'])).toEqual([])
    expect(codes([0, '22517998136852.48'])).toEqual(['not_exact'])
    // Above it, two decimals may be one double.
    expect(90071992547409.91).toBe(90071992547409.9)
    expect(codes([0, 9_007_199_254_740_991], { type: 'integer' })).toEqual([])
  })
  it('has ends that are numbers', () => {
    expect(codes([0, '1/0'])).toEqual(['wrong_form'])
    expect(codes([0, 1e300])).toEqual(['wrong_form'])
  })
})

describe('a list of a record', () => {
  const list = (key: object) =>
    scorerOf({
      inputs: {
        daftar: { type: 'list', maxItems: 9, key: 'kode', item: { kode: { type: 'text', ...key }, n: percent } },
      },
      steps: [{ id: 'kredit', kind: 'credit', over: 'daftar', points: { var: 'n' }, cap: 100 }],
    })
  it('has no holes', () => {
    const sparse: unknown[] = []
    sparse[1] = { kode: 'x', n: 1 }
    expect(list({}).score({ daftar: sparse }).issues[0]?.code).toBe('input_wrong_type')
  })
  it('tells an entry without a key from one that is called null', () => {
    const result = list({ required: false }).score({ daftar: [{ n: 1 }, { kode: 'null', n: 2 }] })
    expect([textOf(result, 'kredit'), result.issues]).toEqual(['3.00', []])
  })
})

describe('a record', () => {
  it('that is a list gives nothing, not even its length', () => {
    const scorer = scorerOf({
      inputs: { length: { type: 'integer', range: [0, 9] } },
      steps: [{ id: 'nilai', kind: 'logic', logic: { var: 'length' } }],
    })
    const result = scorer.score([1, 2, 3])
    expect([textOf(result, 'nilai'), result.issues[0]?.code]).toEqual([undefined, 'record_not_object'])
  })
  it.each<[string, object | null | string | number]>([
    ['that is nothing', null],
    ['that is a text', 'x'],
    ['that is a list', [{ nilai: { a: 90 } }]],
    ['with a text on the way to a value', { nilai: 'x' }],
    ['with a list on the way to a value', { nilai: [{ a: 90 }] }],
  ])('%s is refused, and nothing stands in for what it does not say', (_, record) => {
    const inputs = { a: { ...percent, path: ['nilai', 'a'] }, b: { ...percent, path: ['nilai', 'b'] } }
    for (const missing of ['zero', { neutral: 50 }, 'block']) {
      const scorer = scorerOf({
        inputs,
        steps: [{ id: 'nilai', kind: 'logic', logic: { '+': [{ var: 'a' }, { var: 'b' }] }, missing }],
      })
      const result = scorer.score(record)
      expect([textOf(result, 'nilai'), result.issues.length]).toEqual([undefined, 1])
      expect(result.missing.map(({ reason }) => reason)).toEqual(['invalid', 'invalid'])
      expect(scorer.outcome(record).status).toBe('refused')
    }
  })
  it('says at which place something else than an object stands', () => {
    const scorer = scorerOf({
      inputs: { a: { ...percent, path: ['x', 'y', 'a'] } },
      steps: [{ id: 'nilai', kind: 'logic', logic: { var: 'a' } }],
    })
    const issuesOf = (record: unknown): readonly unknown[] => scorer.score(record).issues
    const found = { code: 'input_wrong_type', data: { expected: 'object' } }
    expect(issuesOf({ x: { y: 5 } })).toMatchObject([{ ...found, path: ['x', 'y'] }])
    expect(issuesOf({ x: [] })).toMatchObject([{ ...found, path: ['x'] }])
    // Nothing on the way is nothing at its end.
    for (const record of [{}, { x: null }, { x: {} }, { x: { y: null } }]) expect(issuesOf(record)).toEqual([])
  })
})
