import { expect, test } from 'vitest'

import { dayNumber, dayText } from '../src/scoring/day.ts'

test('every day of four hundred years has its number, and no other text has one', () => {
  // The calendar repeats after four hundred years.
  for (let n = -36_525; n <= 109_575; n++) {
    const text = new Date(n * 86_400_000).toISOString().slice(0, 10)
    if (dayText(n) !== text || dayNumber(text) !== n) expect([dayText(n), dayNumber(text)]).toEqual([text, n])
  }
  const none = [
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-12-32',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-1-1',
  ]
  for (const text of none) expect(dayNumber(text), text).toBeUndefined()
  expect([dayNumber('0000-02-29'), dayText(-719_469), dayNumber('2000-02-29')]).toEqual([
    -719_469,
    '0000-02-29',
    11_016,
  ])
})
