import type { Locale } from '../text.ts'
import { english } from './english.ts'
import { indonesian } from './indonesian.ts'
import type { ProcessIssue } from './issue.ts'
import type { Sentences } from './sentences.ts'

const sentences: Readonly<Record<Locale, Sentences>> = { id: indonesian, en: english }

/** Why a command was refused, and what to do, as a sentence for people. */
export function formatProcessIssue({ code, data }: ProcessIssue, locale: Locale = 'id'): string {
  const say = sentences[locale][code] as (data: ProcessIssue['data']) => string
  return say(data)
}
