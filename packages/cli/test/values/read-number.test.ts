import fc from 'fast-check'
import { expect, test } from 'vitest'

import { plainDecimal } from '../../src/values/plain-decimal.ts'
import { readNumber } from '../../src/values/read-number.ts'

test.each([
  ['89', '89'],
  ['89,5', '89.5'],
  ['89.5', '89.5'],
  ['089,50', '89.5'],
  ['1.234,5', '1234.5'],
  ['1,234.5', '1234.5'],
  ['1.234.567', '1234567'],
  ['0,125', '0.125'],
  ['0.125', '0.125'],
  ['-0,25', '-0.25'],
  ['−3', '-3'],
  ['+7', '7'],
  ['-0', '0'],
  ["'89", '89'],
  [',5', '0.5'],
  ['5,', '5'],
  ['\u00a089,5 ', '89.5'],
])('reads %j as %s', (cell, text) => expect(readNumber(cell)).toMatchObject({ ok: true, value: { text } }))

test.each([
  [89.55, '89.55'],
  [1e-7, '0.0000001'],
  [1e21, '1000000000000000000000'],
  [-0, '0'],
])('reads the number %d as %s', (cell, text) => expect(readNumber(cell)).toMatchObject({ ok: true, value: { text } }))

test.each(['x', '89%', '8 9', '1.2.3', '1,2,3', '1e5', '=1', '--1', '12.34,5', '1,23.4', '٣'])('refuses %j', (cell) =>
  expect(readNumber(cell)).toMatchObject({ ok: false, code: 'number_form' }),
)

test.each(['1.234', '1,234', '89.500', '-12.345'])('does not guess what %j means', (cell) => {
  expect(readNumber(cell)).toMatchObject({ ok: false, code: 'number_ambiguous' })
  expect(readNumber(cell, 'comma').ok).toBe(true)
  expect(readNumber(cell, 'point').ok).toBe(true)
})

test.each(['98.125', '98,125'])('says both things that %j can mean', (cell) => {
  expect(readNumber(cell)).toMatchObject({ data: { decimal: '98.125', thousands: '98125' } })
})

test('a mark that was promised is kept to', () => {
  expect(readNumber('1.234', 'comma')).toMatchObject({ value: { text: '1234' } })
  expect(readNumber('1.234', 'point')).toMatchObject({ value: { text: '1.234' } })
  expect(readNumber('89.5', 'comma')).toMatchObject({ code: 'number_wrong_separator' })
})

test('empty is missing; formulas, errors and percentages say what they are', () => {
  expect(readNumber(' ')).toEqual({ ok: true, value: null })
  expect(readNumber({ special: 'percent', text: '89%' })).toMatchObject({ code: 'number_percent' })
  expect(readNumber({ special: 'date', text: '2026-01-31' })).toMatchObject({ code: 'number_date' })
  expect(readNumber({ special: 'error', text: '#N/A' })).toMatchObject({ code: 'cell_error' })
  expect(readNumber({ special: 'formula', text: '=' })).toMatchObject({ code: 'formula_without_value' })
})

test('a decimal comma and a decimal point say the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999, max: 99_999 }), (hundredths) => {
      const written = (hundredths / 100).toFixed(2)
      const [point, comma] = [readNumber(written), readNumber(written.replace('.', ','))]
      return (
        point.ok &&
        comma.ok &&
        Number(point.value?.text) === hundredths / 100 &&
        point.value?.text === comma.value?.text
      )
    }),
  )
})

test('a plain decimal is the same number as its double', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (number) => Number(plainDecimal(String(number))) === number + 0,
    ),
  )
})
