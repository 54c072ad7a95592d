import fc from 'fast-check'
import { expect, test } from 'vitest'

import { columnIndex, columnLetter } from '../../src/table/column-letter.ts'

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (index, letter) => {
  expect(columnLetter(index)).toBe(letter)
})

test('letters and indices are each other', () => {
  fc.assert(fc.property(fc.nat(16_383), (index) => columnIndex(`${columnLetter(index)}7`) === index))
})
