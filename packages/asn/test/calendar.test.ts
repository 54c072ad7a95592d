import { addWorkingDays, indonesia, isWorkingDay, parseCalendar, workingDaysBetween, type Counting } from '@sasando/asn'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const after: Counting = { firstDay: 'not-counted' }
const own: Counting = { firstDay: 'counted' }
const dayIn2026 = fc
  .integer({ min: 0, max: 300 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
const counting = fc.record({
  firstDay: fc.constantFrom('counted' as const, 'not-counted' as const),
  collectiveLeave: fc.constantFrom('off' as const, 'work' as const),
})

describe('the calendar of Indonesia', () => {
  it('has as many days as the decrees: 17 holidays and 11 days of leave in 2025, 17 and 8 in 2026', () => {
    const count = (year: string, kind: string): number =>
      indonesia.days.filter((day) => day.date.startsWith(year) && day.kind === kind).length
    expect([count('2025', 'national-holiday'), count('2025', 'collective-leave')]).toEqual([17, 11])
    expect([count('2026', 'national-holiday'), count('2026', 'collective-leave')]).toEqual([17, 8])
    expect(indonesia.days.map(({ date }) => date)).toEqual(indonesia.days.map(({ date }) => date).toSorted())
  })

  it('says of itself that the decrees were read in the press alone, also where an agency builds on it', () => {
    expect(indonesia.title.id).toContain('belum dicocokkan dengan naskah SKB')
    expect(indonesia.title.en).toContain('not checked against the decrees')
    const text = { format: 1, id: 'kota', version: '1.0', title: { id: 'Kota', en: 'City' }, days: [] }
    const base = `${indonesia.id} ${indonesia.version}`
    const city = parseCalendar(JSON.stringify({ ...text, base }), { base: indonesia })
    for (const { sources } of [indonesia, city]) {
      expect(sources).toHaveLength(3)
      for (const source of sources) expect(source).toMatch(/^SKB .*belum dicocokkan dengan naskahnya$/)
    }
  })

  it('puts no collective leave on a weekend or a holiday', () => {
    const leave = indonesia.days.filter(({ kind }) => kind === 'collective-leave')
    for (const { date } of leave) expect(isWorkingDay(indonesia, date, { collectiveLeave: 'work' }), date).toBe(true)
  })

  it.each([
    ['2026-03-20', false, true],
    ['2026-03-21', false, false],
    ['2026-03-25', true, true],
    ['2026-11-28', false, false],
    ['2026-11-30', true, true],
    ['2025-04-01', false, false],
    ['2025-06-26', true, true],
    ['2025-06-27', false, false],
    ['2025-08-18', false, true],
  ])('%s is worked on: %s, and %s where collective leave is', (day, isOff, isWork) => {
    expect(isWorkingDay(indonesia, day)).toBe(isOff)
    expect(isWorkingDay(indonesia, day, { collectiveLeave: 'work' })).toBe(isWork)
  })
})

describe('working days', () => {
  it('count from the day itself or from the day after, as is said', () => {
    // A Monday; the document was received on it.
    expect(addWorkingDays(indonesia, '2026-11-02', 14, after)).toBe('2026-11-20')
    expect(addWorkingDays(indonesia, '2026-11-02', 14, own)).toBe('2026-11-19')
    expect(addWorkingDays(indonesia, '2026-11-01', 1, own)).toBe('2026-11-02')
    expect(addWorkingDays(indonesia, '2026-11-06', 1, after)).toBe('2026-11-09')
  })

  it('pass over holidays, and over collective leave unless it is said to be worked on', () => {
    expect(addWorkingDays(indonesia, '2026-03-13', 14, after)).toBe('2026-04-10')
    expect(addWorkingDays(indonesia, '2026-03-13', 14, { ...after, collectiveLeave: 'work' })).toBe('2026-04-06')
  })

  it('are the same forwards and back', () => {
    fc.assert(
      fc.property(dayIn2026, fc.integer({ min: 1, max: 30 }), counting, (from, count, options) => {
        const to = addWorkingDays(indonesia, from, count, options)
        expect(isWorkingDay(indonesia, to, options)).toBe(true)
        expect(workingDaysBetween(indonesia, from, to, options)).toBe(count)
        const before = new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10)
        expect(workingDaysBetween(indonesia, from, before, options)).toBe(count - 1)
      }),
    )
  })

  it('come later the more there are', () => {
    fc.assert(
      fc.property(dayIn2026, fc.integer({ min: 1, max: 29 }), counting, (from, count, options) => {
        expect(
          addWorkingDays(indonesia, from, count, options) < addWorkingDays(indonesia, from, count + 1, options),
        ).toBe(true)
      }),
    )
  })

  it('are none where the end is before the beginning', () => {
    expect(workingDaysBetween(indonesia, '2026-11-03', '2026-11-02', own)).toBe(0)
    expect(workingDaysBetween(indonesia, '2026-11-03', '2026-11-03', after)).toBe(0)
    expect(workingDaysBetween(indonesia, '2026-11-03', '2026-11-03', own)).toBe(1)
  })

  it('are never guessed: outside of what the calendar covers it says so', () => {
    expect(() => addWorkingDays(indonesia, '2026-12-21', 14, after)).toThrow(RangeError)
    expect(() => addWorkingDays(indonesia, '2026-12-21', 14, after)).toThrow('2025-01-01 to 2026-12-31')
    expect(() => isWorkingDay(indonesia, '2024-12-31')).toThrow(RangeError)
  })

  it.each(['2026-02-30', '2026-2-3', '', '26-01-01', '2026-01-01T00:00:00Z'])('%s is no day', (day) => {
    expect(() => isWorkingDay(indonesia, day)).toThrow(TypeError)
  })

  it.each([0, -1, 1.5, Number.NaN, Infinity])('%s is no number of them', (count) => {
    expect(() => addWorkingDays(indonesia, '2026-11-02', count, after)).toThrow(TypeError)
  })

  it('needs to be told whether the first day counts, also by programs without types', () => {
    for (const options of [{}, { firstDay: 'yes' }, { firstDay: undefined }]) {
      const untyped = options as { firstDay: 'counted' }
      expect(() => addWorkingDays(indonesia, '2026-11-02', 3, untyped)).toThrow(/firstDay/)
      expect(() => workingDaysBetween(indonesia, '2026-11-02', '2026-11-05', untyped)).toThrow(TypeError)
    }
  })
})
