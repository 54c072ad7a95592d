import { formatIssue, type Locale } from '@sasando/core'

import type { Failure, FailureCode, FailureData } from '../failure.ts'
import type { Mistake } from '../report/mistake.ts'
import type { Notice } from '../report/notice.ts'
import * as en from './english.ts'
import * as id from './indonesian.ts'
import type { Messages, MistakeText } from './messages.ts'

const languages: Readonly<Record<Locale, Messages>> = { id, en }

export const messagesOf = (locale: Locale): Messages => languages[locale]

/** What a failure says to a person. */
export function sayFailure<C extends FailureCode>(failure: Failure<C>, locale: Locale): string {
  const sentence = messagesOf(locale).failures[failure.code] as (data: FailureData[C]) => string
  return sentence(failure.data)
}

/** What is wrong with a row and how to mend it. Core says it in one: then there is no remedy apart. */
export function sayMistake(mistake: Mistake, locale: Locale): MistakeText {
  if (mistake.code === 'refused') return { sentence: formatIssue(mistake.data.issue, locale), remedy: '' }
  const text = messagesOf(locale).mistakes[mistake.code] as (data: Mistake['data']) => MistakeText
  return text(mistake.data)
}

export function sayNotice(notice: Notice, locale: Locale): string {
  const sentence = messagesOf(locale).notices[notice.code] as (data: Notice['data']) => string
  return sentence(notice.data)
}
