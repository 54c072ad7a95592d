import { type Input, type Locale, shownNumber } from '@sasando/core'

import { textIn, trialWords } from './trial-words.ts'

/** Farther than this a range only keeps out what nobody means, and helps nobody to fill in. */
const farthest = 1000

/** What helps to fill in an input: what it means, its range, and that it may stay empty. */
export function fieldHelp(input: Input, locale: Locale): string {
  const words = trialWords[locale]
  const description = textIn(input.description, locale) ?? ''
  const bounds: string[] = []
  if ((input.type === 'number' || input.type === 'integer') && Number(input.range[1]) < farthest) {
    const [lowest, highest] = input.range.map((each) => shownNumber(String(each), locale, 0))
    const range = words.range(lowest ?? '', highest ?? '')
    if (!description.includes(range)) bounds.push(range)
  }
  if (input.required === false) bounds.push(words.optional)
  const said = bounds.join(', ')
  const sentence = said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  return [description, sentence].filter(Boolean).join(' ')
}
