// Apart from the schemas, so that a page which only explains does not load them.
import type { Setting, SettingValue } from './settings.ts'

/** Of dated values, the one that holds on a day: the latest that has begun. */
export const inForce = <Dated extends { readonly from: string }>(
  values: readonly Dated[],
  day: string,
): Dated | undefined =>
  values
    .filter(({ from }) => from <= day)
    .reduce<Dated | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined)

/** What a setting is worth on a day. */
export const settingOn = ({ default: first, values = [] }: Setting, day: string): SettingValue =>
  inForce(values, day)?.value ?? first
