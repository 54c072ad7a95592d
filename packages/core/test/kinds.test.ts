import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { codesOf, ekspektasi, percent, ruleSetText, scorerOf, textOf } from './rule-set-text.ts'

describe('weighted', () => {
  const inputs = { a: percent, b: percent, lead: { type: 'boolean' } }
  const step = (of: readonly object[], more = {}) => ({
    inputs,
    steps: [{ id: 'nilai', kind: 'weighted', of, round: { digits: 2 }, ...more }],
  })

  it('is exact with thirds and sevenths', () => {
    const thirds = step([
      { step: 'a', weight: '1/3' },
      { step: 'b', weight: '2/3' },
    ])
    expect(textOf(scorerOf(thirds).score({ a: 100, b: 85.5 }), 'nilai')).toBe('90.33')
  })
  it('refuses weights that do not total exactly 1', () => {
    expect(
      codesOf(
        ruleSetText(
          step([
            { step: 'a', weight: 0.33 },
            { step: 'b', weight: 0.66 },
          ]),
        ),
      ),
    ).toEqual(['weights_not_one'])
    expect(
      codesOf(
        ruleSetText(
          step([
            { step: 'a', weight: 0.7 },
            { step: 'b', weight: '3/10' },
          ]),
        ),
      ),
    ).toEqual([])
  })
  it('shares the weight of what does not apply, and needs it of those to whom it applies', () => {
    const scorer = scorerOf(
      step([
        { step: 'a', weight: 0.8 },
        { step: 'b', weight: 0.2, applies: { var: 'lead' } },
      ]),
    )
    expect(textOf(scorer.score({ a: 90, lead: false }), 'nilai')).toBe('90.00')
    expect(textOf(scorer.score({ a: 90, b: 80, lead: true }), 'nilai')).toBe('88.00')
    const missing = scorer.score({ a: 90, lead: true })
    expect(textOf(missing, 'nilai')).toBeUndefined()
    expect(missing.missing).toEqual([{ input: 'b', reason: 'absent', steps: [{ step: 'nilai', policy: 'block' }] }])
    expect(textOf(scorer.score({ a: 90, b: 80 }), 'nilai')).toBeUndefined()
  })
  it.each([
    ['redistribute', '90.00'],
    ['zero', '45.00'],
    [{ neutral: 50 }, '70.00'],
  ])('follows the policy %j for a missing value, and says so', (missing, expected) => {
    const scorer = scorerOf(
      step(
        [
          { step: 'a', weight: 0.5 },
          { step: 'b', weight: 0.5 },
        ],
        { missing },
      ),
    )
    const result = scorer.score({ a: 90, lead: true })
    expect(textOf(result, 'nilai')).toBe(expected)
    expect(result.missing[0]?.steps[0]?.policy).toBe(typeof missing === 'string' ? missing : 'neutral')
  })
  it.each(['redistribute', 'zero', { neutral: 50 }])('lets nothing stand in for a mistake (%j)', (missing) => {
    const scorer = scorerOf(
      step(
        [
          { step: 'a', weight: 0.5 },
          { step: 'b', weight: 0.5 },
        ],
        { missing },
      ),
    )
    const result = scorer.score({ a: 90, b: '80,5', lead: true })
    expect(textOf(result, 'nilai')).toBeUndefined()
    expect(result.missing).toEqual([{ input: 'b', reason: 'invalid', steps: [{ step: 'nilai', policy: 'block' }] }])
  })
  it('equals the exact mean for any values', () => {
    const scorer = scorerOf(
      step([
        { step: 'a', weight: '1/7' },
        { step: 'b', weight: '6/7' },
      ]),
    )
    const score = fc.integer({ min: 0, max: 12_000 })
    fc.assert(
      fc.property(score, score, (a, b) => {
        const doubled = 2n * BigInt(a + 6 * b) + 7n
        const text = String(doubled / 14n).padStart(3, '0')
        expect(textOf(scorer.score({ a: a / 100, b: b / 100, lead: true }), 'nilai')).toBe(
          `${text.slice(0, -2)}.${text.slice(-2)}`,
        )
      }),
    )
  })
})

describe('ratio', () => {
  const amounts = { type: 'number', digits: 2, range: [0, 1_000_000_000] }
  const ratio = (more: object) => ({
    inputs: { actual: amounts, target: amounts, low: amounts, high: amounts },
    steps: [{ id: 'nilai', kind: 'ratio', actual: 'actual', target: 'target', round: { digits: 2 }, ...more }],
  })
  const value = (more: object, record: object): string | undefined =>
    textOf(scorerOf(ratio(more)).score(record), 'nilai')

  it('names the divisor that is 0, also where it is the realisation', () => {
    const inverse = scorerOf(ratio({ direction: 'lower-inverse' })).score({ actual: 0, target: 5 })
    expect(inverse.missing).toEqual([
      { input: 'actual', reason: 'zero', steps: [{ step: 'nilai', policy: 'block' }] },
      { input: 'low', reason: 'absent', steps: [] },
      { input: 'high', reason: 'absent', steps: [] },
    ])
    expect(inverse.steps[0]?.status).toBe('missing')
  })
  it('knows its directions, its bounds and a divisor of 0', () => {
    expect(value({ direction: 'higher' }, { actual: 93, target: 95 })).toBe('97.89')
    expect(value({ direction: 'higher', cap: 120 }, { actual: 200, target: 100 })).toBe('120.00')
    expect(value({ direction: 'lower' }, { actual: 9, target: 12 })).toBe('125.00')
    expect(value({ direction: 'lower', atLeast: 0 }, { actual: 30, target: 12 })).toBe('0.00')
    expect(value({ direction: 'lower-inverse' }, { actual: 8, target: 4 })).toBe('50.00')
    const zero = scorerOf(ratio({ direction: 'higher' })).score({ actual: 5, target: 0 })
    expect(zero.missing.find(({ input }) => input === 'target')).toMatchObject({
      reason: 'zero',
      steps: [{ step: 'nilai' }],
    })
  })
  it('measures a range target by its nearer end', () => {
    const range = { direction: 'higher', target: { low: 'low', high: 'high' } }
    const ends = { low: 80, high: 100 }
    expect(value(range, { ...ends, actual: 90 })).toBe('100.00')
    expect(value(range, { ...ends, actual: 40 })).toBe('50.00')
    expect(value(range, { ...ends, actual: 110 })).toBe('110.00')
  })
})

describe('bands, gate, round', () => {
  const scales = { mutu: { levels: ['kurang', 'cukup', 'baik'] } }
  const bands = {
    id: 'mutu',
    kind: 'bands',
    of: 'a',
    scale: 'mutu',
    bands: [{ level: 'kurang' }, { level: 'cukup', from: '60.5' }, { level: 'baik', above: 90 }],
  }
  const level = (a: number): string | undefined =>
    textOf(scorerOf({ inputs: { a: percent }, scales, steps: [bands] }).score({ a }), 'mutu')

  it('begins a band at its bound, or right after it', () => {
    expect([60.49, 60.5, 90, 90.01].map(level)).toEqual(['kurang', 'cukup', 'cukup', 'baik'])
  })
  it('refuses bands that do not ascend, or leave the lowest values out', () => {
    const wrong = { ...bands, bands: [{ level: 'kurang' }, { level: 'cukup', from: 90 }, { level: 'baik', from: 60 }] }
    const open = {
      ...bands,
      bands: [
        { level: 'kurang', from: 10 },
        { level: 'baik', from: 60 },
      ],
    }
    expect(codesOf(ruleSetText({ inputs: { a: percent }, scales, steps: [wrong] }))).toEqual(['bands_not_ascending'])
    expect(codesOf(ruleSetText({ inputs: { a: percent }, scales, steps: [open] }))).toEqual(['bands_not_covering'])
  })
  it('bounds a level while a condition holds', () => {
    const gate = { id: 'akhir', kind: 'gate', of: 'mutu', rules: [{ when: { var: 'hukdis' }, atMost: 'kurang' }] }
    const scorer = scorerOf({ inputs: { a: percent, hukdis: { type: 'boolean' } }, scales, steps: [bands, gate] })
    expect(textOf(scorer.score({ a: 95, hukdis: true }), 'akhir')).toBe('kurang')
    expect(textOf(scorer.score({ a: 95, hukdis: false }), 'akhir')).toBe('baik')
    expect(textOf(scorer.score({ a: 95 }), 'akhir')).toBeUndefined()
  })
  it('rounds a half away from zero', () => {
    const round = { id: 'bulat', kind: 'round', of: 'a', round: { digits: 1 } }
    expect(textOf(scorerOf({ inputs: { a: percent }, steps: [round] }).score({ a: 1.05 }), 'bulat')).toBe('1.1')
  })
})

describe('credit', () => {
  const list = {
    type: 'list',
    maxItems: 10,
    key: 'kode',
    item: { kode: { type: 'text' }, jam: { type: 'number', digits: 1, range: [0, 500] }, sah: { type: 'boolean' } },
  }
  const credit = {
    id: 'kredit',
    kind: 'credit',
    over: 'kegiatan',
    when: { var: 'sah' },
    points: { quotient: [{ var: 'jam' }, 8] },
    round: { digits: 2 },
    cap: 5,
  }
  const scorer = scorerOf({ inputs: { kegiatan: list }, steps: [credit] })
  const entry = (kode: string, jam: number, sah = true) => ({ kode, jam, sah })

  it('sums what counts, up to its cap', () => {
    expect(textOf(scorer.score({ kegiatan: [entry('x', 16), entry('y', 8, false)] }), 'kredit')).toBe('2.00')
    expect(textOf(scorer.score({ kegiatan: [entry('x', 500)] }), 'kredit')).toBe('5.00')
    expect(textOf(scorer.score({ kegiatan: [] }), 'kredit')).toBe('0.00')
    expect(textOf(scorer.score({}), 'kredit')).toBeUndefined()
  })
  it('counts the same entry once, and decides no conflict', () => {
    const twice = scorer.score({ kegiatan: [entry('x', 8), entry('x', 8)] })
    expect([textOf(twice, 'kredit'), twice.issues[0]?.code]).toEqual(['1.00', 'input_same_entry'])
    const conflict = scorer.score({ kegiatan: [entry('x', 8), entry('x', 9)] })
    expect([textOf(conflict, 'kredit'), conflict.issues[0]?.code, conflict.missing[0]?.reason]).toEqual([
      undefined,
      'input_conflicting_entries',
      'invalid',
    ])
  })
})

describe('matrix', () => {
  it('must be as large as its scales', () => {
    const matrix = {
      id: 'm',
      kind: 'matrix',
      rows: 'x',
      columns: 'y',
      scale: 'ekspektasi',
      cells: [
        ['sesuai', 'sesuai', 'sesuai'],
        ['sesuai', 'sesuai'],
      ],
    }
    const text = ruleSetText({
      inputs: { x: { type: 'level', scale: 'ekspektasi' }, y: { type: 'level', scale: 'ekspektasi' } },
      scales: { ekspektasi },
      steps: [matrix],
    })
    expect(codesOf(text)).toEqual(['matrix_size', 'matrix_size'])
  })
})
