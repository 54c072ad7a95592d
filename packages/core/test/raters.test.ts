import { explain, type Issue } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { issuesOf, percent, ruleSetText, scorerOf, textOf } from './rule-set-text.ts'

const relation = {
  type: 'choice',
  choices: [
    { id: 'atasan', label: { id: 'Atasan', en: 'Superior' } },
    { id: 'rekan', label: { id: 'Rekan kerja', en: 'Peers' } },
    { id: 'bawahan', label: { id: 'Bawahan', en: 'Subordinates' } },
    'diri',
  ],
}
const item = {
  penilai: { type: 'text' },
  hubungan: relation,
  skor: { type: 'number', digits: 1, range: [1, 10] },
  catatan: { type: 'text', required: false },
}
const inputs = {
  memimpin: { type: 'boolean' },
  penilaian: { type: 'list', maxItems: 40, key: 'penilai', label: { id: 'Penilaian 360', en: '360 ratings' }, item },
}
const groups = [
  { relation: 'atasan', weight: '1/2' },
  { relation: 'rekan', weight: '3/10', minimum: 3 },
  { relation: 'bawahan', weight: '1/5', minimum: 2, applies: { var: 'memimpin' } },
]
const step = {
  id: 'nilai',
  kind: 'raters',
  label: { id: 'Nilai 360', en: '360 score' },
  over: 'penilaian',
  rater: 'penilai',
  relation: 'hubungan',
  score: 'skor',
  groups,
  round: { digits: 2 },
}
const part = (more: object = {}, given: object = inputs) => ({ inputs: given, steps: [{ ...step, ...more }] })
const placed = (issues: readonly Issue[]): string[] => issues.map(({ code, path }) => `${code} ${path.join('.')}`)
const scorer = scorerOf(part())
const sharing = scorerOf(part({ missing: 'redistribute' }))

const said = (hubungan: string, scores: readonly number[]) =>
  scores.map((skor, at) => ({ penilai: `${hubungan}-${at}`, hubungan, skor }))
const peers = said('rekan', [8, 7, 7])
const full = { memimpin: true, penilaian: [...said('atasan', [9]), ...peers, ...said('bawahan', [6, 7])] }

describe('ratings by several people', () => {
  it('are the mean of each group, rounded, by weight', () => {
    const result = scorer.score(full)
    // 9.00 / 2 + 7.33 × 3/10 + 6.50 / 5 = 7.999
    expect(textOf(result, 'nilai')).toBe('8.00')
    expect(result.steps[0]?.parts).toMatchObject({
      'count-rekan': { text: '3' },
      'sum-rekan': { text: '22.0' },
      'mean-rekan': { text: '7.33' },
      'mean-atasan': { text: '9.00' },
      'mean-bawahan': { text: '6.50' },
    })
  })
  it('round each mean by a rule of its own where there is one', () => {
    const halves = scorerOf(part({ roundEach: { digits: 0, mode: 'down' }, round: { digits: 1, mode: 'up' } }))
    // 9 / 2 + 7 × 3/10 + 6 / 5 = 7.8
    expect(textOf(halves.score(full), 'nilai')).toBe('7.8')
    expect(halves.score(full).steps[0]?.parts['mean-rekan']).toMatchObject({ text: '7' })
  })
  it('leave out a group that does not apply, and ratings of other relations', () => {
    const other = { memimpin: false, penilaian: [...said('atasan', [9]), ...peers, ...said('diri', [10, 10])] }
    // (9.00 × 5 + 7.33 × 3) / 8 = 8.37375
    expect(textOf(scorer.score(other), 'nilai')).toBe('8.37')
    expect(textOf(sharing.score(other), 'nilai')).toBe('8.37')
    expect(scorer.score(other).missing).toEqual([])
  })
  it('take an expression over a rating, with values from outside the list', () => {
    const logic = { '+': [{ '*': [{ var: 'skor' }, 10] }, { if: [{ var: 'memimpin' }, 1, 0] }] }
    const scaled = scorerOf(part({ score: logic }))
    // 91 / 2 + 74.33 × 3/10 + 66 / 5
    expect(textOf(scaled.score(full), 'nilai')).toBe('81.00')
    expect(scaled.score({ ...full, memimpin: undefined }).steps[0]?.status).toBe('missing')
  })
  it('are heard once from each rater', () => {
    const twice = scorer.score({ ...full, penilaian: [...full.penilaian, peers[0]] })
    expect([textOf(twice, 'nilai'), twice.issues[0]?.code]).toEqual(['8.00', 'input_same_entry'])
    const two = { penilai: 'rekan-0', hubungan: 'atasan', skor: 1 }
    const conflict = scorer.score({ ...full, penilaian: [...full.penilaian, two] })
    expect(textOf(conflict, 'nilai')).toBeUndefined()
    expect(conflict.missing).toMatchObject([{ input: 'penilaian', reason: 'invalid' }])
  })
})

describe('a minimum that a setting holds', () => {
  const held = (settings: object, minimum: unknown = { setting: 'paling-sedikit' }) => ({
    ...part({ groups: groups.map((group) => (group.relation === 'rekan' ? { ...group, minimum } : group)) }),
    settings,
  })
  const least = (value: number | string): object => ({
    'paling-sedikit': { type: 'fraction', range: [0, 50], default: value },
  })

  it('is the same as the number, in the result and in the words', () => {
    const [held3, held4] = [3, 4].map((value) => scorerOf(held(least(value))))
    for (const record of [full, { memimpin: false, penilaian: said('rekan', [2, 3]) }])
      expect(held3!.score(record).steps).toEqual(scorer.score(record).steps)
    const result = held4!.score(full)
    expect(result.steps[0]).toMatchObject({ status: 'missing', value: null })
    expect(JSON.stringify(explain(held4!.ruleSet, result))).toContain('paling sedikit 4 penilai')
  })
  it.each([
    [0, 'wrong_size'],
    [41, 'wrong_size'],
    ['5/2', 'wrong_form'],
  ])('of %s is refused', (value, code) => {
    expect(placed(issuesOf(ruleSetText(held(least(value)))))).toEqual([`${code} steps.0.groups.1.minimum`])
  })
  it('must be a number', () => {
    expect(placed(issuesOf(ruleSetText(held({ 'paling-sedikit': { type: 'boolean', default: true } }))))).toEqual([
      'wrong_value_type steps.0.groups.1.minimum.setting',
    ])
    expect(placed(issuesOf(ruleSetText(held(least(3), 2.5))))).toEqual(['wrong_form steps.0.groups.1.minimum'])
    expect(placed(issuesOf(ruleSetText(held(least(3), { setting: 'lain' }))))).toEqual([
      'unknown_name steps.0.groups.1.minimum.setting',
    ])
  })
})

describe('a group below its minimum', () => {
  const few = { memimpin: false, penilaian: [...said('atasan', [9]), ...said('rekan', [2, 3])] }

  it('blocks the step, and the list is missing for too few raters', () => {
    const result = scorer.score(few)
    expect(result.steps[0]).toMatchObject({ status: 'missing', value: null })
    expect(result.missing).toEqual([
      { input: 'penilaian', reason: 'too-few', steps: [{ step: 'nilai', policy: 'block' }] },
    ])
  })
  it('leaves its weight to the others where the step says so, and the result says it', () => {
    const result = sharing.score(few)
    expect(result.steps[0]).toMatchObject({ status: 'computed', value: { text: '9.00' } })
    expect(result.missing).toEqual([
      { input: 'penilaian', reason: 'too-few', steps: [{ step: 'nilai', policy: 'redistribute' }] },
    ])
  })
  it.each([
    ['block', scorer],
    ['redistribute', sharing],
  ])('is never worth 0, and never not applicable, also when nobody has rated (%s)', (policy, each) => {
    const result = each.score({ memimpin: true, penilaian: [] })
    expect(result.steps[0]).toMatchObject({ status: 'missing', value: null })
    expect(result.missing).toEqual([{ input: 'penilaian', reason: 'too-few', steps: [{ step: 'nilai', policy }] }])
  })
  it.each([
    ['block', scorer],
    ['redistribute', sharing],
  ])('is not a list that is missing (%s)', (_, each) => {
    const result = each.score({ memimpin: true })
    expect(result.steps[0]).toMatchObject({ status: 'missing', value: null })
    expect(result.missing).toEqual([
      { input: 'penilaian', reason: 'absent', steps: [{ step: 'nilai', policy: 'block' }] },
    ])
  })
  it.each([
    ['block', scorer],
    ['redistribute', sharing],
  ])('has neither a mean nor a sum in the trace, nor in the words (%s)', (_, each) => {
    const [result, other] = [few, { ...few, penilaian: [...said('atasan', [9]), ...said('rekan', [10, 1])] }].map(
      (record) => each.score(record),
    )
    if (!result || !other) throw new Error('no results')
    expect(result.steps[0]?.parts).toMatchObject({ 'mean-rekan': null, 'sum-rekan': null })
    expect(result.steps).toEqual(other.steps)
    for (const locale of ['id', 'en'] as const)
      expect(explain(each.ruleSet, result, { locale })).toEqual(explain(each.ruleSet, other, { locale }))
  })
  it('leaves nothing to share the weight among where no group has enough, and that is said', () => {
    const { missing } = explain(sharing.ruleSet, sharing.score({ memimpin: false, penilaian: [] }), { locale: 'en' })
    expect(missing).toEqual(['360 ratings: too few raters so far. So 360 score cannot be computed yet.'])
  })
  it('is named, with what became of its weight', () => {
    const [blocked, shared] = [scorer, sharing].map((each) => explain(each.ruleSet, each.score(few), { locale: 'en' }))
    expect(blocked?.sentences).toEqual([
      '360 score cannot be computed yet. Too few raters: 360 ratings.',
      'Peers: fewer than 3 raters, so the score does not count and is not shown.',
    ])
    expect(blocked?.missing).toEqual(['360 ratings: too few raters so far. So 360 score cannot be computed yet.'])
    expect(shared?.sentences).toEqual([
      '360 score 9.00 = 1 × 9.00 (superior).',
      'Peers: fewer than 3 raters, so the score does not count and is not shown. By the rules, the weight (0.3) is shared by the other groups.',
      'Subordinates does not apply to this person, so its weight (0.2) is shared by the others.',
    ])
    expect(shared?.outcomes[0]?.node.figure).toEqual({
      type: 'sum',
      rows: [
        {
          label: 'Superior',
          weight: '1',
          value: '9.00',
          contribution: '9.00',
          status: 'counted',
          note: '1 rater; weight originally 0.5',
        },
        {
          label: 'Peers',
          weight: '0.3',
          value: '–',
          contribution: '–',
          status: 'missing',
          note: 'at least 3 raters',
        },
        { label: 'Subordinates', weight: '0.2', value: '–', contribution: '–', status: 'not-applicable' },
      ],
      total: '9.00',
    })
  })
})

describe('the explanation of ratings', () => {
  it('adds up, with the number of raters of each group', () => {
    const { sentences, outcomes } = explain(scorer.ruleSet, scorer.score(full))
    expect(sentences).toEqual([
      'Nilai 360 8,00 = 0,5 × 9,00 (atasan) + 0,3 × 7,33 (rekan kerja) + 0,2 × 6,50 (bawahan).',
      'Jumlah 7,999 dibulatkan ke 2 angka di belakang koma (tepat setengah ke atas): 8,00.',
    ])
    expect(outcomes[0]?.node.figure).toMatchObject({
      rows: [{ note: '1 penilai' }, { note: '3 penilai', contribution: '2,199' }, { note: '2 penilai' }],
      total: '7,999',
      result: '8,00',
    })
  })
})

describe('mistakes in ratings', () => {
  const listOf = (more: object, fields: object = {}) => ({
    ...inputs,
    penilaian: { ...inputs.penilaian, item: { ...item, ...fields }, ...more },
  })
  const [first, second, third] = groups

  it.each<[string, object, object, string[]]>([
    ['a list without a key', {}, listOf({ key: undefined }), ['key_not_rater steps.0.rater']],
    ['a list with another key', {}, listOf({ key: 'hubungan' }), ['key_not_rater steps.0.rater']],
    ['a rater that is no field', { rater: 'penila' }, inputs, ['unknown_name steps.0.rater']],
    [
      'a rater that may be missing',
      {},
      listOf({}, { penilai: { type: 'text', required: false } }),
      ['field_may_be_missing steps.0.rater'],
    ],
    ['a relation that is no choice', { relation: 'skor' }, inputs, ['wrong_value_type steps.0.relation']],
    [
      'a relation that may be missing',
      {},
      listOf({}, { hubungan: { ...relation, required: false } }),
      ['field_may_be_missing steps.0.relation'],
    ],
    ['a score that is no field', { score: 'skr' }, inputs, ['unknown_name steps.0.score']],
    ['a score that is no number', { score: 'hubungan' }, inputs, ['wrong_value_type steps.0.score']],
    [
      'a score that may be missing',
      {},
      listOf({}, { skor: { ...item.skor, required: false } }),
      ['field_may_be_missing steps.0.score'],
    ],
    [
      'a score without bounds in the exact range',
      {},
      listOf({}, { skor: { type: 'number', digits: 9, range: [0, 1_000_000] } }),
      ['not_exact steps.0.score'],
    ],
    [
      'a group of no choice',
      { groups: [{ ...first, relation: 'rekn' }, second, third] },
      inputs,
      ['not_one_of steps.0.groups.0.relation'],
    ],
    [
      'a group given twice',
      { groups: [first, second, { ...third, relation: 'rekan' }] },
      inputs,
      ['duplicate_name steps.0.groups.2.relation'],
    ],
    ['weights that do not total 1', { groups: [first, second] }, inputs, ['weights_not_one steps.0.groups']],
    [
      'a weight of 0',
      { groups: [first, { ...second, weight: '1/2' }, { ...third, weight: 0 }] },
      inputs,
      ['weight_not_positive steps.0.groups.2.weight'],
    ],
    [
      'more raters than the list takes',
      { groups: [first, { ...second, minimum: 41 }, third] },
      inputs,
      ['wrong_size steps.0.groups.1.minimum'],
    ],
    [
      'no minimum at all',
      { groups: [first, { ...second, minimum: 0 }, third] },
      inputs,
      ['wrong_size steps.0.groups.1.minimum'],
    ],
    [
      'a condition that is a number',
      { groups: [first, second, { ...third, applies: 1 }] },
      inputs,
      ['wrong_value_type steps.0.groups.2.applies'],
    ],
    ['a list that is none', { over: 'memimpin' }, inputs, ['wrong_value_type steps.0.over']],
    ['an unknown list', { over: 'penilain' }, inputs, ['unknown_name steps.0.over']],
    [
      'nothing for a missing group',
      { missing: 'zero', groups: [{ ...first, weight: 1 }] },
      inputs,
      ['policy_not_here steps.0.missing'],
    ],
    ['a total without rounding', { round: undefined }, inputs, ['missing_key steps.0']],
  ])('%s', (_, more, given, expected) => {
    expect(placed(issuesOf(ruleSetText(part(more, given))))).toEqual(expected)
  })
  it('suggests the group that was meant', () => {
    const [found] = issuesOf(ruleSetText(part({ groups: [{ ...first, relation: 'rekn' }, second, third] })))
    expect(found).toMatchObject({ data: { suggestion: 'rekan' } })
  })
})

it.each([
  ['a sum', { kind: 'logic', logic: { '+': [{ var: 'nilai' }, { var: 'tambahan' }] } }],
  [
    'a weighted sum',
    {
      kind: 'weighted',
      round: { digits: 2 },
      of: [
        { step: 'nilai', weight: '1/2' },
        { step: 'tambahan', weight: '1/2' },
      ],
    },
  ],
])('too few raters are a hole for %s that stands on them, never a part that does not apply', (_, after) => {
  const both = scorerOf({ inputs: { ...inputs, tambahan: percent }, steps: [step, { id: 'akhir', ...after }] })
  const result = both.score({ memimpin: false, penilaian: [], tambahan: 1 })
  expect(result.steps.map(({ status }) => status)).toEqual(['missing', 'missing'])
})
