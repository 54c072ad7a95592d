import { type Locale, localNumber } from '@sasando/core'

/** A number of more digits before the point than this is hard to read without marks between its thousands. */
const readable = 4

/** A number as people of the language type it. */
export function writtenNumber(value: unknown, locale: Locale): string {
  const text = String(value)
  const isLong = /^-?\d+/.exec(text)?.[0].replace('-', '').length ?? 0
  if (isLong > readable) return localNumber(text, locale)
  return locale === 'id' ? text.replace('.', ',') : text
}

const grouped = {
  id: /^[-−]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/,
  en: /^[-−]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/,
}

/**
 * What was typed, as the rules read numbers: marks between thousands taken out, the decimal mark a point. In Indonesian
 * `10.000` is ten thousand. What is no number stays as it is, so that the rules can say so.
 */
export function readNumber(typed: string, locale: Locale): string {
  const text = typed.replaceAll(/\s/g, '')
  const plain = grouped[locale].test(text) ? text.replaceAll(locale === 'id' ? '.' : ',', '') : text
  return plain.replace('−', '-').replace(',', '.')
}
