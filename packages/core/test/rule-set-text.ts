import {
  compile,
  parseRuleSet,
  safeCompile,
  safeParseRuleSet,
  type Issue,
  type Result,
  type Scorer,
} from '@sasando/core'

/** The smallest rule set around some steps; tests say only what they are about. */
export function ruleSetText(part: {
  inputs: object
  steps: readonly object[]
  outcome?: object
  [key: string]: unknown
}): string {
  return JSON.stringify({
    format: 1,
    id: 'uji',
    version: '1.0',
    title: { id: 'Uji' },
    valid: { from: '2026-01-01' },
    outcome: { hasil: (part.steps.at(-1) as { id: string }).id },
    ...part,
  })
}

export const scorerOf = (part: Parameters<typeof ruleSetText>[0]): Scorer => compile(parseRuleSet(ruleSetText(part)))

/** Every issue of a rule set, from its text to its meaning. */
export function issuesOf(text: string): readonly Issue[] {
  const parsed = safeParseRuleSet(text)
  return parsed.ok ? [...parsed.issues, ...safeCompile(parsed.ruleSet).issues] : parsed.issues
}

export const codesOf = (text: string): string[] => issuesOf(text).map((each) => each.code)
export const textOf = (result: Result, step: string): string | undefined =>
  result.steps.find(({ id }) => id === step)?.value?.text

export const percent = { type: 'number', digits: 2, range: [0, 120] }
export const ekspektasi = { levels: ['di-bawah', 'sesuai', 'di-atas'] }
