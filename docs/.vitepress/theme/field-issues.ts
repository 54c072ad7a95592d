import { formatIssue, type Input, type Locale, type RecordIssue } from '@sasando/core'

import { textIn } from './trial-words.ts'

/** What is wrong with one input, in a sentence; with its row from 0 and its field, where it is in a list. */
export interface FieldIssue {
  readonly row?: number
  readonly field?: string
  readonly sentence: string
}

/** The issues of one input. */
export function fieldIssues(
  name: string,
  input: Input,
  issues: readonly RecordIssue[],
  locale: Locale,
): readonly FieldIssue[] {
  const at = input.path ?? [name]
  return issues
    .filter(({ path }) => at.every((key, index) => path[index] === key))
    .map((found) => {
      const [row, field] = found.path.slice(at.length)
      return {
        sentence: formatIssue(withLabel(found, input, locale), locale),
        ...(typeof row === 'number' ? { row } : {}),
        ...(typeof field === 'string' ? { field } : {}),
      }
    })
}

/** Readers know a field by its label, and what may be chosen by what it is called. */
function withLabel(found: RecordIssue, input: Input, locale: Locale): RecordIssue {
  if (found.code !== 'input_field_missing' || input.type !== 'list') return found
  const { field } = found.data
  return { ...found, data: { field: textIn(input.item[field]?.label, locale) ?? field } }
}
