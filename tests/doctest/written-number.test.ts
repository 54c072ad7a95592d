import { expect, it } from 'vitest'

import { readNumber, writtenNumber } from '../../docs/.vitepress/theme/written-number.ts'

it.each([
  ['id', '3,45', '3.45'],
  ['id', '3.45', '3.45'],
  ['id', '10.000', '10000'],
  ['id', '1.200.000,5', '1200000.5'],
  ['id', ' 2 000 000 ', '2000000'],
  ['id', '0.125', '0.125'],
  ['id', '−1,5', '-1.5'],
  ['id', 'tiga', 'tiga'],
  ['en', '3.45', '3.45'],
  ['en', '10,000', '10000'],
  ['en', '1,200,000.5', '1200000.5'],
] as const)('a number is read as it is typed in %s: %s', (locale, typed, read) => {
  expect(readNumber(typed, locale)).toBe(read)
})

it.each([
  ['id', 3.45, '3,45'],
  ['id', 1000, '1000'],
  ['id', '2000000', '2.000.000'],
  ['en', '12345.6', '12,345.6'],
  ['en', 3.45, '3.45'],
] as const)('a number is written for %s: %s', (locale, value, written) => {
  expect(writtenNumber(value, locale)).toBe(written)
  expect(readNumber(written, locale)).toBe(String(value))
})
