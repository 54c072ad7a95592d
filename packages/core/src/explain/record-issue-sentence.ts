import type { RecordIssue, RecordIssueCode } from '../issues/issue.ts'
import { recordMessages as messagesEn } from '../locales/en/record-messages.ts'
import { recordMessages as messagesId } from '../locales/id/record-messages.ts'
import type { Messages } from '../locales/messages.ts'
import type { Input } from '../rule-set/inputs.ts'
import type { Locale } from './explanation.ts'
import type { Reader } from './facts-of.ts'

const all: Readonly<Record<Locale, Messages<RecordIssueCode>>> = { id: messagesId, en: messagesEn }

/**
 * The sentence for an issue of a result, after the labels of where it is. It knows the messages about records only: a
 * page of results has no use for those about rule sets, which are most of them.
 */
export function recordIssueSentence(found: RecordIssue, reader: Reader): string {
  const messages = all[reader.locale]
  // A result may come from a later version, with codes that are not known here.
  if (!Object.hasOwn(messages, found.code)) return reader.words.otherIssue({ code: found.code })
  const say = messages[found.code] as (data: RecordIssue['data']) => string
  // A step is known to readers by its label.
  if (found.code === 'operator_failed') return say({ ...found.data, step: reader.label(found.data.step) })
  const place = placeOf(found, reader)
  if (!place) return say(found.data)
  const { field, ...row } = place
  // This one names the field by itself: readers know it by its label.
  if (found.code === 'input_field_missing' && field !== undefined)
    return reader.words.issueAt({ ...row, sentence: say({ field }) })
  return reader.words.issueAt({ ...place, sentence: say(found.data) })
}

interface Place {
  readonly label: string
  /** Of a list, counted from 1. */
  readonly row?: number
  readonly field?: string
}

function placeOf({ path }: RecordIssue, { ruleSet, label, text }: Reader): Place | undefined {
  const [name, input] =
    Object.entries(ruleSet.inputs).find((each) => pathOf(...each).every((key, index) => key === path[index])) ?? []
  if (name === undefined || input === undefined) return undefined
  const [row, key] = path.slice(pathOf(name, input).length)
  const field = input.type === 'list' && typeof key === 'string' ? input.item[key] : undefined
  return {
    label: label(name),
    ...(typeof row === 'number' ? { row: row + 1 } : {}),
    ...(field === undefined ? {} : { field: field.label ? text(field.label) : String(key) }),
  }
}

const pathOf = (name: string, input: Input): readonly string[] => input.path ?? [name]
