// Published computations of other surveys, with two and three elements: they test arithmetic, and belong to no preset.
import { check, compile, lint, parseRuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { noDomainPaper, readDomainPaper } from './files.ts'
import { shown } from './shown.ts'

interface Computation {
  readonly id: string
  readonly means: readonly number[]
  readonly weight: string
  readonly expected: number
}

const published: readonly Computation[] = [
  { id: 'skm-3u', means: [3.7, 3.8, 3], weight: '0.33', expected: 86.625 },
  { id: 'skm-2u', means: [3.7, 3.6], weight: '0.50', expected: 91.25 },
  { id: 'skm-2ub', means: [3.25, 3.55], weight: '0.50', expected: 85 },
]

const named = (means: readonly number[]): readonly string[] => means.map((_, index) => `u${index + 1}`)
const record = (means: readonly number[]) => Object.fromEntries(named(means).map((name, index) => [name, means[index]]))
const withSteps = ({ means }: Computation, steps: readonly unknown[]): string =>
  JSON.stringify({
    format: 1,
    id: 'skm-aritmetika',
    version: '1.0',
    title: { id: 'Hitungan SKM' },
    valid: { from: '2017-01-01' },
    sources: { laporan: { kind: 'example', title: 'Laporan SKM yang diterbitkan' } },
    inputs: Object.fromEntries(named(means).map((name) => [name, { type: 'number', digits: 2, range: [1, 4] }])),
    steps,
    outcome: { score: 'ikm' },
  })

/** The formula as it was published, whatever the weights total. */
const asFormula = (each: Computation): string =>
  withSteps(each, [
    {
      id: 'ikm',
      kind: 'logic',
      basis: ['laporan'],
      logic: { '*': [25, { '+': named(each.means).map((name) => ({ '*': [Number(each.weight), { var: name }] })) }] },
    },
  ])
/** The same, said as what it is: a weighted sum. */
const asWeights = (each: Computation): string =>
  withSteps(each, [
    {
      id: 'skm',
      kind: 'weighted',
      basis: ['laporan'],
      of: named(each.means).map((name) => ({ step: name, weight: each.weight })),
    },
    { id: 'ikm', kind: 'logic', basis: ['laporan'], logic: { '*': [25, { var: 'skm' }] } },
  ])

describe.each(published.map((each) => [each.id, each] as const))('the published computation %s', (_, each) => {
  const { means, expected } = each

  it('is exact', () => {
    const result = compile(parseRuleSet(asFormula(each))).score(record(means))
    expect(Number(result.outcome['score']?.text)).toBe(expected)
  })

  it('is what the domain papers have', ({ skip }) => {
    const paper = readDomainPaper('worked-cases.json')
    if (paper === undefined) return skip(noDomainPaper('worked-cases.json'))
    expect(JSON.parse(paper)).toContainEqual(
      expect.objectContaining({
        id: each.id,
        preset: 'skm-aritmetika',
        input: { unsur: means, penimbang: each.weight },
        expected,
      }),
    )
  })
})

describe('weights that do not total 1', () => {
  const [thirds, ...halves] = published as [Computation, ...Computation[]]

  it('are refused by check and by lint, with what they total', () => {
    const refused = expect.objectContaining({ code: 'weights_not_one', severity: 'error', data: { sum: '0.99' } })
    expect(check(asWeights(thirds))).toContainEqual(refused)
    expect(lint(parseRuleSet(asWeights(thirds))).findings).toContainEqual(refused)
  })

  it('give 86.63 once rounded, as it was published', () => {
    const result = compile(parseRuleSet(asFormula(thirds))).score(record(thirds.means))
    expect(shown(result, 'ikm', '86.63')).toBe('86.63')
  })

  it.each(halves.map((each) => [each.id, each] as const))('are not those of %s: halves total 1', (_, each) => {
    expect(check(asWeights(each)).filter(({ severity }) => severity === 'error')).toEqual([])
    const result = compile(parseRuleSet(asWeights(each))).score(record(each.means))
    expect(Number(result.outcome['score']?.text)).toBe(each.expected)
  })
})
