import { explain, type Explanation, type Plugin, type Result, type RuleSet } from '@sasando/core'

import type { JsonReading } from '../internal/json-child.ts'
import type { Words } from '../locales/locales.ts'
import { type CardData, isCardData, isResult, isRuleSet } from './card-data.ts'

/** What the page says of the result: it is there, on its way, could not be loaded, or is not for this reader. */
export type ScorecardStatus = 'ready' | 'loading' | 'failed' | 'forbidden'

/** What a card shows. Offline and read-only are no states of it: it fetches nothing and changes nothing. */
export type CardState =
  | { readonly type: 'loading' | 'forbidden' | 'failed' | 'empty' }
  | { readonly type: 'broken'; readonly sentence: string; readonly detail?: string }
  | { readonly type: 'normal'; readonly data: CardData; readonly explanation: Explanation }

interface Given {
  readonly status: ScorecardStatus
  readonly ruleSet: RuleSet | undefined
  readonly result: Result | undefined
  readonly plugins: readonly Plugin[]
  readonly child: JsonReading | undefined
  readonly words: Words
}

/** Properties win over the script child, one by one. */
export function cardState({ status, ruleSet, result, plugins, child, words }: Given): CardState {
  if (status === 'loading' || status === 'forbidden' || status === 'failed') return { type: status }
  if (child?.ok === false && !(ruleSet && result))
    return { type: 'broken', sentence: words.unreadable, detail: child.message }
  const inChild = child?.ok === true ? (child.value as Partial<CardData> | null) : undefined
  const data = { ruleSet: ruleSet ?? inChild?.ruleSet, result: result ?? inChild?.result }
  // One half without the other is not there yet, unless the page wrote both at once.
  if (child === undefined && (data.ruleSet === undefined || data.result === undefined)) return { type: 'empty' }
  if (!isCardData(data)) return { type: 'broken', sentence: words.unreadable, detail: whatIsWrong(data) }
  return explained(data, plugins, words)
}

function explained(data: CardData, plugins: readonly Plugin[], words: Words): CardState {
  const { ruleSet, result } = data
  if (result.ruleSet.id !== ruleSet.id || result.ruleSet.version !== ruleSet.version)
    return { type: 'broken', sentence: words.otherRules(nameOf(result.ruleSet), nameOf(ruleSet)) }
  try {
    return { type: 'normal', data, explanation: explain(ruleSet, result, { locale: words.locale, plugins }) }
  } catch (error) {
    // Data that only looked right must not take the page down with it.
    return {
      type: 'broken',
      sentence: words.unreadable,
      detail: error instanceof Error ? error.message : String(error),
    }
  }
}

const nameOf = ({ id, version }: { readonly id: string; readonly version: string }): string => `${id} ${version}`

function whatIsWrong({ ruleSet, result }: { readonly ruleSet: unknown; readonly result: unknown }): string {
  const wrong = [isRuleSet(ruleSet) ? '' : 'ruleSet', isResult(result) ? '' : 'result'].filter((name) => name !== '')
  return wrong.map((name) => `"${name}"`).join(', ')
}
