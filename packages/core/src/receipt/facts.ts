import type { ItemValue, Result, Value } from '../scoring/result.ts'
import { checkThat } from '../options/check-option.ts'
import type { Json } from '../text/canonical-json.ts'
import { saltOf, type Salts } from './salts.ts'

/** What a receipt commits to, and what keeps it from being guessed. */
export interface ReceiptOptions {
  readonly salts: Salts
  /**
   * Facts beside the inputs: whose result it is, of which period (`{ nip: '…', period: '2026-Q1' }`). Without the
   * person in it, a receipt could be shown for somebody else's.
   */
  readonly about?: Readonly<Record<string, string>>
}

/** One fact under its salt. */
export interface Fact {
  readonly name: string
  /** The canonical text, `null` where there is none; a list as its items. */
  readonly value: Json
  readonly salt: string
}

/**
 * Every input and everything in `about`, in the order of their names; and what was refused, if anything was.
 *
 * @throws TypeError for a salt that is not there, too short, or used twice
 */
export function factsOf(
  { inputs, issues }: Pick<Result, 'inputs' | 'issues'>,
  { salts, about = {} }: ReceiptOptions,
): readonly Fact[] {
  const refused = issues.filter(({ severity }) => severity === 'error').map(({ code, path }) => [code, ...path])
  const values: readonly (readonly [name: string, value: Json])[] = [
    ...Object.entries(inputs).map(([name, value]) => [name, inputText(value)] as const),
    ...Object.entries(about).map(([name, value]) => {
      checkThat(typeof value === 'string', `about.${name}`, 'a text', value)
      return [`about:${name}`, value] as const
    }),
    // A value that was refused is read as none, but the record is not the same as one without it.
    ...(refused.length > 0 ? [['record:refused', refused] as const] : []),
  ]
  const facts = values
    .map(([name, value]): Fact => ({ name, value, salt: saltOf(salts, name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  if (new Set(facts.map(({ salt }) => salt)).size < facts.length)
    throw new TypeError('a salt is used for two facts: who is shown one could guess the other')
  return facts
}

function inputText(value: Result['inputs'][string]): Json {
  if (!Array.isArray(value)) return textOf(value as Value | null)
  return (value as readonly ItemValue[]).map((item) =>
    Object.fromEntries(Object.entries(item).map(([field, each]) => [field, textOf(each)])),
  )
}

const textOf = (value: Value | null): string | null => value?.text ?? null
