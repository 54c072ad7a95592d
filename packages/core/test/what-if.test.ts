import { compile, parseRuleSet, sayWhatIf, whatIf, type Scorer, type WhatIf } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { everyRecord, randomScorer, tape, valuesOf } from './random-rules.ts'
import { percent, scorerOf } from './rule-set-text.ts'
import { sample } from './sample.ts'

const own = { by: 'employee', better: 'up' }
const mutu = { levels: ['kurang', 'cukup', 'baik'] }
const bands = (of: string, from = [60, 90]): object => ({
  id: 'mutu',
  kind: 'bands',
  of,
  scale: 'mutu',
  bands: [{ level: 'kurang' }, { level: 'cukup', from: from[0] }, { level: 'baik', above: from[1] }],
})
const half = (a: string, b: string): object => ({
  id: 'nilai',
  kind: 'weighted',
  of: [
    { step: a, weight: '1/2' },
    { step: b, weight: '1/2' },
  ],
  round: { digits: 2 },
})
const changesOf = ({ answers, judgements }: WhatIf): string[] =>
  [...answers, ...judgements].map(({ changes }) =>
    changes.map(({ input, step, from, to }) => `${step ?? input} ${from.text} > ${to.text}`).join(', '),
  )
const ask = (scorer: Scorer, record: unknown, more = {}): WhatIf => whatIf(scorer, record, { by: 'employee', ...more })

describe('whatIf', () => {
  it('finds the exact border of the next level, each input alone, the nearest first', () => {
    const scorer = scorerOf({
      inputs: { a: { ...percent, ...own }, b: { ...percent, ...own, range: [0, 240] }, c: { ...percent, ...own } },
      scales: { mutu },
      steps: [half('a', 'b'), bands('nilai')],
    })
    const found = ask(scorer, { a: 50, b: 60, c: 1 })
    expect(found).toMatchObject({
      verdict: 'found',
      from: { text: 'kurang' },
      goal: { name: 'mutu', atLeast: 'cukup' },
    })
    // 59.995 is rounded up to 60, and 9.99 of 240 is a smaller share than 9.99 of 120. `c` plays no part.
    expect(changesOf(found)).toEqual(['b 60.00 > 69.99', 'a 50.00 > 59.99'])
    expect(found.answers.every(({ outcome, isSmallest }) => outcome['hasil']?.text === 'cukup' && isSmallest)).toBe(
      true,
    )
    expect(found.search).toMatchObject({
      inputs: [
        { input: 'a', how: 'bisected' },
        { input: 'b', how: 'bisected' },
      ],
      isComplete: true,
    })
    expect(changesOf(ask(scorer, { a: 50, b: 60, c: 1 }, { target: 'baik' }))).toEqual(['b 60.00 > 130.01'])
  })
  it('changes two inputs where one is not enough, as little as can be', () => {
    const scorer = scorerOf({
      inputs: { a: { ...percent, ...own, range: [0, 40] }, b: { ...percent, ...own } },
      scales: { mutu },
      steps: [{ id: 'nilai', kind: 'logic', logic: { '+': [{ var: 'a' }, { var: 'b' }] } }, bands('nilai', [130, 150])],
    })
    const found = ask(scorer, { a: 0, b: 0 })
    // Each point of `b` is a smaller share of its range than one of `a`.
    expect(changesOf(found)).toEqual(['a 0.00 > 10.00, b 0.00 > 120.00'])
    expect(found.answers[0]?.isSmallest).toBe(true)
    expect(found.search).toMatchObject({ pairs: 1, isComplete: true })
  })
  it('finds the nearest pair along any border that only falls', () => {
    const whole = (most: number): object => ({ type: 'integer', range: [0, most], ...own })
    const logics = [
      { '*': [{ var: 'a' }, { var: 'b' }] },
      { '+': [{ '*': [{ var: 'a' }, 3] }, { '*': [{ var: 'b' }, 2] }] },
      { min: [{ '*': [{ var: 'a' }, 2] }, { var: 'b' }] },
      { '+': [{ '*': [{ var: 'a' }, { var: 'a' }] }, { var: 'b' }] },
    ]
    const size = fc.integer({ min: 5, max: 25 })
    fc.assert(
      fc.property(
        fc.constantFrom(...logics),
        size,
        size,
        fc.integer({ min: 1, max: 200 }),
        (logic, mostA, mostB, target) => {
          const scorer = scorerOf({
            inputs: { a: whole(mostA), b: whole(mostB) },
            steps: [{ id: 'nilai', kind: 'logic', logic }],
            outcome: { score: 'nilai' },
          })
          const value = (a: number, b: number): number => Number(scorer.score({ a, b }).outcome['score']?.text)
          const found = ask(scorer, { a: 0, b: 0 }, { outcome: 'score', target })
          let best = Infinity
          for (let a = 1; a <= mostA; a++)
            for (let b = 1; b <= mostB; b++) if (value(a, b) >= target) best = Math.min(best, a / mostA + b / mostB)
          fc.pre(value(mostA, 0) < target && value(0, mostB) < target)
          const [first] = found.answers
          const sum = (first?.changes ?? []).reduce(
            (total, { input, to }) => total + Number(to.text) / (input === 'a' ? mostA : mostB),
            0,
          )
          expect(found.search.isComplete).toBe(true)
          if (best === Infinity) expect(found.verdict).toBe('not-found')
          else expect(sum).toBeCloseTo(best, 9)
        },
      ),
      { numRuns: 200 },
    )
  })
  it('changes three and more where two are not enough, and says that less may do', () => {
    const ten = { type: 'integer', range: [0, 10], ...own }
    const scorer = scorerOf({
      inputs: { a: ten, b: ten, c: ten, d: ten, r: { type: 'integer', range: [0, 100], by: 'rater', better: 'up' } },
      scales: { mutu },
      steps: [
        { id: 'n', kind: 'logic', logic: { '+': ['a', 'b', 'c', 'd', 'r'].map((name) => ({ var: name })) } },
        bands('n', [25, 60]),
      ],
    })
    const nothing = { a: 0, b: 0, c: 0, d: 0, r: 0 }
    const found = ask(scorer, nothing)
    expect(found).toMatchObject({ verdict: 'found', answers: [{ isSmallest: false }] })
    expect(changesOf(found)).toEqual(['a 0 > 5, b 0 > 10, c 0 > 10'])
    expect(sayWhatIf(scorer.ruleSet, found, { locale: 'en' })).toContain(
      'There may be a smaller change; not every possibility was tried.',
    )
    expect(ask(scorer, nothing, { target: 'baik' })).toMatchObject({ verdict: 'others', search: { isComplete: true } })
  })
  it('moves only what is one’s own, only for the better, and leaves the record as it was', () => {
    const scorer = scorerOf({
      inputs: {
        absen: { type: 'integer', range: [0, 30], by: 'employee', better: 'down' },
        unclear: { type: 'integer', range: [0, 30], by: 'employee' },
        theirs: { ...percent, by: 'rater', better: 'up' },
      },
      scales: { mutu },
      steps: [
        {
          id: 'nilai',
          kind: 'logic',
          logic: { '-': [{ '+': [{ var: 'theirs' }, { var: 'unclear' }] }, { var: 'absen' }] },
        },
        bands('nilai'),
      ],
    })
    const record = Object.freeze({ absen: 20, unclear: 0, theirs: 70 })
    const found = ask(scorer, record)
    expect(changesOf(found)).toEqual(['absen 20 > 10'])
    expect(found.search.inputs).toEqual([
      { input: 'absen', how: 'bisected' },
      { input: 'unclear', how: 'left-out', reason: 'direction' },
    ])
    expect(record).toEqual({ absen: 20, unclear: 0, theirs: 70 })
  })
  it('names the judgement that would have to differ, where only others judge', () => {
    const scorer = compile(parseRuleSet(sample))
    const record = { hasil: 'sesuai-ekspektasi', perilaku: 'sesuai-ekspektasi', memimpin: false, teknis: 80, tim: 80 }
    const found = ask(scorer, { ...record, pelayanan: [] })
    expect(found).toMatchObject({ verdict: 'others', answers: [], goal: { name: 'predikat', atLeast: 'sangat-baik' } })
    expect(changesOf(found)).toEqual([
      'hasil sesuai-ekspektasi > di-atas-ekspektasi, perilaku sesuai-ekspektasi > di-atas-ekspektasi',
    ])
    expect(found.judgements[0]?.changes.map(({ by }) => by)).toEqual(['rater', 'rater'])
  })
  it('asks for more of a list in the unit of the step that counts it, up to its cap', () => {
    const scorer = compile(
      parseRuleSet(sample.replace('"pelayanan": { "type"', '"pelayanan": { "by": "employee", "type"')),
    )
    const record = {
      hasil: 'sesuai-ekspektasi',
      perilaku: 'sesuai-ekspektasi',
      memimpin: false,
      teknis: 80,
      tim: 80,
      pelayanan: [{ kode: 'x', jam: 10, terverifikasi: true }],
    }
    const found = ask(scorer, record, { outcome: 'score', target: '83.4' })
    expect(changesOf(found)).toEqual(['kredit 1.25 > 3.40'])
    expect(found.answers[0]?.changes[0]).toMatchObject({ input: 'pelayanan', step: 'kredit', by: 'employee' })
    expect(found.answers[0]?.outcome['score']?.text).toBe('83.40')
    // The cap is 5: then only judgements would do.
    const beyond = ask(scorer, record, { outcome: 'score', target: 85.01 })
    expect(beyond.verdict).toBe('others')
    expect(beyond.search.inputs).toEqual([{ input: 'pelayanan', step: 'kredit', how: 'bisected' }])
  })
  it('does not guess about a list that several steps count', () => {
    const list = {
      type: 'list',
      by: 'employee',
      maxItems: 5,
      item: { jam: { type: 'number', digits: 1, range: [0, 10] } },
    }
    const credit = (id: string): object => ({ id, kind: 'credit', over: 'l', points: { var: 'jam' }, cap: 50 })
    const scorer = scorerOf({
      inputs: { l: list },
      scales: { mutu },
      steps: [
        credit('satu'),
        credit('dua'),
        { id: 'nilai', kind: 'logic', logic: { '+': [{ var: 'satu' }, { var: 'dua' }] } },
        bands('nilai'),
      ],
    })
    expect(ask(scorer, { l: [] })).toMatchObject({
      verdict: 'not-found',
      search: { inputs: [{ input: 'l', how: 'left-out', reason: 'undecided' }] },
    })
  })
  it('knows when there is no next level, no outcome, or nothing left to ask for', () => {
    const scorer = scorerOf({ inputs: { a: { ...percent, ...own } }, scales: { mutu }, steps: [bands('a')] })
    expect(ask(scorer, { a: 100 }).verdict).toBe('highest')
    expect(ask(scorer, { a: 70 }, { target: 'cukup' }).verdict).toBe('already')
    expect(ask(scorer, {})).toMatchObject({ verdict: 'missing', missing: [{ input: 'a', reason: 'absent' }] })
    expect(ask(scorer, { a: '7,5' })).toMatchObject({ verdict: 'missing', missing: [{ reason: 'invalid' }] })
  })
  it('judges a number by its bands where no target is given, or by the target', () => {
    const scorer = scorerOf({
      inputs: { a: { ...percent, ...own } },
      scales: { mutu },
      steps: [{ id: 'nilai', kind: 'round', of: 'a', round: { digits: 0 } }, bands('nilai')],
      outcome: { score: 'nilai' },
    })
    expect(changesOf(ask(scorer, { a: 50 }))).toEqual(['a 50.00 > 59.50'])
    expect(changesOf(ask(scorer, { a: 50 }, { target: '61' }))).toEqual(['a 50.00 > 60.50'])
    expect(() => ask(scorer, { a: 50 }, { outcome: 'nope' })).toThrow(TypeError)
    expect(() => ask(scorer, { a: 50 }, { target: 'sixty' })).toThrow(TypeError)
    const plain = scorerOf({ inputs: { a: percent }, steps: [{ id: 'x', kind: 'logic', logic: { var: 'a' } }] })
    expect(() => ask(plain, { a: 50 })).toThrow(TypeError)
  })
  it('says what it did not try', () => {
    // Between two bounds, and nowhere else, the condition holds: no proof of a direction, and too many values to try.
    const inside = { and: [{ '>': [{ var: 'a' }, 71.301] }, { '<': [{ var: 'a' }, 71.305] }] }
    const scorer = scorerOf({
      inputs: { a: { type: 'number', digits: 3, range: [0, 120], ...own } },
      scales: { mutu },
      steps: [{ id: 'nilai', kind: 'logic', logic: { if: [inside, 100, 50] } }, bands('nilai')],
    })
    expect(ask(scorer, { a: 0 })).toMatchObject({
      verdict: 'not-found',
      search: { inputs: [{ input: 'a', how: 'sampled' }], isComplete: false },
    })
    expect(ask(scorer, { a: 71 })).toMatchObject({ verdict: 'not-found', search: { isComplete: false } })
    expect(ask(scorer, { a: 0 }, { limit: 3 }).search).toMatchObject({ scored: 3, isComplete: false })
  })
  it('answers nobody whom the answer would tell what is not shown to them', () => {
    const hidden = scorerOf({
      inputs: { a: { ...percent, ...own }, rekan: { ...percent, by: 'peer', visibility: 'rater' } },
      scales: { mutu },
      steps: [half('a', 'rekan'), bands('nilai')],
    })
    const record = { a: 50, rekan: 60 }
    const asked = ask(hidden, record, { viewer: 'person' })
    expect(asked).toMatchObject({ verdict: 'not-shown', from: null, answers: [], judgements: [] })
    expect(JSON.stringify(asked)).not.toMatch(/59\.99|60/)
    expect(sayWhatIf(hidden.ruleSet, asked)[0]).toContain('tidak ditampilkan')
    expect(ask(hidden, record, { viewer: 'agency' })).toEqual(ask(hidden, record))
    const open = scorerOf({ inputs: { a: { ...percent, ...own } }, scales: { mutu }, steps: [bands('a')] })
    expect(ask(open, { a: 50 }, { viewer: 'person' })).toEqual(ask(open, { a: 50 }))
    expect(ask(open, { a: 50 }, { viewer: 'everyone' }).verdict).toBe('not-shown')
  })
  it('reads nested records where they declare their paths', () => {
    const scorer = scorerOf({
      inputs: { a: { ...percent, ...own, path: ['skp', 'nilai'] } },
      scales: { mutu },
      steps: [bands('a')],
    })
    expect(changesOf(ask(scorer, { skp: { nilai: 10, lain: 1 } }))).toEqual(['a 10.00 > 60.00'])
  })
})

describe('whatIf and gates', () => {
  const scorer = scorerOf({
    inputs: {
      a: { ...percent, ...own },
      jam: { type: 'integer', range: [0, 40], ...own },
      hukdis: { type: 'boolean', by: 'agency' },
    },
    scales: { mutu },
    steps: [
      bands('a'),
      {
        id: 'akhir',
        kind: 'gate',
        of: 'mutu',
        rules: [
          { when: { '<': [{ var: 'jam' }, 20] }, atMost: 'cukup', label: { id: 'Jam belajar kurang dari 20' } },
          { when: { var: 'hukdis' }, atMost: 'kurang', label: { id: 'Hukuman disiplin', en: 'Disciplinary measure' } },
        ],
      },
    ],
  })
  it('names the gate that shuts the next level off', () => {
    const found = ask(scorer, { a: 95, jam: 30, hukdis: true })
    expect(found).toMatchObject({ verdict: 'forbidden', gates: [{ step: 'akhir', rule: 1, atMost: 'kurang' }] })
    expect(sayWhatIf(scorer.ruleSet, found, { locale: 'en' })).toEqual([
      'akhir cannot reach “cukup” while this holds: Disciplinary measure (“kurang” at most).',
    ])
  })
  it('names it also where its level goes through a matrix before it comes to the goal', () => {
    const through = scorerOf({
      inputs: {
        a: { ...percent, ...own },
        h: { type: 'integer', range: [0, 9], by: 'roster' },
        z: { type: 'level', scale: 'mutu' },
      },
      scales: { mutu },
      steps: [
        bands('a'),
        { id: 'g', kind: 'gate', of: 'mutu', rules: [{ when: { '>': [{ var: 'h' }, 0] }, atMost: 'kurang' }] },
        {
          id: 'akhir',
          kind: 'matrix',
          rows: 'g',
          columns: 'z',
          scale: 'mutu',
          cells: [
            ['kurang', 'kurang', 'kurang'],
            ['kurang', 'cukup', 'cukup'],
            ['kurang', 'cukup', 'baik'],
          ],
        },
      ],
    })
    const gates = [{ step: 'g', rule: 0, atMost: 'kurang' }]
    expect(ask(through, { a: 10, h: 1, z: 'cukup' })).toMatchObject({ verdict: 'forbidden', gates })
    expect(ask(through, { a: 10, h: 1, z: 'kurang' })).toMatchObject({ verdict: 'not-found', gates: [] })
    expect(changesOf(ask(through, { a: 10, h: 0, z: 'cukup' }))).toEqual(['a 10.00 > 60.00'])
  })
  it('takes a gate that one can open oneself for a change like any other', () => {
    expect(changesOf(ask(scorer, { a: 95, jam: 10, hukdis: false }))).toEqual(['jam 10 > 20'])
    expect(changesOf(ask(scorer, { a: 70, jam: 10, hukdis: false }))).toEqual(['a 70.00 > 90.01, jam 10 > 20'])
  })
  it('knows that a later rule may lift what an earlier one bounds', () => {
    const lifted = scorerOf({
      inputs: { a: { ...percent, ...own }, hukdis: { type: 'boolean' } },
      scales: { mutu },
      steps: [
        bands('a'),
        {
          id: 'akhir',
          kind: 'gate',
          of: 'mutu',
          rules: [
            { when: { var: 'hukdis' }, atMost: 'kurang' },
            { when: { '>': [{ var: 'a' }, 100] }, atLeast: 'cukup' },
          ],
        },
      ],
    })
    expect(changesOf(ask(lifted, { a: 95, hukdis: true }))).toEqual(['a 95.00 > 100.01'])
    const steps = [
      bands('a'),
      { id: 'bawah', kind: 'gate', of: 'mutu', rules: [{ when: { var: 'hukdis' }, atMost: 'kurang' }] },
      { id: 'atas', kind: 'gate', of: 'bawah', rules: [{ when: { '>': [{ var: 'a' }, 100] }, atLeast: 'cukup' }] },
    ]
    const chained = scorerOf({
      inputs: { a: { ...percent, ...own }, hukdis: { type: 'boolean' } },
      scales: { mutu },
      steps,
    })
    expect(changesOf(ask(chained, { a: 95, hukdis: true }))).toEqual(['a 95.00 > 100.01'])
    expect(ask(chained, { a: 101, hukdis: true })).toMatchObject({ verdict: 'forbidden', gates: [{ step: 'bawah' }] })
  })
})

describe('whatIf against trying everything', () => {
  const about = (_: number, take: (options: readonly unknown[]) => unknown): object => ({
    by: take(['employee', 'employee', 'employee', 'rater', undefined]),
    better: take(['up', 'up', 'down']),
  })
  const share = (scorer: Scorer, from: Record<string, unknown>, to: Record<string, unknown>): number[] => {
    const moved = Object.entries(scorer.ruleSet.inputs).flatMap(([name, input]) => {
      const values = valuesOf(input)
      const [a, b] = [values.indexOf(from[name]), values.indexOf(to[name])]
      return a === b ? [] : [Math.abs(a - b) / (values.length - 1)]
    })
    return [moved.length, moved.reduce((sum, each) => sum + each, 0)]
  }
  /** Whether `to` differs from `from` in inputs of `by` only, and in these for the better. */
  const isBetter = (scorer: Scorer, from: Record<string, unknown>, to: Record<string, unknown>): boolean =>
    Object.entries(scorer.ruleSet.inputs).every(([name, input]) => {
      const values = valuesOf(input)
      const [a, b] = [values.indexOf(from[name]), values.indexOf(to[name])]
      return a === b || (input.by === 'employee' && (input.better === 'up' ? b > a : b < a))
    })
  const rank = (scorer: Scorer, record: unknown): number => {
    const value = scorer.score(record).outcome['level']
    return value?.type === 'level' ? value.rank : -1
  }

  it('answers the smallest change, forbids only what cannot be, and overlooks nothing that it says it tried', () => {
    const verdicts = new Map<string, number>()
    fc.assert(
      fc.property(tape, fc.nat(), (choices, start) => {
        const scorer = randomScorer(choices, { about, most: 4 })
        const records = everyRecord(scorer.ruleSet)
        const from = records[start % records.length] ?? {}
        const now = rank(scorer, from)
        const found = ask(scorer, from, { outcome: 'level' })
        verdicts.set(found.verdict, (verdicts.get(found.verdict) ?? 0) + 1)
        const reaching = records.filter((to) => isBetter(scorer, from, to) && rank(scorer, to) > now)
        const distances = reaching
          .map((to) => share(scorer, from, to))
          .filter(([count = 0]) => count <= 2)
          .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)
        switch (found.verdict) {
          case 'found': {
            const [first] = found.answers
            const to = { ...from }
            for (const { input, to: value } of first?.changes ?? [])
              to[input] =
                value.type === 'boolean' ? value.text === 'true' : value.type === 'number' ? value.number : value.text
            expect(isBetter(scorer, from, to)).toBe(true)
            expect(rank(scorer, to)).toBeGreaterThan(now)
            const [count = 0, sum] = share(scorer, from, to)
            expect(first?.isSmallest).toBe(count <= 2)
            // Of three and more it is only said that they do, and only where no two do.
            if (count > 2) {
              expect(distances).toEqual([])
              break
            }
            expect(count).toBe(distances[0]?.[0])
            expect(sum).toBeCloseTo(distances[0]?.[1] ?? -1)
            break
          }
          case 'forbidden':
            expect(records.filter((to) => sameOthers(scorer, from, to) && rank(scorer, to) > now)).toEqual([])
            break
          case 'others':
          case 'not-found':
            expect(found.search.isComplete ? reaching : distances).toEqual([])
            break
          case 'highest':
            expect(now).toBe(2)
            break
          default:
            expect.unreachable(found.verdict)
        }
      }),
      { numRuns: 300 },
    )
    for (const verdict of ['found', 'others', 'not-found', 'forbidden', 'highest'])
      expect(verdicts.get(verdict), verdict).toBeGreaterThan(0)
  })
  const sameOthers = (scorer: Scorer, a: Record<string, unknown>, b: Record<string, unknown>): boolean =>
    Object.entries(scorer.ruleSet.inputs).every(([name, { by }]) => by === 'employee' || a[name] === b[name])
})

describe('sayWhatIf', () => {
  const scorer = compile(
    parseRuleSet(sample.replace('"pelayanan": { "type"', '"pelayanan": { "by": "employee", "type"')),
  )
  const record = { hasil: 'sesuai-ekspektasi', perilaku: 'di-atas-ekspektasi', memimpin: false, teknis: 80, tim: 80 }
  const say = (more: object, locale: 'id' | 'en', given: object = { ...record, pelayanan: [] }): readonly string[] =>
    sayWhatIf(scorer.ruleSet, ask(scorer, given, more), { locale })

  it('says what would be, and that it is no promise', () => {
    const target = { outcome: 'score', target: 81.25 }
    expect(say(target, 'id')).toEqual([
      'Jika kredit bertambah 1,25 menjadi 1,25 (sekarang 0,00), nilai menjadi 81,25.',
      'Ini hitungan menurut aturan dengan data sekarang, bukan janji.',
    ])
    expect(say(target, 'en')).toEqual([
      'If kredit were 1.25 more, 1.25 (now 0.00), nilai would be 81.25.',
      'This is a calculation by the rules with the data as they are now, not a promise.',
    ])
  })
  it('names the judgements of others without advice', () => {
    expect(say({}, 'id')).toEqual([
      'Data dari pegawai sendiri tidak menentukan apakah predikat mencapai “sangat-baik”; itu bergantung pada penilaian pihak lain.',
      'predikat “sangat-baik” terjadi jika hasil, yang dinilai pejabat penilai, adalah “di-atas-ekspektasi” (sekarang “sesuai-ekspektasi”).',
      'Penilaian itu wewenang penilainya. Ini keterangan tentang aturan, bukan anjuran.',
      'Ini hitungan menurut aturan dengan data sekarang, bukan janji.',
    ])
  })
  it('has a sentence for every verdict, in both languages', () => {
    const alone = scorerOf({
      inputs: { a: { ...percent, ...own }, b: { ...own, type: 'text' } },
      scales: { mutu },
      steps: [
        { id: 'nilai', kind: 'logic', logic: { if: [{ '==': [{ var: 'b' }, 'x'] }, 0, { min: [{ var: 'a' }, 70] }] } },
        bands('nilai'),
      ],
    })
    for (const locale of ['id', 'en'] as const) {
      const texts = [
        say({ outcome: 'score', target: 80 }, locale),
        say({ target: 'sangat-kurang' }, locale),
        say({}, locale, {}),
        say({}, locale, { ...record, hasil: 'di-atas-ekspektasi', pelayanan: [] }),
        say({ outcome: 'score', target: 121 }, locale),
        sayWhatIf(alone.ruleSet, ask(alone, { a: 65, b: 'y' }), { locale }),
        sayWhatIf(alone.ruleSet, ask(alone, { a: 65, b: 'y' }, { limit: 0 }), { locale }),
      ]
      for (const sentences of texts) {
        expect(sentences.length).toBeGreaterThan(0)
        for (const each of sentences) expect(each).not.toMatch(/undefined|null|\[object/)
      }
    }
  })
})
