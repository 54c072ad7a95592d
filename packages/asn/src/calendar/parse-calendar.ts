import type { Calendar, CalendarDay } from './calendar.ts'
import { dayKinds } from './calendar.ts'
import { dayNumber } from './day.ts'
import { CalendarError, type CalendarIssue, type CalendarIssueCode, type CalendarIssueData } from './issue.ts'

const most = 500_000
const mostDays = 2000
const idForm = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const versionForm = /^\d+(?:\.\d+){1,3}$/

export interface ParseCalendarOptions {
  /** The calendar that the document names under `base`; its days hold where the document says nothing else. */
  readonly base?: Calendar
}

/**
 * Reads a calendar that an agency wrote:
 * `{ "format": 1, "id", "version", "title", "covers": { "from", "to" }, "workweek"?, "days", "sources"?, "base"? }`.
 *
 * With `"base": "indonesia 2026.1.0"` only what differs is written: a day that is named again is what the document says,
 * and `covers` and `workweek` are those of the base where they are not given. The text may come from anywhere.
 *
 * @throws CalendarError with all that is wrong
 *
 * @example
 * ```ts doctest
 * import { indonesia, isWorkingDay, parseCalendar } from '@sasando/asn'
 * const city = parseCalendar(
 *   `{ "format": 1, "id": "kota-kupang", "version": "2026.1.0", "title": { "id": "Kota Kupang", "en": "Kupang" },
 *      "base": "indonesia ${indonesia.version}",
 *      "days": [{ "date": "2026-04-24", "kind": "local-holiday", "name": { "id": "Contoh", "en": "Example" } }] }`,
 *   { base: indonesia },
 * )
 * isWorkingDay(city, '2026-04-24') // => false
 * ```
 */
export function parseCalendar(text: string, { base }: ParseCalendarOptions = {}): Calendar {
  const reader = new Reader(base)
  const calendar = reader.read(text)
  if (!calendar || reader.issues.length > 0) throw new CalendarError(reader.issues)
  return calendar
}

type Place = readonly (string | number)[]
type Fields = Readonly<Record<string, unknown>>

class Reader {
  readonly issues: CalendarIssue[] = []
  readonly #base: Calendar | undefined

  constructor(base: Calendar | undefined) {
    this.#base = base
  }

  read(text: string): Calendar | undefined {
    if (typeof text !== 'string' || text.length > most) return this.#report('too_large', [], { most })
    let document: unknown
    try {
      document = JSON.parse(text.replace(/^\uFEFF/, ''))
    } catch (error) {
      return this.#report('not_json', [], { reason: error instanceof Error ? error.message : '' })
    }
    const isBased = this.#base !== undefined
    const needed = ['format', 'id', 'version', 'title', 'days', ...(isBased ? ['base'] : ['covers'])]
    const root = this.#fields(document, [], needed, ['covers', 'workweek', 'sources', '$schema'])
    if (!root) return undefined
    if (root['format'] !== 1) this.#report('wrong_form', ['format'], { expected: '1' })
    this.#checkBase(root['base'])
    const covers = root['covers'] === undefined ? this.#base?.covers : this.#covers(root['covers'])
    const id = this.#matching(root['id'], ['id'], idForm, '"kota-kupang"')
    const version = this.#matching(root['version'], ['version'], versionForm, '"2026.1.0"')
    const title = this.#words(root['title'], ['title'])
    const workweek =
      root['workweek'] === undefined ? (this.#base?.workweek ?? [1, 2, 3, 4, 5]) : this.#weekdays(root['workweek'])
    const sources = root['sources'] === undefined ? [] : this.#sources(root['sources'])
    const days = this.#days(root['days'], covers)
    if (!covers || !id || !version || !title || !workweek || !sources || !days) return undefined
    return {
      id,
      version,
      title,
      covers,
      workweek,
      days: this.#merged(days, covers),
      sources: [...(this.#base?.sources ?? []), ...sources],
    }
  }

  #report<Code extends CalendarIssueCode>(code: Code, path: Place, data: CalendarIssueData[Code]): undefined {
    if (this.issues.length < 100) this.issues.push({ code, path, data } as CalendarIssue)
    return undefined
  }

  /** An object of known keys, by name alone: nothing is inherited. */
  #fields(
    value: unknown,
    path: Place,
    needed: readonly string[],
    optional: readonly string[] = [],
  ): Fields | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.#report('wrong_form', path, { expected: '{ … }' })
    const keys = Object.keys(value)
    for (const key of needed) if (!keys.includes(key)) this.#report('missing_key', path, { key })
    for (const key of keys)
      if (!needed.includes(key) && !optional.includes(key)) this.#report('unknown_key', path, { key: key.slice(0, 60) })
    return Object.assign(Object.create(null), value) as Fields
  }

  #matching(value: unknown, path: Place, form: RegExp, example: string): string | undefined {
    if (typeof value === 'string' && value.length <= 64 && form.test(value)) return value
    return value === undefined ? undefined : this.#report('wrong_form', path, { expected: example })
  }

  #words(value: unknown, path: Place): { id: string; en: string } | undefined {
    if (value === undefined) return undefined
    const fields = this.#fields(value, path, ['id', 'en'])
    const [id, en] = ['id', 'en'].map((key) => fields?.[key])
    const isText = (text: unknown): text is string => typeof text === 'string' && text.length > 0 && text.length <= 400
    if (isText(id) && isText(en)) return { id, en }
    return fields && this.#report('wrong_form', path, { expected: '{ "id": "…", "en": "…" }' })
  }

  #date(value: unknown, path: Place): string | undefined {
    if (typeof value === 'string' && dayNumber(value) !== undefined) return value
    return value === undefined ? undefined : this.#report('wrong_form', path, { expected: '"2026-01-31"' })
  }

  #covers(value: unknown): Calendar['covers'] | undefined {
    const fields = this.#fields(value, ['covers'], ['from', 'to'])
    const from = this.#date(fields?.['from'], ['covers', 'from'])
    const to = this.#date(fields?.['to'], ['covers', 'to'])
    if (!from || !to) return undefined
    // A century is enough, and every question stays quick.
    if (from <= to && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= 100) return { from, to }
    return this.#report('wrong_form', ['covers'], { expected: '"from" ≤ "to" ≤ "from" + 100' })
  }

  #weekdays(value: unknown): readonly number[] | undefined {
    const isWeek = Array.isArray(value) && value.length > 0 && value.length <= 7 && new Set(value).size === value.length
    if (isWeek && value.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)) return value as number[]
    return this.#report('wrong_form', ['workweek'], { expected: '[1, 2, 3, 4, 5]' })
  }

  #sources(value: unknown): readonly string[] | undefined {
    const isList = Array.isArray(value) && value.length <= 50
    if (isList && value.every((each) => typeof each === 'string' && each.length <= 400)) return value as string[]
    return this.#report('wrong_form', ['sources'], { expected: '["…"]' })
  }

  #days(value: unknown, covers: Calendar['covers'] | undefined): readonly CalendarDay[] | undefined {
    if (value === undefined) return undefined
    if (!Array.isArray(value) || value.length > mostDays)
      return this.#report('wrong_form', ['days'], { expected: `[ … ], ≤ ${mostDays}` })
    const seen = new Set<string>()
    return value.flatMap((each: unknown, index): CalendarDay[] => {
      const path = ['days', index]
      const fields = this.#fields(each, path, ['date', 'kind', 'name'])
      const date = this.#date(fields?.['date'], [...path, 'date'])
      const kind = dayKinds.find((one) => one === fields?.['kind'])
      const name = this.#words(fields?.['name'], [...path, 'name'])
      if (fields && 'kind' in fields && !kind)
        this.#report('wrong_form', [...path, 'kind'], { expected: dayKinds.join(', ') })
      if (!date) return []
      if (seen.has(date)) this.#report('duplicate_day', path, { date })
      seen.add(date)
      if (covers && (date < covers.from || date > covers.to)) this.#report('outside', path, { date, ...covers })
      return kind && name ? [{ date, kind, name }] : []
    })
  }

  #checkBase(named: unknown): void {
    const given = this.#base && `${this.#base.id} ${this.#base.version}`
    if (named === undefined || named === given) return
    if (typeof named !== 'string') this.#report('wrong_form', ['base'], { expected: '"indonesia 2026.1.0"' })
    else this.#report('another_base', ['base'], { named: named.slice(0, 100), given: given ?? '–' })
  }

  #merged(days: readonly CalendarDay[], { from, to }: Calendar['covers']): readonly CalendarDay[] {
    const all = new Map([...(this.#base?.days ?? []), ...days].map((day) => [day.date, day]))
    return [...all.values()].filter(({ date }) => from <= date && date <= to).sort((a, b) => (a.date < b.date ? -1 : 1))
  }
}
