import type { Locale } from '../locale.ts'

/** What may be wrong with a calendar, and what a sentence about it needs. */
export interface CalendarIssueData {
  readonly too_large: { readonly most: number }
  readonly not_json: { readonly reason: string }
  readonly missing_key: { readonly key: string }
  readonly unknown_key: { readonly key: string }
  readonly wrong_form: { readonly expected: string }
  readonly duplicate_day: { readonly date: string }
  readonly outside: { readonly date: string; readonly from: string; readonly to: string }
  readonly another_base: { readonly named: string; readonly given: string }
}
export type CalendarIssueCode = keyof CalendarIssueData

/** One thing that is wrong with a calendar; `path` says where. */
export type CalendarIssue = {
  [Code in CalendarIssueCode]: {
    readonly code: Code
    readonly path: readonly (string | number)[]
    readonly data: CalendarIssueData[Code]
  }
}[CalendarIssueCode]

type Sentences = { readonly [Code in CalendarIssueCode]: (data: CalendarIssueData[Code]) => string }

const id: Sentences = {
  too_large: ({ most }) => `Kalender lebih dari ${most} huruf tidak dibaca.`,
  not_json: ({ reason }) => `Bukan JSON: ${reason}`,
  missing_key: ({ key }) => `"${key}" belum ada.`,
  unknown_key: ({ key }) => `"${key}" tidak dikenal di sini.`,
  wrong_form: ({ expected }) => `Di sini harus ada ${expected}.`,
  duplicate_day: ({ date }) => `${date} tertulis lebih dari satu kali.`,
  outside: ({ date, from, to }) => `${date} di luar ${from} sampai ${to}.`,
  another_base: ({ named, given }) => `Kalender ini berdasar ${named}, tetapi yang diberikan ${given}.`,
}
const en: Sentences = {
  too_large: ({ most }) => `A calendar of more than ${most} characters is not read.`,
  not_json: ({ reason }) => `Not JSON: ${reason}`,
  missing_key: ({ key }) => `"${key}" is missing.`,
  unknown_key: ({ key }) => `"${key}" is not known here.`,
  wrong_form: ({ expected }) => `Expected here: ${expected}.`,
  duplicate_day: ({ date }) => `${date} is written more than once.`,
  outside: ({ date, from, to }) => `${date} is not between ${from} and ${to}.`,
  another_base: ({ named, given }) => `This calendar is based on ${named}, but ${given} was given.`,
}

/** What is wrong, as a sentence for people, with its place. */
export function formatCalendarIssue({ code, path, data }: CalendarIssue, locale: Locale = 'id'): string {
  const say = (locale === 'id' ? id : en)[code] as (data: CalendarIssue['data']) => string
  return path.length === 0 ? say(data) : `${path.join('.')}: ${say(data)}`
}

/** Thrown for a calendar that cannot be used; says all that is wrong with it. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError'
  readonly issues: readonly CalendarIssue[]

  constructor(issues: readonly CalendarIssue[]) {
    super(issues.map((issue) => formatCalendarIssue(issue, 'en')).join('\n'))
    this.issues = issues
  }
}
