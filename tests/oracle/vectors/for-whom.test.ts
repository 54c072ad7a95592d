import { expect, test } from 'vitest'
import { parseRuleSet, type Json } from '@sasando/core'

import { compareRoads, emptyTally } from '../differential.ts'
import { judge } from '../judge/judge.ts'

const ratings = {
  type: 'list',
  key: 'siapa',
  maxItems: 3,
  item: { siapa: { type: 'text' }, hubungan: { type: 'choice', choices: ['atasan', 'rekan'] }, nilai: percent() },
}

const cases = [
  {
    name: 'a branch that is not for a person, chosen by whether a value is there that is also missing',
    ruleSet: ruleSet({ hadir: { type: 'boolean' }, nilai: percent() }, [
      { id: 'sidang', kind: 'logic', logic: 1, applies: { var: 'hadir' } },
      { id: 'jumlah', kind: 'logic', logic: { '+': [{ var: 'nilai' }, bySomeone('nilai', 'sidang')] } },
    ]),
    record: { hadir: false },
    found: { absent: 'not-applicable' },
  },
  {
    name: 'a mean of ratings that were refused, where one group is for the person and of another that is not known',
    ruleSet: ruleSet({ catatan: percent(), rating: ratings, lalu: percent() }, [
      {
        id: 'rerata',
        kind: 'raters',
        over: 'rating',
        rater: 'siapa',
        relation: 'hubungan',
        score: 'nilai',
        ...groups(),
      },
      { id: 'jumlah', kind: 'logic', logic: { var: 'rerata' }, missing: { carry: 'lalu' } },
    ]),
    record: { catatan: 101, rating: [{ siapa: 'a', hubungan: 'rekan', nilai: 101 }], lalu: 60 },
    found: 60,
  },
] as const

test.each(cases)('every road agrees with the judge on $name', ({ ruleSet: of, record, found }) => {
  const value = judge(of, record).steps.get('jumlah')?.value
  expect(typeof found === 'number' ? Number(value) : value).toEqual(found)
  compareRoads(of, [record], emptyTally())
})

function percent(): { type: 'integer'; range: [number, number] } {
  return { type: 'integer', range: [0, 100] }
}

function bySomeone(asked: string, otherwise: string): Json {
  return { if: [{ present: asked }, 1, { var: otherwise }] }
}

function groups(): Readonly<Record<string, unknown>> {
  return {
    groups: [
      { relation: 'atasan', weight: '1/2', applies: { present: 'catatan' } },
      { relation: 'rekan', weight: '1/2', applies: true },
    ],
    round: { digits: 0 },
    missing: 'redistribute',
  }
}

function ruleSet(inputs: object, steps: readonly object[]): ReturnType<typeof parseRuleSet> {
  const rules = { format: 1, id: 'siapa', version: '1.0', title: { id: 'Untuk siapa' }, valid: { from: '2026-01-01' } }
  return parseRuleSet(JSON.stringify({ ...rules, inputs, steps, outcome: { jumlah: 'jumlah' } }))
}
