import type { MistakeCode, MistakeData } from '../report/mistake.ts'

/** What a cell was read as; `null` is an empty cell. Refused readings say why. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T | null }
  | {
      readonly [C in MistakeCode]: { readonly ok: false; readonly code: C; readonly data: MistakeData[C] }
    }[MistakeCode]

export const read = <T>(value: T | null): Reading<T> => ({ ok: true, value })
export const refuse = <C extends MistakeCode>(code: C, data: MistakeData[C]): Reading<never> =>
  ({ ok: false, code, data }) as Reading<never>
