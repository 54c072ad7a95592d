import { describe, expect, it } from 'vitest'

import { formatProcessIssue, type ProcessIssue } from '../src/index.ts'
import { english } from '../src/issues/english.ts'
import { indonesian } from '../src/issues/indonesian.ts'

/** One of each kind, with data that a sentence must not stumble over. */
const data = {
  action: 'evaluate',
  what: 'target',
  id: '<b>x</b>',
  reason: 'period',
  field: 'recommendation',
  most: 20_000,
  least: 0.1,
  received: 'kemarin',
  day: '2026-10-11',
  today: '2026-10-10',
  name: 'Dewi',
  calendar: 'indonesia 2026.1.0',
  term: 'report',
  until: '2026-01-31',
  change: 'c-1',
  on: '2026-10-01',
  from: '2026-09-20',
  to: '2026-10-10',
  pinned: '2022.2.0',
  given: '2021',
  criterion: 'hasil',
  known: ['hasil', 'perilaku'],
  by: 'rater',
  expected: ['2026', '2025'],
  of: '2026',
  before: '2025',
  limit: '2027-01-31',
  unit: 'Bidang Kearsipan',
  reasons: [{ id: 'Sebab.', en: 'Reason.' }],
  missing: ['perilaku'],
  isStale: true,
  form: 'D.1.1',
  for: 'objection',
  dueOn: '2026-11-20',
  why: 'taken-over',
  setting: 'withdrawal',
}

describe.each(Object.keys(indonesian) as ProcessIssue['code'][])('%s', (code) => {
  it('is a whole sentence in both languages', () => {
    for (const locale of ['id', 'en'] as const) {
      const sentence = formatProcessIssue({ code, data } as unknown as ProcessIssue, locale)
      expect(sentence).toMatch(/\.$/)
      expect(sentence).not.toMatch(/undefined|\[object|NaN/)
    }
  })
})

it('both languages have every code', () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(indonesian).sort())
})
