import { formatStorageError, isStorageError } from '@sasando/storage'

import { element } from './element.ts'
import { locale, words } from './words.ts'

/** Says what a person must know. Without a text, nothing. */
export function alarm(text?: string): void {
  const place = element('p', 'alert')
  place.hidden = text === undefined
  place.textContent = text ?? ''
}

/** What went wrong, in a sentence. */
export const sentenceOf = (error: unknown): string =>
  isStorageError(error) ? formatStorageError(error, locale()) : words().unexpected
