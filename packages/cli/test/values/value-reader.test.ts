import type { RuleSet } from '@sasando/core'
import { expect, test } from 'vitest'

import type { Cell } from '../../src/table/cell.ts'
import { valueReader } from '../../src/values/value-reader.ts'

const scales: RuleSet['scales'] = {
  e: {
    levels: [
      { id: 'di-bawah', label: { id: 'Di bawah ekspektasi', en: 'Below expectations' } },
      { id: 'sesuai', label: { id: 'Sesuai ekspektasi', en: 'As expected' } },
      { id: 'di-atas', label: { id: 'Di atas ekspektasi', en: 'Above expectations' } },
    ],
  },
}
const level = valueReader({ type: 'level', scale: 'e' }, scales, undefined)
const boolean = valueReader({ type: 'boolean' }, scales, undefined)
const day = valueReader({ type: 'date' }, scales, undefined)
const choice = valueReader(
  { type: 'choice', choices: ['jpt', { id: 'ja', label: { id: 'Administrator' } }] },
  scales,
  undefined,
)

test.each(['Di atas ekspektasi', 'Diatas Ekspektasi', 'DI ATAS EKSPEKTASI', 'di-atas', ' Above\u00a0expectations '])(
  'the level %j',
  (cell) => expect(level(cell)).toEqual({ ok: true, value: 'di-atas' }),
)

test('an unknown level says what was meant', () =>
  expect(level('Sesuai ekspektas')).toMatchObject({ code: 'level_unknown', data: { suggestion: 'Sesuai ekspektasi' } }))

test.each<[Cell, boolean]>([
  ['ya', true],
  ['Y', true],
  ['TRUE', true],
  [1, true],
  [true, true],
  ['tidak', false],
  ['t', false],
  ['false', false],
  ['0', false],
])('the boolean %j', (cell, value) => expect(boolean(cell)).toEqual({ ok: true, value }))
test('no other word is a boolean', () => expect(boolean('mungkin')).toMatchObject({ code: 'boolean_form' }))

test.each<[Cell, string]>([
  ['31/01/2026', '2026-01-31'],
  ['1-2-2026', '2026-02-01'],
  ['2026-01-31', '2026-01-31'],
  [{ special: 'date', text: '2026-01-31' }, '2026-01-31'],
])('the day %j', (cell, value) => expect(day(cell)).toEqual({ ok: true, value }))
test.each(['31/02/2026', '01/31/2026', '31/01/26', 'Januari', '46000'])('%j is no day', (cell) =>
  expect(day(cell)).toMatchObject({ code: 'date_form' }),
)

test('choices go by id or label', () => {
  expect(choice('administrator')).toEqual({ ok: true, value: 'ja' })
  expect(choice('JPT')).toEqual({ ok: true, value: 'jpt' })
})

test.each([level, boolean, day, choice])('an empty cell is missing, an error is an error', (reader) => {
  expect(reader('\u00a0')).toEqual({ ok: true, value: null })
  expect(reader({ special: 'error', text: '#REF!' })).toMatchObject({ code: 'cell_error' })
  expect(reader({ special: 'formula', text: '=' })).toMatchObject({ code: 'formula_without_value' })
})
