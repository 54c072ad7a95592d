import { CalendarError, formatCalendarIssue, indonesia, isWorkingDay, parseCalendar } from '@sasando/asn'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const name = { id: 'Contoh', en: 'Example' }
const day = { date: '2026-04-24', kind: 'local-holiday', name }
const alone = {
  format: 1,
  id: 'kota-kupang',
  version: '2026.1.0',
  title: { id: 'Kota Kupang', en: 'City of Kupang' },
  covers: { from: '2026-01-01', to: '2026-12-31' },
  days: [day],
}
const { covers, ...rest } = alone
const based = { ...rest, base: `indonesia ${indonesia.version}` }
const read = (document: unknown, base?: typeof indonesia) =>
  parseCalendar(JSON.stringify(document), base ? { base } : {})
const issuesOf = (run: () => unknown): string[] => {
  try {
    run()
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    for (const issue of error.issues)
      for (const locale of ['id', 'en'] as const) expect(formatCalendarIssue(issue, locale)).toMatch(/\S/)
    return error.issues.map(({ code, path }) => `${code} ${path.join('.')}`.trim())
  }
  return []
}

describe('a calendar of an agency', () => {
  it('stands alone, five days a week unless it says otherwise', () => {
    const calendar = read(alone)
    expect(['2026-04-24', '2026-04-25', '2026-03-23'].map((each) => isWorkingDay(calendar, each))).toEqual([
      false,
      false,
      true,
    ])
    expect(isWorkingDay(read({ ...alone, workweek: [1, 2, 3, 4, 5, 6] }), '2026-04-25')).toBe(true)
  })

  it('adds to the calendar that it is based on, and says otherwise where it does', () => {
    const works = { date: '2026-03-23', kind: 'working-day', name }
    const saturday = { date: '2026-05-02', kind: 'working-day', name }
    const calendar = read({ ...based, days: [day, works, saturday], sources: ['SK contoh'] }, indonesia)
    expect(
      ['2026-04-24', '2026-03-23', '2026-05-02', '2026-03-24'].map((each) => isWorkingDay(calendar, each)),
    ).toEqual([false, true, true, false])
    expect(calendar).toMatchObject({ id: 'kota-kupang', covers: indonesia.covers })
    expect(calendar.sources).toEqual([...indonesia.sources, 'SK contoh'])
    expect(calendar.days.map(({ date }) => date)).toEqual(calendar.days.map(({ date }) => date).toSorted())
    expect(indonesia.days.some(({ date }) => date === '2026-04-24')).toBe(false)
  })

  it.each<[string, unknown, string[]]>([
    ['a list', [], ['wrong_form']],
    ['nothing', null, ['wrong_form']],
    ['another format', { ...alone, format: 2 }, ['wrong_form format']],
    ['an unknown key', { ...alone, hari: [] }, ['unknown_key']],
    ['no days', { ...alone, days: undefined }, ['missing_key']],
    ['no title', { ...alone, title: undefined }, ['missing_key']],
    ['a title in one language', { ...alone, title: { id: 'A' } }, ['missing_key title', 'wrong_form title']],
    ['a day that there is not', { ...alone, days: [{ ...day, date: '2026-02-30' }] }, ['wrong_form days.0.date']],
    ['a kind that there is not', { ...alone, days: [{ ...day, kind: 'libur' }] }, ['wrong_form days.0.kind']],
    ['an inherited kind', { ...alone, days: [{ ...day, kind: 'constructor' }] }, ['wrong_form days.0.kind']],
    ['a day twice', { ...alone, days: [day, day] }, ['duplicate_day days.1']],
    ['a day outside', { ...alone, days: [{ ...day, date: '2027-01-01' }] }, ['outside days.0']],
    [
      'an end before the beginning',
      { ...alone, covers: { from: '2026-02-01', to: '2026-01-01' } },
      ['wrong_form covers'],
    ],
    ['ten thousand years', { ...alone, covers: { from: '0001-01-01', to: '9999-12-31' } }, ['wrong_form covers']],
    ['a weekday 8', { ...alone, workweek: [8] }, ['wrong_form workweek']],
    ['no weekday', { ...alone, workweek: [] }, ['wrong_form workweek']],
    ['a weekday twice', { ...alone, workweek: [1, 1] }, ['wrong_form workweek']],
    ['too many days', { ...alone, days: Array.from({ length: 2001 }, () => day) }, ['wrong_form days']],
    ['an id with dots', { ...alone, id: '../etc' }, ['wrong_form id']],
    ['a base that was not given', { ...alone, base: 'indonesia 2026.1.0' }, ['unknown_key', 'another_base base']],
  ])('is refused with %s', (_, document, expected) => {
    expect(issuesOf(() => read(document))).toEqual(expected)
  })

  it('is refused on another base than the one it names', () => {
    expect(issuesOf(() => read({ ...based, base: 'indonesia 2025.1.0' }, indonesia))).toEqual(['another_base base'])
    expect(issuesOf(() => read(rest, indonesia))).toEqual(['missing_key'])
  })

  it('is refused where it is no JSON, or too much of it', () => {
    expect(issuesOf(() => parseCalendar('{'))).toEqual(['not_json'])
    expect(issuesOf(() => parseCalendar(' '.repeat(600_000)))).toEqual(['too_large'])
    expect(issuesOf(() => parseCalendar('['.repeat(400_000)))).toEqual(['not_json'])
  })

  it('is read or refused in words, whatever the text; nothing leaks into other objects', () => {
    const part = fc.oneof(fc.anything(), fc.constantFrom(alone, based, day, covers, '__proto__', 'constructor'))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(based), 'covers', '__proto__'), part), (document) => {
        issuesOf(() => read({ ...alone, ...document }))
        issuesOf(() => read({ ...based, ...document }, indonesia))
      }),
    )
    issuesOf(() => parseCalendar('{"__proto__": {"format": 1, "polluted": true}}'))
    expect({}).not.toHaveProperty('polluted')
  })
})
