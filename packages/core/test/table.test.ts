import { compile, explain, type Issue } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { issuesOf, ruleSetText, scorerOf, textOf } from './rule-set-text.ts'

const scales = { mutu: { levels: ['kurang', 'cukup', { id: 'baik', label: { id: 'Baik', en: 'Good' } }] } }
const settings = {
  batas: { type: 'number', digits: 1, range: [0, 100], default: 80, values: [{ from: '2026-07-01', value: 90 }] },
  dasar: { type: 'level', scale: 'mutu', default: 'cukup' },
  boleh: { type: 'boolean', default: true },
}
const inputs = {
  hukdis: { type: 'boolean', label: { id: 'Hukuman disiplin', en: 'Disciplinary sanction' } },
  nilai: { type: 'number', digits: 1, range: [0, 100], label: { id: 'Nilai', en: 'Score' } },
  perilaku: { type: 'level', scale: 'mutu', label: { id: 'Perilaku', en: 'Behaviour' } },
}
/** Rows for any combination: a sanction decides alone; else the score, and from 60 on also the behaviour. */
const rows = [
  { when: [true, '-', '-'], then: 'kurang' },
  { when: [false, { below: 60 }, '-'], then: 'kurang' },
  { when: [false, { from: 60, below: { setting: 'batas' } }, { to: 'cukup' }], then: 'cukup' },
  { when: [false, { from: { setting: 'batas' } }, ['kurang', 'cukup']], then: { setting: 'dasar' } },
  { when: [false, { from: 60 }, 'baik'], then: 'baik' },
]
const step = { id: 'hasil', kind: 'table', inputs: Object.keys(inputs), scale: 'mutu', hit: 'unique', rows }
const part = (more: object = {}, given: object = inputs) => ({
  scales,
  settings,
  inputs: given,
  steps: [{ ...step, ...more }],
})
const found = (more: object, given: object = inputs): readonly Issue[] => issuesOf(ruleSetText(part(more, given)))
const placed = (issues: readonly Issue[]): string[] => issues.map(({ code, path }) => `${code} ${path.join('.')}`)

describe('a decision table', () => {
  const scorer = scorerOf(part())

  it.each([
    [true, 95, 'baik', 'kurang', 0],
    [false, 59.9, 'baik', 'kurang', 1],
    [false, 60, 'cukup', 'cukup', 2],
    [false, 79.9, 'kurang', 'cukup', 2],
    [false, 80, 'kurang', 'cukup', 3],
    [false, 60, 'baik', 'baik', 4],
    [false, 100, 'baik', 'baik', 4],
  ])('reads %j, %s, %s as %s, by row %s', (hukdis, nilai, perilaku, expected, row) => {
    const result = scorer.score({ hukdis, nilai, perilaku })
    expect(textOf(result, 'hasil')).toBe(expected)
    expect(result.steps[0]?.parts['row']).toMatchObject({ number: row })
  })
  it('takes a bound from a setting, as it was on the day', () => {
    const later = compile(scorer.ruleSet, { asOf: '2026-07-01' })
    const record = { hukdis: false, nilai: 85, perilaku: 'cukup' }
    expect(scorer.score(record).steps[0]?.parts['row']).toMatchObject({ number: 3 })
    expect(later.score(record).steps[0]?.parts['row']).toMatchObject({ number: 2 })
  })
  it('says which row applied and why, in both languages', () => {
    const result = scorer.score({ hukdis: false, nilai: 72.5, perilaku: 'cukup' })
    expect(explain(scorer.ruleSet, result).sentences).toEqual([
      'Tabel “hasil”, baris 3: cukup, karena hukuman disiplin tidak; nilai 72,5 (mulai 60 dan di bawah 80); perilaku cukup (sampai cukup).',
    ])
    const { sentences, outcomes } = explain(scorer.ruleSet, result, { locale: 'en' })
    expect(sentences).toEqual([
      'Table “hasil”, row 3: cukup, because of disciplinary sanction no; score 72.5 (from 60 and below 80); behaviour cukup (up to cukup).',
    ])
    expect(outcomes[0]?.node.figure).toEqual({
      type: 'table',
      headings: ['Row', 'Disciplinary sanction', 'Score', 'Behaviour', 'hasil'],
      rows: [
        { label: '1', cells: ['yes', 'anything', 'anything', 'kurang'] },
        { label: '2', cells: ['no', 'below 60', 'anything', 'kurang'] },
        { label: '3', cells: ['no', 'from 60 and below 80', 'up to cukup', 'cukup'] },
        { label: '4', cells: ['no', 'from 80', 'kurang or cukup', 'cukup'] },
        { label: '5', cells: ['no', 'from 60', 'Good', 'Good'] },
      ],
      selected: 2,
    })
  })
  it('needs every input that applies, also where the row that fits does not ask for it', () => {
    const result = scorer.score({ hukdis: true, nilai: 50 })
    expect(result.steps[0]).toMatchObject({ status: 'missing', value: null })
    expect(result.missing).toEqual([
      { input: 'perilaku', reason: 'absent', steps: [{ step: 'hasil', policy: 'block' }] },
    ])
  })
  it.each([
    ['zero', 'kurang', 'nilai'],
    [{ neutral: 60 }, 'cukup', 'nilai'],
    [{ carry: 'lalu' }, 'cukup', 'nilai'],
  ])('lets %j stand in for a missing score, and says so', (missing, expected, input) => {
    const plain = { nilai: inputs.nilai, lalu: { ...inputs.nilai, required: false } }
    const carrying = scorerOf(
      part(
        { missing, inputs: ['nilai'], rows: [{ when: [{ below: 60 }], then: 'kurang' }], otherwise: 'cukup' },
        plain,
      ),
    )
    const result = carrying.score({ lalu: 61 })
    expect(textOf(result, 'hasil')).toBe(expected)
    expect(result.missing).toMatchObject([
      { input, steps: [{ step: 'hasil', policy: typeof missing === 'string' ? missing : Object.keys(missing)[0] }] },
    ])
    expect(textOf(carrying.score({ nilai: 'enam puluh', lalu: 61 }), 'hasil')).toBeUndefined()
  })
  it('draws of a very long table only the row that applied', () => {
    const many = Array.from({ length: 101 }, (_, at) => ({ when: [at], then: at }))
    const long = scorerOf(
      part(
        { inputs: ['angka'], scale: undefined, rows: many },
        { angka: { type: 'integer', range: [0, 100], label: { id: 'Angka' } } },
      ),
    )
    const result = long.score({ angka: 7 })
    expect(explain(long.ruleSet, result).outcomes[0]?.node.figure).toMatchObject({
      rows: [{ label: '8', cells: ['7', '7'] }],
      selected: 0,
    })
  })
})

describe('conditions and results', () => {
  const of = (input: object, when: readonly unknown[], more: object = {}) =>
    scorerOf(
      part(
        {
          inputs: ['x'],
          scale: undefined,
          rows: when.map((each, at) => ({ when: [each], then: at })),
          otherwise: 99,
          ...more,
        },
        { x: input },
      ),
    )
  const read = (input: object, when: readonly unknown[], x: unknown): string | undefined =>
    textOf(of(input, when).score({ x }), 'hasil')

  it('compare days, from open ends to single ones', () => {
    const when = [{ below: '2026-01-01' }, '2026-01-01', { above: '2026-01-01', to: '2026-12-31' }]
    const days = ['0000-01-01', '2025-12-31', '2026-01-01', '2026-01-02', '2026-12-31', '2027-01-01', '9999-12-31']
    expect(days.map((day) => read({ type: 'date' }, when, day))).toEqual(['0', '0', '1', '2', '2', '99', '99'])
  })
  it('compare levels by their order, choices and texts one by one', () => {
    const level = { type: 'level', scale: 'mutu' }
    expect(['kurang', 'cukup', 'baik'].map((x) => read(level, [{ below: 'cukup' }, { above: 'cukup' }], x))).toEqual([
      '0',
      '99',
      '1',
    ])
    const choice = { type: 'choice', choices: ['a', 'b', 'c', 'd'] }
    expect(['a', 'b', 'c', 'd'].map((x) => read(choice, [['d', 'a'], 'b'], x))).toEqual(['0', '1', '99', '0'])
    expect(['A', 'b', 'c', ''].map((x) => read({ type: 'text' }, [['A', 'b'], 'c'], x))).toEqual(['0', '0', '1', '99'])
  })
  it('take numbers as texts, fractions and settings, exactly', () => {
    const number = { type: 'number', digits: 2, range: [0, 100] }
    const when = [{ to: '1/3' }, { above: '1/3', below: { setting: 'batas' } }, '80.50', [99, { setting: 'batas' }]]
    expect([0.33, 0.34, 79.99, 80, 80.5, 80.51, 99].map((x) => read(number, when, x))).toEqual([
      '0',
      '1',
      '1',
      '3',
      '2',
      '99',
      '3',
    ])
  })
  it('give exact numbers over one denominator', () => {
    const table = {
      ...step,
      inputs: ['x'],
      scale: undefined,
      rows: [
        { when: [true], then: '1/3' },
        { when: [false], then: 0.25 },
      ],
    }
    const fractions = scorerOf({ inputs: { x: { type: 'boolean' } }, steps: [table], outcome: {} })
    expect(fractions.plan.steps.at(-1)?.type).toEqual({ is: 'number', den: 12, min: 3, max: 4 })
    expect([true, false].map((x) => textOf(fractions.score({ x }), 'hasil'))).toEqual(['1/3', '1/4'])
  })
  it('give booleans', () => {
    const yes = of({ type: 'integer', range: [0, 9] }, [], {
      rows: [
        { when: [{ below: 3 }], then: false },
        { when: [[3, 5]], then: true },
        { when: [7], then: { setting: 'boleh' } },
      ],
      otherwise: false,
    })
    expect([0, 3, 4, 5, 7].map((x) => textOf(yes.score({ x }), 'hasil'))).toEqual([
      'false',
      'true',
      'false',
      'true',
      'true',
    ])
  })
  it('let the first row that fits count where the table says so', () => {
    const first = of({ type: 'integer', range: [0, 9] }, [{ from: 5 }, { from: 3 }, '-'], {
      hit: 'first',
      otherwise: undefined,
    })
    expect([9, 4, 0].map((x) => textOf(first.score({ x }), 'hasil'))).toEqual(['0', '1', '2'])
  })
})

describe('an input that does not apply', () => {
  const leaders = {
    memimpin: { type: 'boolean' },
    kepemimpinan: { type: 'integer', range: [0, 100], applies: { var: 'memimpin' } },
  }
  const table = (more: object) => part({ inputs: Object.keys(leaders), ...more }, leaders)
  const whole = [
    { when: [false, '-'], then: 'cukup' },
    { when: [true, { below: 60 }], then: 'kurang' },
    { when: [true, { from: 60 }], then: 'baik' },
  ]

  it('fits only “-”', () => {
    const scorer = scorerOf(table({ rows: whole }))
    expect(textOf(scorer.score({ memimpin: false }), 'hasil')).toBe('cukup')
    expect(textOf(scorer.score({ memimpin: true, kepemimpinan: 60 }), 'hasil')).toBe('baik')
    expect(scorer.score({ memimpin: true }).missing).toMatchObject([{ input: 'kepemimpinan', reason: 'absent' }])
    expect(scorer.score({}).steps[0]?.status).toBe('missing')
    const alone = scorerOf(table({ inputs: ['kepemimpinan'], rows: [{ when: ['-'], then: 'baik' }] }))
    expect(textOf(alone.score({ memimpin: false }), 'hasil')).toBe('baik')
    expect(alone.score({}).missing[0]).toMatchObject({ input: 'memimpin', steps: [{ step: 'hasil' }] })
  })
  it('takes the step with it where no row is left', () => {
    const scorer = scorerOf(
      table({
        inputs: ['kepemimpinan'],
        rows: [
          { when: [{ below: 60 }], then: 'kurang' },
          { when: [{ from: 60 }], then: 'baik' },
        ],
      }),
    )
    const result = scorer.score({ memimpin: false })
    expect(result.steps[0]).toMatchObject({ status: 'not-applicable', value: null })
    expect(explain(scorer.ruleSet, result, { locale: 'en' }).sentences).toEqual([
      'hasil does not apply to this person.',
    ])
    expect(explain(scorer.ruleSet, result).sentences).toEqual(['hasil tidak berlaku bagi pegawai ini.'])
    expect(result.missing).toEqual([])
    const yes = [
      { when: [{ below: 60 }], then: false },
      { when: [{ from: 60 }], then: true },
    ]
    const boolean = scorerOf(table({ inputs: ['kepemimpinan'], scale: undefined, rows: yes }))
    expect(boolean.score({ memimpin: false }).steps[0]?.value).toBeNull()
  })
  it('is told to what stands on the table', () => {
    const halves = {
      id: 'akhir',
      kind: 'weighted',
      round: { digits: 1 },
      of: [
        { step: 'poin', weight: '1/2' },
        { step: 'teknis', weight: '1/2' },
      ],
    }
    const points = { ...step, id: 'poin', inputs: ['kepemimpinan'], scale: undefined }
    const rows = [
      { when: [{ below: 60 }], then: 10 },
      { when: [{ from: 60 }], then: 20 },
    ]
    const teknis = { type: 'integer', range: [0, 100] }
    const both = scorerOf({ inputs: { ...leaders, teknis }, steps: [{ ...points, rows }, halves] })
    expect(textOf(both.score({ memimpin: false, teknis: 90 }), 'akhir')).toBe('90.0')
    expect(textOf(both.score({ memimpin: true, kepemimpinan: 60, teknis: 90 }), 'akhir')).toBe('55.0')
    expect(textOf(both.score({ memimpin: true, teknis: 90 }), 'akhir')).toBeUndefined()
  })
  it('is looked up as a rank too', () => {
    const levels = {
      memimpin: leaders.memimpin,
      gaya: { type: 'level', scale: 'mutu', applies: { var: 'memimpin' } },
    }
    const scorer = scorerOf(
      part(
        {
          inputs: ['gaya'],
          hit: 'first',
          rows: [
            { when: [{ to: 'cukup' }], then: 'kurang' },
            { when: ['baik'], then: 'baik' },
            { when: ['-'], then: 'cukup' },
          ],
        },
        levels,
      ),
    )
    expect(scorer.plan.steps.find(({ id }) => id === 'hasil:row')?.form).toBe('pick')
    expect(textOf(scorer.score({ memimpin: false }), 'hasil')).toBe('cukup')
    expect(textOf(scorer.score({ memimpin: true, gaya: 'baik' }), 'hasil')).toBe('baik')
    // The last row is for those alone to whom the input does not apply, and so it is reached.
    expect(issuesOf(JSON.stringify(scorer.ruleSet))).toEqual([])
  })
})

describe('the proofs', () => {
  it('find two rows that fit at once, with an example', () => {
    const both = rows.with(4, { when: [false, { from: 59 }, 'baik'], then: 'baik' })
    expect(found({ rows: both })).toMatchObject([
      {
        code: 'table_rows_overlap',
        severity: 'error',
        path: ['steps', 0, 'rows', 4],
        data: {
          first: 2,
          second: 5,
          example: [
            { input: 'hukdis', value: 'false' },
            { input: 'nilai', value: '59.0' },
            { input: 'perilaku', value: 'baik' },
          ],
        },
      },
    ])
  })
  it('find a combination that no row fits, in words', () => {
    const [gap] = found({ rows: rows.with(1, { when: [false, { below: 59.9 }, '-'], then: 'kurang' }) })
    expect(gap).toMatchObject({
      code: 'table_gap',
      severity: 'error',
      path: ['steps', 0, 'rows'],
      data: {
        example: [
          { input: 'hukdis', value: 'false' },
          { input: 'nilai', value: '59.9' },
          { input: 'perilaku', value: 'kurang' },
        ],
      },
    })
  })
  it('count texts that no row names', () => {
    const texts = { kota: { type: 'text' } }
    const [gap] = found({ inputs: ['kota'], rows: [{ when: ['Kupang'], then: 'baik' }] }, texts)
    expect(gap).toMatchObject({ code: 'table_gap', data: { example: [{ input: 'kota' }] } })
    expect(found({ inputs: ['kota'], rows: [{ when: ['-'], then: 'baik' }] }, texts)).toEqual([])
  })
  it('warn of rows that can never fit', () => {
    const first = [
      { when: ['-', { below: 50 }, '-'], then: 'kurang' },
      { when: ['-', { from: 40 }, { to: 'cukup' }], then: 'cukup' },
      { when: ['-', { from: 30, below: 70 }, 'kurang'], then: 'kurang' },
      { when: ['-', 101, '-'], then: 'baik' },
      { when: ['-', 0.05, '-'], then: 'baik' },
      { when: ['-', { above: 99.9, below: 100 }, '-'], then: 'baik' },
    ]
    const issues = found({ hit: 'first', rows: first, otherwise: 'baik' })
    expect(issues.every(({ severity }) => severity === 'warning')).toBe(true)
    expect(placed(issues).sort()).toEqual([
      'table_row_never steps.0.rows.2',
      'table_row_never steps.0.rows.3.when.1',
      'table_row_never steps.0.rows.4.when.1',
      'table_row_never steps.0.rows.5.when.1',
    ])
  })
  it('give up beyond their budget, and then the first row counts, or none', () => {
    // Whether many rows of three conditions on fifty inputs leave a gap is a question that no one answers quickly.
    let seed = 7
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
    const names = Array.from({ length: 50 }, (_, at) => `b${at}`)
    const left = names.map(() => next(2) === 1)
    const rows: { when: (boolean | '-')[]; then: boolean }[] = []
    while (rows.length < 210) {
      const asked = new Map([next(50), next(50), next(50)].map((at) => [at, next(2) === 1]))
      const isGap = [...asked].some(([at, value]) => left[at] !== value)
      if (isGap) rows.push({ when: names.map((_, at) => asked.get(at) ?? '-'), then: true })
    }
    const hard = {
      inputs: Object.fromEntries(names.map((name) => [name, { type: 'boolean' }])),
      steps: [{ id: 'hasil', kind: 'table', inputs: names, hit: 'first', rows }],
    }
    const issues = issuesOf(ruleSetText(hard))
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'table_not_decided', path: ['steps', 0, 'rows'], data: { proof: 'complete' } }),
    )
    const record = (values: readonly boolean[]) => Object.fromEntries(names.map((name, at) => [name, values[at]]))
    const undecided = scorerOf(hard)
    expect(undecided.score(record(left)).steps[0]?.value).toBeNull()
    const { sentences } = explain(undecided.ruleSet, undecided.score(record(left)), { locale: 'en' })
    expect(sentences.at(-1)).toBe('No row of the table fits.')
    expect(textOf(undecided.score(record(left.map((value) => !value))), 'hasil')).toBe('true')
  })
})

describe('mistakes in a table', () => {
  const row = (when: unknown, then: unknown = 'baik') => ({ rows: [{ when: ['-', when, '-'], then }] })
  it.each<[string, object, string[]]>([
    ['a row of the wrong length', { rows: [{ when: ['-'], then: 'baik' }] }, ['table_row_size steps.0.rows.0.when']],
    ['an input given twice', { inputs: ['nilai', 'nilai', 'hukdis'] }, ['duplicate_name steps.0.inputs.1']],
    ['an unknown input', { inputs: ['nila', 'hukdis', 'perilaku'] }, ['unknown_name steps.0.inputs.0']],
    ['a text for a number', row('tinggi'), ['wrong_form steps.0.rows.0.when.1']],
    ['a boolean for a number', row(true), ['wrong_value_type steps.0.rows.0.when.1']],
    ['a number in a list that is none', row([1, 'x']), ['wrong_form steps.0.rows.0.when.1.1']],
    ['a range without an end', row({}), ['wrong_form steps.0.rows.0.when.1']],
    ['a range with two lower ends', row({ from: 1, above: 1 }), ['one_bound steps.0.rows.0.when.1']],
    ['a range that is reversed', row({ from: 60, below: 50 }), ['range_reversed steps.0.rows.0.when.1']],
    [
      'a range of booleans',
      { rows: [{ when: [{ from: true }, '-', '-'], then: 'baik' }] },
      ['range_needs_order steps.0.rows.0.when.0'],
    ],
    ['an unknown setting', row({ from: { setting: 'bata' } }), ['unknown_name steps.0.rows.0.when.1.from.setting']],
    ['a setting of another type', row({ setting: 'dasar' }), ['wrong_value_type steps.0.rows.0.when.1']],
    [
      'an unknown level',
      { rows: [{ when: ['-', '-', 'bagus'], then: 'baik' }] },
      ['unknown_level steps.0.rows.0.when.2'],
    ],
    ['an unknown level as the result', row('-', 'bagus'), ['unknown_level steps.0.rows.0.then']],
    ['a number as a level', row('-', 3), ['wrong_value_type steps.0.rows.0.then']],
    ['a level without a scale', { ...row('-', 'baik'), scale: undefined }, ['missing_key steps.0']],
    ['an unknown scale', { scale: 'mut' }, ['unknown_name steps.0.scale']],
    [
      'results of two types',
      { scale: undefined, rows: [{ when: ['-', '-', '-'], then: 1 }], otherwise: true },
      ['wrong_value_type steps.0.otherwise'],
    ],
    [
      'results that have no common denominator in range',
      {
        scale: undefined,
        hit: 'first',
        rows: [1000003, 1000033, 1000037].map((den) => ({ when: ['-', '-', '-'], then: `1/${den}` })),
      },
      ['not_exact steps.0.rows'],
    ],
    ['a policy that shares weights', { missing: 'redistribute' }, ['policy_not_here steps.0.missing']],
  ])('%s', (_, more, expected) => {
    expect(placed(found(more))).toEqual(expected)
  })
})
