import { explain } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { percent, scorerOf } from './rule-set-text.ts'

const label = (id: string, en: string): object => ({ label: { id, en } })

describe('a choice between formulas', () => {
  const jalan = { type: 'choice', choices: ['a', 'b', 'c'], ...label('Jalan', 'Road') }
  const ladder = {
    if: [
      { '>': [{ var: 'nilai' }, 90] },
      { '-': [{ var: 'nilai' }, 100] },
      { '>': [{ var: 'nilai' }, { '*': [2, { var: 'batas' }] }] },
      { var: 'nilai' },
      { '*': [2, { var: 'nilai' }] },
    ],
  }
  const said = (logic: object, given: object, more: object = {}): string[] => {
    const { ruleSet, score } = scorerOf({
      inputs: {
        nilai: { ...percent, ...label('Nilai', 'Value') },
        batas: { ...percent, ...label('Batas', 'Limit') },
        jalan,
      },
      steps: [{ id: 'x', kind: 'logic', ...label('Hasil', 'Result'), logic }],
      ...more,
    })
    return [...explain(ruleSet, score(given)).sentences]
  }
  it('tells the one that counted, and what decided it', () => {
    const given = { batas: 30, jalan: 'a' }
    expect(said(ladder, { ...given, nilai: 95 })).toEqual([
      'Hasil −5,00 = 95,00 (nilai) − 100, karena 95,00 (nilai) > 90.',
    ])
    expect(said(ladder, { ...given, nilai: 90 })).toEqual([
      'Hasil 90,00 = 90,00 (nilai), karena 90,00 (nilai) > 2 × 30,00 (batas); 90,00 (nilai) ≤ 90.',
    ])
    expect(said(ladder, { ...given, nilai: 60 })).toEqual([
      'Hasil 120,00 = 2 × 60,00 (nilai), karena 60,00 (nilai) ≤ 2 × 30,00 (batas).',
    ])
  })
  it('goes on into a choice within the one that counted', () => {
    const logic = { if: [{ '==': [{ var: 'jalan' }, 'a'] }, 0, { in: [{ var: 'jalan' }, ['b']] }, ladder, 1] }
    expect(said(logic, { nilai: 95, batas: 30, jalan: 'b' })).toEqual([
      'Hasil −5,00 = 95,00 (nilai) − 100, karena jalan (b); 95,00 (nilai) > 90.',
    ])
    expect(said(logic, { nilai: 95, batas: 30, jalan: 'c' })).toEqual(['Hasil 1,00, karena jalan (c).'])
  })
  it('stays a choice where the values do not tell', () => {
    const logic = { if: [{ '!=': [{ var: 'jalan' }, 'a'] }, 0, { '>=': [{ min: [{ var: 'nilai' }, 50] }, 50] }, 1, 2] }
    expect(said(logic, { nilai: 95, batas: 30, jalan: 'a' })).toEqual([
      'Hasil 1 = jika (95,00 (nilai), paling tinggi 50) ≥ 50, maka 1; selain itu 2, karena jalan (a).',
    ])
  })
})

it('a minus after another sign stands in brackets', () => {
  const { ruleSet, score } = scorerOf({
    inputs: { nilai: { type: 'number', range: [-50, 50], digits: 0, ...label('Nilai', 'Value') } },
    steps: [{ id: 'x', kind: 'logic', ...label('Hasil', 'Result'), logic: { '+': [76, { var: 'nilai' }] } }],
  })
  expect(explain(ruleSet, score({ nilai: -20 })).sentences).toEqual(['Hasil 56 = 76 + (−20 (nilai)).'])
})

it('a mean is a division, not a target that was met', () => {
  const { ruleSet, score } = scorerOf({
    inputs: { nilai: { ...percent, ...label('Jumlah', 'Sum') }, batas: { ...percent, ...label('Banyaknya', 'Count') } },
    steps: [25, 1].map((per) => ({
      id: `x${per}`,
      kind: 'ratio',
      actual: 'nilai',
      target: 'batas',
      direction: 'higher',
      per,
      round: { digits: 2 },
    })),
    outcome: { score: 'x1' },
  })
  expect(explain(ruleSet, score({ nilai: 70, batas: 20 })).sentences).toEqual([
    'x25 87,50 = 25 × 70,00 (jumlah) ÷ 20,00 (banyaknya).',
    'x1 3,50 = 70,00 (jumlah) ÷ 20,00 (banyaknya).',
  ])
})

describe('what is not for this person', () => {
  const steps = ['a', 'b', 'c'].map((id) => ({
    id,
    kind: 'logic',
    ...label(`Langkah ${id}`, `Step ${id}`),
    logic: { '+': [{ var: 'nilai' }, 1] },
    ...(id === 'b' ? {} : { applies: { var: 'ikut' } }),
  }))
  const { ruleSet, score } = scorerOf({
    inputs: {
      ikut: { type: 'boolean', ...label('Ikut', 'Takes part') },
      nilai: { ...percent, ...label('Nilai', 'Value') },
    },
    steps,
    outcome: { first: 'a', second: 'b', third: 'c' },
  })
  const all = explain(ruleSet, score({ ikut: false, nilai: 5 }))
  it('is said in one sentence, after what there is', () => {
    expect(all.sentences).toEqual([
      'Langkah b 6,00 = 5,00 (nilai) + 1.',
      'Tidak berlaku bagi pegawai ini: langkah a; langkah c.',
    ])
    expect(all.summary).toBe('Langkah b: 6,00. Tidak berlaku bagi pegawai ini: langkah a; langkah c.')
  })
})
