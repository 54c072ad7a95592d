import { canonicalJson } from '../text/canonical-json.ts'
import { fingerprintOfText, type Fingerprint } from '../text/fingerprint.ts'
import type { ItemValue, Result, UnsignedResult, Value } from './result.ts'

/** The result with its fingerprint, which is made when somebody looks: hashing costs more than scoring. */
export function withFingerprint(result: UnsignedResult): Result {
  let print: Fingerprint | undefined
  return {
    ...result,
    get fingerprint(): Fingerprint {
      print ??= resultFingerprint(result)
      return print
    },
  }
}

/**
 * The fingerprint that a result with these parts has, wherever it is computed.
 *
 * @param sha256 - the 64 hexadecimal digits of a text's UTF-8, where the platform has something faster than JavaScript
 */
export const resultFingerprint = (
  { ruleSet, inputs, outcome }: Pick<Result, 'ruleSet' | 'inputs' | 'outcome'>,
  sha256?: (text: string) => string,
): Fingerprint =>
  fingerprintOfText(
    `{"inputs":${members(inputs, inputText)},"outcome":${members(outcome, valueText)},"ruleSet":${canonicalJson(ruleSet.fingerprint)}}`,
    sha256,
  )

// Written out as `canonicalJson` would write the texts of the values, without making an object of them for it to walk:
// every line of a large file has a fingerprint.
function members<V>(record: Readonly<Record<string, V>>, write: (value: V) => string): string {
  let text = ''
  for (const key of Object.keys(record).sort()) {
    const value = record[key]
    if (value === undefined) continue
    text += `${text === '' ? '' : ','}${canonicalJson(key)}:${write(value)}`
  }
  return `{${text}}`
}

const valueText = (value: Value | null): string => (value === null ? 'null' : canonicalJson(value.text))

function inputText(value: Value | readonly ItemValue[] | null): string {
  if (value === null || !isItems(value)) return valueText(value)
  return `[${value.map((item) => members(item, valueText)).join(',')}]`
}

const isItems = (value: Value | readonly ItemValue[]): value is readonly ItemValue[] => Array.isArray(value)
