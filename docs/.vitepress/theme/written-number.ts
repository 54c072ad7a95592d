import type { Locale } from '@sasando/core'

/** A number as it is typed: in Indonesian with a decimal comma, without anything between thousands. */
export const writtenNumber = (value: unknown, locale: Locale): string =>
  locale === 'id' ? String(value).replace('.', ',') : String(value)

/**
 * What was typed, as the rules read numbers. Dots or commas between thousands are taken out where they can be nothing
 * else; what is no number stays as it is, so that the rules can say so.
 */
export function readNumber(typed: string, locale: Locale): string {
  const text = typed.trim().replaceAll(/\s/g, '')
  const [group, point] = locale === 'id' ? (['.', ','] as const) : ([',', '.'] as const)
  const whole = text.split(point, 1)[0] ?? ''
  const isGrouped = whole.split(group).length > 2 || (whole.includes(group) && text.includes(point))
  const plain = isGrouped ? text.replaceAll(group, '') : text
  return plain.replace('−', '-').replace(',', '.')
}
