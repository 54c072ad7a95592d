import fc from 'fast-check'
import { expect, test } from 'vitest'

import { createNipIndex } from '../../src/people/key-index.ts'
import { looksRounded, readNip } from '../../src/people/read-nip.ts'

const nip = '198503172010011002'

test.each([
  nip,
  `'${nip}`,
  '19850317 201001 1 002',
  ` ${nip}\u00a0`,
  '19850317-201001-1-002',
  '19850317.201001.1.002',
  `${nip}\u200b`,
  `="${nip}"`,
])('reads %j', (cell) => expect(readNip(cell)).toEqual({ ok: true, value: nip }))

test.each([
  ['1.99602E+17', 'nip_scientific'],
  ['1,99602E+17', 'nip_scientific'],
  ['2e17', 'nip_scientific'],
  ['198503172010011000.00', 'nip_as_number'],
  [1.98503172010011e17, 'nip_as_number'],
  ['19850317201001100', 'nip_form'],
  [`${nip}0`, 'nip_form'],
  ['19850317201001100X', 'nip_form'],
  ['', 'nip_empty'],
  ["'", 'nip_empty'],
  ['-', 'nip_empty'],
])('refuses %j: %s', (cell, code) => expect(readNip(cell)).toMatchObject({ ok: false, code }))

test('what a spreadsheet leaves of a number is noticed', () => {
  expect(looksRounded('198503172010011000')).toBe(true)
  expect(looksRounded(nip)).toBe(false)
})

test('the index finds every NIP that came before, and no other', () => {
  const digits = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }).map((number) => String(number).padStart(18, '0'))
  fc.assert(
    fc.property(
      fc.array(fc.oneof(digits, fc.constantFrom('0'.repeat(18), '9'.repeat(18))), { maxLength: 3000 }),
      (nips) => {
        const index = createNipIndex()
        const seen = new Map<string, number>()
        nips.forEach((each, at) => {
          expect(index.add(each, at + 2)).toBe(seen.get(each) ?? 0)
          if (!seen.has(each)) seen.set(each, at + 2)
        })
      },
    ),
    { numRuns: 20 },
  )
})
