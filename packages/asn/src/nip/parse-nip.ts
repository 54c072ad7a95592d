import { dayNumber } from '../calendar/day.ts'
import { finding, type NipFinding } from './finding.ts'
import type { Nip, Sex } from './nip.ts'

/** What is known beside the digits. */
export interface Recorded {
  /** As it is recorded of the person elsewhere. */
  readonly sex?: Sex | undefined
  /**
   * The day of reading, `2026-01-31`: a service that begins more than a year later is found. An NIP is issued some months
   * before its service begins, so what begins sooner is nothing to ask about.
   */
  readonly today?: string | undefined
}

/** An NIP as it was read: taken apart if nothing is wrong with it, and else all that is. */
export interface NipReading {
  readonly nip: Nip | null
  /** The eighteen digits, where there are eighteen; also where they say something impossible. */
  readonly text: string | null
  readonly findings: readonly NipFinding[]
}

const form = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})(\d)(\d{3})$/
/** In the place of a month, this says that the person is a PPPK. */
const pppkMonth = '21'
const pppkSince = 2019
const leastAge = 17
/** Ours, not a regulation's: beyond what anybody takes for an age at which service begins. */
const mostAge = 70
const republicSince = 1945

/**
 * Takes eighteen digits apart: birth (8), start of service (6), sex (1), serial number (3). There is no check digit.
 *
 * Whether someone was seventeen is told by whole months, for a PPPK by years: the digits do not say the day.
 *
 * @throws TypeError if `recorded.today` is no day
 *
 * @param text - eighteen digits and nothing else; `readNip` takes what people type
 */
export function parseNip(text: string, recorded: Recorded = {}): NipReading {
  const [, year, month, day, startYear, startMonth, digit, serial] = form.exec(text) ?? []
  if (!year || !month || !day || !startYear || !startMonth || !digit || !serial) {
    const found = /\D/.test(text)
      ? finding('nip_characters', { received: text })
      : finding('nip_length', { received: text, digits: text.length })
    return { nip: null, text: null, findings: [found] }
  }
  const sex = digit === '1' ? 'L' : digit === '2' ? 'P' : undefined
  const findings = [
    ...aboutDays({ year, month, day, startYear, startMonth }),
    ...aboutToday(startYear, startMonth, recorded.today),
    ...aboutSex(digit, sex, recorded),
    ...(serial === '000' ? [finding('nip_rounded', { received: text })] : []),
  ]
  if (findings.length > 0 || sex === undefined) return { nip: null, text, findings }
  const isPppk = startMonth === pppkMonth
  const start = isPppk ? startYear : `${startYear}-${startMonth}`
  const nip: Nip = { text, birth: `${year}-${month}-${day}`, start, sex, serial, status: isPppk ? 'PPPK' : 'PNS' }
  return { nip, text, findings }
}

/** The digits of birth and start of service. */
type Days = Readonly<Record<'year' | 'month' | 'day' | 'startYear' | 'startMonth', string>>

function aboutDays({ year, month, day, startYear, startMonth }: Days): readonly NipFinding[] {
  const birth = `${year}-${month}-${day}`
  const isPppk = startMonth === pppkMonth
  const start = isPppk ? startYear : `${startYear}-${startMonth}`
  const hasBirth = dayNumber(birth) !== undefined
  const hasStart = isPppk || dayNumber(`${start}-01`) !== undefined
  const months = (Number(startYear) - Number(year)) * 12 + (isPppk ? 0 : Number(startMonth) - Number(month))
  return [
    ...(hasBirth ? [] : [finding('birth_not_a_day', { year, month, day })]),
    ...(hasStart ? [] : [finding('start_not_a_month', { month: startMonth })]),
    ...(hasBirth && hasStart && months < leastAge * 12
      ? [finding('too_young', { birth, start, least: leastAge })]
      : []),
    ...(hasBirth && hasStart && months > mostAge * 12 ? [finding('too_old', { birth, start, most: mostAge })] : []),
    ...(hasStart && Number(startYear) < republicSince && !isPppk
      ? [finding('start_too_early', { start, earliest: republicSince })]
      : []),
    ...(isPppk && Number(startYear) < pppkSince
      ? [finding('pppk_too_early', { year: Number(startYear), earliest: pppkSince })]
      : []),
  ]
}

/** @throws TypeError if `today` is no day */
function aboutToday(year: string, month: string, today: string | undefined): readonly NipFinding[] {
  if (today === undefined) return []
  if (dayNumber(today) === undefined) throw new TypeError(`not a day such as 2026-01-31: ${today}`)
  const start = month === pppkMonth ? year : `${year}-${month}`
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  return start > nextYear.slice(0, start.length) ? [finding('start_too_late', { start, today })] : []
}

function aboutSex(digit: string, sex: Sex | undefined, recorded: Recorded): readonly NipFinding[] {
  if (!sex) return [finding('sex_digit', { digit })]
  const isOther = recorded.sex !== undefined && recorded.sex !== sex
  return isOther ? [finding('sex_differs', { nip: sex, recorded: recorded.sex })] : []
}
