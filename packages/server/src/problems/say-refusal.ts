import type { Locale } from '@sasando/core'

import { english } from './english.ts'
import { indonesian } from './indonesian.ts'
import type { Refusal, RefusalCode, RefusalData } from './refusal.ts'

/** The sentence of a refusal: what is wrong, and what to do. */
export function sayRefusal<C extends RefusalCode>({ code, data }: Refusal<C>, locale: Locale): string {
  const sentence = (locale === 'en' ? english : indonesian)[code] as (data: RefusalData[C]) => string
  return sentence(data)
}
