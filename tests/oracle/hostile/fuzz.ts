import {
  formatIssue,
  isRuleSetError,
  parseRuleSet,
  safeCompile,
  compile,
  type Issue,
  type Json,
  generatedRoad,
} from '@sasando/core'

import type { Choices } from '../arbitraries/choices.ts'
import { recordFor } from '../arbitraries/record.ts'
import { ruleSetText } from '../arbitraries/rule-set.ts'
import { mutateJson, mutateText, randomText } from './mutate.ts'

/** What a run met. */
export interface HostileTally {
  texts: number
  /** Texts that are rule sets all the same, and were scored. */
  scored: number
  issues: number
  /** The longest time for one text, in milliseconds. */
  slowest: number
  /** How often each code was the first that was said. */
  readonly codes: Record<string, number>
}

export const emptyHostileTally = (): HostileTally => ({ texts: 0, scored: 0, issues: 0, slowest: 0, codes: {} })

/** A text that is almost a rule set, or nothing like one. */
export function hostileText(choices: Choices): string {
  const text = ruleSetText(choices)
  return choices.pick([
    () => JSON.stringify(mutateJson(JSON.parse(text) as Json, choices)),
    () => mutateText(text, choices),
    () => JSON.stringify(mutateJson(JSON.parse(text) as Json, choices)),
    () => randomText(choices),
  ])()
}

/**
 * Parses, compiles and scores what a text says. Nothing but a `RuleSetError` may be thrown, every issue has words, and
 * what compiles scores any record on every road.
 *
 * @throws with the text, where that does not hold
 */
export function tryText(text: string, choices: Choices, tally: HostileTally): void {
  const start = performance.now()
  try {
    const issues = issuesOf(text, choices)
    tally.issues += issues.length
    const first = issues[0]?.code ?? 'none'
    tally.codes[first] = (tally.codes[first] ?? 0) + 1
    if (!issues.some(({ severity }) => severity === 'error')) tally.scored++
    for (const each of issues.slice(0, 20))
      for (const locale of ['id', 'en'] as const)
        if (!/\S/.test(formatIssue(each, locale)) || formatIssue(each, locale).includes('undefined'))
          throw new Error(`${each.code} has no words: ${formatIssue(each, locale)}`)
  } catch (error) {
    throw new Error(`for the text ${JSON.stringify(text)}`, { cause: error })
  }
  tally.texts++
  tally.slowest = Math.max(tally.slowest, performance.now() - start)
}

function issuesOf(text: string, choices: Choices): readonly Issue[] {
  try {
    const ruleSet = parseRuleSet(text)
    const { scorer, issues } = safeCompile(ruleSet)
    if (!scorer) return issues
    const records = Array.from({ length: 3 }, () => recordFor(ruleSet, choices, 20))
    const generated = compile(ruleSet, { road: generatedRoad })
    for (const record of records) {
      const { fingerprint } = scorer.score(record)
      if (!fingerprint.startsWith('sha256:')) throw new Error('a result has no fingerprint')
    }
    // The two roads must agree on whatever it is that was asked.
    const [a, b] = [scorer, generated].map((each) => JSON.stringify([...each.scoreMany(records)]))
    if (a !== b) throw new Error(`the roads differ: ${a} and ${b}, for ${JSON.stringify(records.map(String))}`)
    return issues
  } catch (error) {
    if (isRuleSetError(error)) return error.issues
    throw error
  }
}
