import { formatRational, type Rational } from '../../exact/rational.ts'
import type { Json } from '../../text/canonical-json.ts'

/** As a number where one was written, and it is one. */
export function asWritten(value: Rational, as: Json): Json {
  const text = formatRational(value)
  return typeof as === 'number' && !text.includes('/') ? Number(text) : text
}
