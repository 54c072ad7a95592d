import type { Locale } from '@sasando/core'

import { en } from './en.ts'
import { id } from './id.ts'
import type { Words } from './words.ts'

export type { Words } from './words.ts'

/** The languages that the elements speak; the first is spoken where nothing is said. */
export const locales = ['id', 'en'] as const satisfies readonly Locale[]

const words: Record<Locale, Words> = { id, en }

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)
export const wordsOf = (locale: Locale): Words => words[locale]
