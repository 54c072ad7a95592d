import { dayNumber, dayText } from '../calendar/day.ts'
import type { Sex } from '../nip/nip.ts'
import { findRank } from '../ranks/rank.ts'

/** Longer than any name or unit; what is beyond it is no table of people. */
const longest = 5000

/** A cell as people see it, without spaces around it and without the apostrophe that keeps a number a text. */
export function readText(cell: unknown): string {
  const text =
    typeof cell === 'string'
      ? cell
      : typeof cell === 'number'
        ? String(cell)
        : typeof cell === 'boolean'
          ? String(cell).toUpperCase()
          : ''
  const bare = text
    .slice(0, longest)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/^['’]/, '')
    .trim()
  return /^[-–]$/.test(bare) ? '' : bare
}

/** Whether it is a formula and no value; an NIP that is kept as `="…"` is none. */
export const isFormula = (text: string): boolean => /^=(?!"[^"]*"$)/.test(text)

/** `#N/A`, `#REF!` and the like. */
export const isCellError = (text: string): boolean => /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)/i.test(text)

const isoForm = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/
/** Day before month, as Indonesia writes it. */
const localForm = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/
const serialForm = /^[1-9]\d{4}$/
/** 1899-12-30 is day 0 of a spreadsheet. */
const serialStart = dayNumber('1899-12-30') ?? 0

/** A day as a roster writes it: `31-01-1980`, `1980-01-31`, or the number by which a spreadsheet keeps it. */
export function readDayCell(text: string): string | undefined {
  if (serialForm.test(text)) return dayText(serialStart + Number(text))
  const [, isoYear, isoMonth, isoDay] = isoForm.exec(text) ?? []
  const [, localDay, localMonth, localYear] = localForm.exec(text) ?? []
  const [year, month, day] = [isoYear ?? localYear, isoMonth ?? localMonth, isoDay ?? localDay]
  if (year === undefined || month === undefined || day === undefined) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return dayNumber(written) === undefined ? undefined : written
}

const sexes: Readonly<Record<string, Sex>> = {
  l: 'L',
  m: 'L',
  '1': 'L',
  pria: 'L',
  'laki-laki': 'L',
  'laki laki': 'L',
  male: 'L',
  p: 'P',
  f: 'P',
  '2': 'P',
  wanita: 'P',
  perempuan: 'P',
  female: 'P',
}

/** `L`, `M`, `1`, `Pria` and what else exports write. */
export function readSex(text: string): Sex | undefined {
  const bare = text.toLowerCase()
  return Object.hasOwn(sexes, bare) ? sexes[bare] : undefined
}

/** `III/a`, also within `Penata Muda (III/a)` or `Penata Muda, III/a`. */
export function readRank(text: string, status: 'PNS' | 'PPPK'): string | undefined {
  const within = /(?:^|[\s(,-])((?:i{1,3}|iv)\s?\/\s?[a-e])\)?$/i.exec(text)?.[1]
  return findRank(text.replace(/^gol(?:ongan)?\.?\s+/i, ''), status)?.id ?? findRank(within ?? '', status)?.id
}

/** Words for those who are not in service any more. */
export const hasLeft = (standing: string): boolean =>
  /pensiun|meninggal|wafat|diberhentikan|\bberhenti\b|mengundurkan diri/i.test(standing)
