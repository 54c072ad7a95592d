import { indonesia, type Calendar, type CalendarDay } from '@sasando/asn'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { localDay, recount, settingNotes, startDeadline, terms, defaultSettings, type Term } from '../src/index.ts'
import counted from './fixtures/deadlines.json' with { type: 'json' }
import { calendars } from './fixtures/random-story.ts'

const made = (kind: CalendarDay['kind'], dates: readonly string[]): CalendarDay[] =>
  dates.map((date) => ({ date, kind, name: { id: 'Libur', en: 'Holiday' } }))

/** Three years. The days of the third are made up: its decree is not out. */
const threeYears: Calendar = {
  ...indonesia,
  id: 'tiga-tahun',
  covers: { from: '2025-01-01', to: '2027-12-31' },
  days: [
    ...indonesia.days,
    ...made('national-holiday', counted.holidays2027),
    ...made('collective-leave', counted.leave2027),
  ].sort((a, b) => (a.date < b.date ? -1 : 1)),
}

describe('the limits, counted by hand on a calendar', () => {
  it.each<[Term, string, string, string]>([
    // 13–17 and 20–24 January are ten; 27 and 29 are holidays, 28 is leave; 30, 31 January, 3, 4 February.
    ['deliver', '2025-01-10', '2025-02-04', 'Isra Mikraj and the Lunar New Year within'],
    // 28 March to 7 April are leave, weekends and Idul Fitri: 8, 9, 10, 11, 14, 15, 16 April.
    ['decide', '2025-03-27', '2025-04-16', 'Nyepi and Idul Fitri within'],
    // 18 August is collective leave, by a change in the year: 19–22 and 25–27 August.
    ['deliver-taken-over', '2025-08-15', '2025-08-27', 'a day of leave that was added later'],
    // 25 and 26 December, 1 January: 29, 30, 31 December, 2, 5–9, 12–15 January, 16 is a holiday, 19.
    ['object', '2025-12-24', '2026-01-19', 'over the turn of the year'],
    // 16, 17 February off: 18, 19, 20, 23–26.
    ['return-taken-over', '2026-02-13', '2026-02-26', 'the Lunar New Year within'],
    // 16, 17 March; 18, 19, 20 off; 23, 24 off; 25–27, 30–31, 1, 2 April; 3 off; 6–10 April: 14.
    ['return', '2026-03-13', '2026-04-10', 'Nyepi, Idul Fitri and Good Friday within'],
    // Received on a Saturday: from Monday the 12th, 30 days without a holiday.
    ['report', '2026-10-10', '2026-11-20', 'from a Saturday on'],
  ])('%s from %s ends on %s: %s', (term, from, dueOn) => {
    const counting = { firstDay: 'not-counted', collectiveLeave: 'off' } as const
    expect(startDeadline(term, from, threeYears, counting)).toMatchObject({ term, from, dueOn })
  })
})

it('agrees with a separate program on every limit over three years, by every way of counting', () => {
  const ours = counted.rows.map(([term, from, firstDay, collectiveLeave]) =>
    startDeadline(term as Term, from ?? '', threeYears, {
      firstDay: firstDay as 'counted',
      collectiveLeave: collectiveLeave as 'off',
    }),
  )
  expect(ours.map(({ dueOn }) => dueOn)).toEqual(counted.rows.map((row) => row[4]))
  expect(new Set(ours.map(({ term }) => term))).toEqual(new Set(Object.keys(terms)))
})

describe('a day ends at midnight where people are', () => {
  it.each([
    ['WIB', '2026-10-10T16:59:59.999Z', '2026-10-10'],
    ['WIB', '2026-10-10T17:00:00.000Z', '2026-10-11'],
    ['WITA', '2026-10-10T15:59:59.999Z', '2026-10-10'],
    ['WITA', '2026-10-10T16:00:00.000Z', '2026-10-11'],
    ['WITA', '2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['WIT', '2026-10-10T15:00:00.000Z', '2026-10-11'],
  ] as const)('in %s %s is %s', (zone, instant, day) => {
    expect(localDay(instant, zone)).toBe(day)
  })

  it.each(['2026-10-10', '2026-10-10T16:00:00Z', '2026-13-10T16:00:00.000Z', 'now'])(
    'and "%s" is no instant',
    (text) => {
      expect(() => localDay(text, 'WITA')).toThrow(TypeError)
    },
  )
})

it('a running limit never comes nearer, whatever calendar it is counted by', () => {
  fc.assert(
    fc.property(calendars, calendars, fc.constantFrom(...(Object.keys(terms) as Term[])), (before, after, term) => {
      const counting = { firstDay: 'not-counted', collectiveLeave: 'off' } as const
      const all = { from: '2025-01-01', to: '2029-12-31' }
      const first = startDeadline(term, '2026-09-14', { ...before, covers: all }, counting)
      const second = recount(first, { ...after, covers: all }, counting)
      expect(second.dueOn >= first.dueOn).toBe(true)
      const alone = startDeadline(term, '2026-09-14', { ...after, covers: all }, counting)
      expect(second.dueOn).toBe(alone.dueOn > first.dueOn ? alone.dueOn : first.dueOn)
    }),
  )
})

describe('what the regulation leaves open', () => {
  it('is a setting with a note in both languages, whose choices hold the default', () => {
    for (const [key, note] of Object.entries(settingNotes)) {
      const value = defaultSettings[key as keyof typeof defaultSettings]
      expect(Object.keys(note.choices), key).toContain(value)
      for (const text of [note.open, ...Object.values(note.choices)])
        expect([text.id.length > 10, text.en.length > 10], key).toEqual([true, true])
      expect(note.source, key).toMatch(/Lampiran Bab .*, pp?\. \d/)
    }
    expect(Object.keys(settingNotes).sort()).toEqual(Object.keys(defaultSettings).sort())
  })
})
