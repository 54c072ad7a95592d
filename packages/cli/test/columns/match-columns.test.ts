import type { RuleSet } from '@sasando/core'
import { expect, test } from 'vitest'

import { matchColumns } from '../../src/columns/match-columns.ts'
import { rowKeyOf } from '../../src/people/row-key.ts'

const ruleSet: Pick<RuleSet, 'inputs'> = {
  inputs: {
    teknis: { type: 'number', digits: 2, range: [0, 120], label: { id: 'Kemampuan teknis', en: 'Technical ability' } },
    'beban-kerja': { type: 'boolean' },
    catatan: { type: 'text', required: false },
  },
}
const match = (headings: readonly string[], map: Readonly<Record<string, string>> = {}) =>
  matchColumns(headings, ruleSet, new Map(Object.entries(map)), 'd.csv', rowKeyOf({}))

test('finds columns whatever their case, spaces and marks', () => {
  const { identity, inputs, unused, absent } = match([
    'PNS ID',
    'NIP_BARU',
    ' Unor  Nama ',
    'TECHNICAL ABILITY *',
    'Beban Kerja',
    'GELAR DEPAN',
  ])
  expect(Object.fromEntries(identity)).toEqual({ nip: 1, unit: 2 })
  expect(Object.fromEntries(inputs)).toEqual({ teknis: 3, 'beban-kerja': 4 })
  expect({ unused, absent }).toEqual({ unused: [], absent: [] })
})

test('NIP BARU goes before NIP', () => expect(match(['NIP', 'NIP BARU']).identity.get('nip')).toBe(1))

test('says which columns it does not use, and what they may have meant', () => {
  const { unused, absent } = match(['NIP', 'tekniss', 'Catatn', 'Lain'])
  expect(unused).toEqual([
    { column: 1, heading: 'tekniss', suggestion: 'teknis' },
    { column: 2, heading: 'Catatn', suggestion: 'catatan' },
    { column: 3, heading: 'Lain' },
  ])
  // Who need not have it does not lack it.
  expect(absent).toEqual(['teknis', 'beban-kerja'])
})

test('a map goes before the headings', () => {
  const { inputs } = match(['NIP', 'teknis', 'Nilai A'], { teknis: 'nilai a' })
  expect(inputs.get('teknis')).toBe(2)
})

test('two columns for one thing are refused, as is a mapped heading that is not there', () => {
  expect(() => match(['NIP', 'teknis', 'Teknis'])).toThrow(
    expect.objectContaining({ code: 'heading_twice', data: expect.objectContaining({ columns: ['B', 'C'] }) }),
  )
  expect(() => match(['NIP', 'Nilai A'], { teknis: 'Nilia A' })).toThrow(
    expect.objectContaining({
      code: 'mapped_heading_missing',
      data: expect.objectContaining({ suggestion: 'Nilai A' }),
    }),
  )
})

test('columns of a result are passed over, its inputs are read', () => {
  const { unused, inputs } = match([
    'nip',
    'teknis',
    'outcome.score',
    'step.nilai',
    'missing',
    'issues',
    'rule-set',
    'fingerprint',
  ])
  expect(unused).toEqual([])
  expect([...inputs.keys()]).toEqual(['teknis'])
})
