import { type Input, type Locale, shownNumber } from '@sasando/core'

import { textIn, trialWords } from './trial-words.ts'

/** What helps to fill in an input: what it means, its range, and that it may stay empty. */
export function fieldHelp(input: Input, locale: Locale): string {
  const words = trialWords[locale]
  const bounds: string[] = []
  if (input.type === 'number' || input.type === 'integer') {
    const [lowest, highest] = input.range.map((each) => shownNumber(String(each), locale, 0))
    bounds.push(words.range(lowest ?? '', highest ?? ''))
  }
  if (input.type === 'number' && input.digits > 0) bounds.push(words.digits(input.digits))
  if (input.required === false) bounds.push(words.optional)
  const said = bounds.join(', ')
  const sentence = said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  return [textIn(input.description, locale), sentence].filter(Boolean).join(' ')
}
