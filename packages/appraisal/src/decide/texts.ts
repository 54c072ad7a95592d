import { refused, type Refusal } from './verdict.ts'

const most = 20_000

/** Texts that somebody must have written: not blank, not endless. */
export function refuseTexts(texts: Readonly<Record<string, string>>): Refusal | undefined {
  for (const [field, text] of Object.entries(texts)) {
    if (text.trim() === '') return refused('empty_text', { field })
    if (text.length > most) return refused('long_text', { field, most })
  }
  return undefined
}
