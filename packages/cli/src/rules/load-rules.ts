import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import { safeParseRuleSet, type RuleSet } from '@sasando/core'
import { presets } from '@sasando/presets'

import { suggest } from '../columns/suggest.ts'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { readFailure } from '../read-failure.ts'

/** The text of a rule set, and how people call it. */
export interface RulesText {
  readonly name: string
  readonly text: string
}

/** Reads RULES: the name of a preset, or a file. @throws Failure if it is neither */
export async function loadRules(rules: string, { cwd }: Context): Promise<RulesText> {
  const preset = presets.find(({ id }) => id === rules)
  if (preset !== undefined) return { name: rules, text: preset.text }
  const path = resolve(cwd, rules)
  try {
    return { name: rules, text: (await readFile(path, 'utf8')).replace(/^\uFEFF/, '') }
  } catch (error) {
    const failure = await readFailure(error, rules, path)
    if (!(failure instanceof Failure) || failure.code !== 'file_missing') throw failure
    // What looks like a file name was meant as one.
    if (/[/\\]|\.json$/i.test(rules)) throw failure
    const names = presets.map(({ id }) => id)
    const meant = suggest(rules, names) ?? (failure.data as { suggestion?: string }).suggestion
    const data = { rules, presets: names }
    throw new Failure('rules_missing', meant === undefined ? data : { ...data, suggestion: meant }, { cause: error })
  }
}

/**
 * The texts of the rule sets that a derived one may start from: those that were named, then the presets. None where
 * nothing is derived, so that nothing is read for nothing.
 *
 * @param named - RULES, as they were typed
 * @throws Failure if one is neither a preset nor a file
 */
export async function parentTexts(
  text: string,
  named: readonly string[],
  context: Context,
): Promise<readonly string[]> {
  if (!text.includes('"derivedFrom"')) return []
  const typed = await Promise.all(named.map((each) => loadRules(each, context)))
  return [...typed, ...presets].map((each) => each.text)
}

/** The rule sets that a derived one may start from. @throws Failure if one is neither a preset nor a file */
export async function parentsOf(text: string, named: readonly string[], context: Context): Promise<readonly RuleSet[]> {
  return parsedRuleSets(await parentTexts(text, named, context))
}

/** Those that can be parsed; what is wrong with the others is said where they are derived from. */
export const parsedRuleSets = (texts: readonly string[]): readonly RuleSet[] =>
  texts.map((each) => safeParseRuleSet(each)).flatMap((each) => (each.ok ? [each.ruleSet] : []))
