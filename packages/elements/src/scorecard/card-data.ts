import type { Result, RuleSet } from '@sasando/core'

/** What a card shows: one result, and the rule set that it was computed with. */
export interface CardData {
  readonly ruleSet: RuleSet
  readonly result: Result
}

/**
 * Whether a value from a page has the shape of a card's data, as far as a card must rely on it. The rules themselves
 * were checked where the score was computed; checking them again here would cost every reader a download.
 */
export function isCardData(value: unknown): value is CardData {
  return isRecord(value) && isRuleSet(value['ruleSet']) && isResult(value['result'])
}

export const isRuleSet = (value: unknown): value is RuleSet =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  typeof value['version'] === 'string' &&
  isRecord(value['title']) &&
  isRecord(value['valid']) &&
  isRecord(value['inputs']) &&
  isRecord(value['outcome']) &&
  Array.isArray(value['steps'])

export const isResult = (value: unknown): value is Result =>
  isRecord(value) &&
  isRecord(value['ruleSet']) &&
  isRecord(value['outcome']) &&
  isRecord(value['inputs']) &&
  Array.isArray(value['steps']) &&
  Array.isArray(value['missing']) &&
  Array.isArray(value['issues']) &&
  typeof value['fingerprint'] === 'string'

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
