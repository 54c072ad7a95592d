import type { Outcome, Result, RuleSet, Step, StepStatus, Value as Shown } from '@sasando/core'

import { isAbsent, type Absent } from './judge/absent.ts'
import { decimal, written } from './judge/exact.ts'
import type { Verdict } from './judge/judge.ts'
import { isLevel, isNumber, show, type Value } from './judge/value.ts'
import type { Answer } from './roads/road.ts'

/** One value on which a road and the judge differ. */
export interface Difference {
  readonly where: string
  readonly judge: string
  readonly road: string
}

/**
 * Every step and outcome on which the road differs from the judge: numbers, levels, booleans, texts, and nothing. Where it
 * cannot be told whether something is for this person, the judge leaves it open, and the roads must agree with `witness`.
 */
export function differences(
  ruleSet: RuleSet,
  verdict: Verdict,
  { result, flat }: Answer,
  witness: Answer['result'] = result,
): readonly Difference[] {
  return [
    ...(result ? resultDifferences(ruleSet, verdict, result, witness) : []),
    ...(flat ? flatDifferences(verdict, flat, witness) : []),
    ...(result || flat ? [] : [{ where: 'answer', judge: 'one', road: 'none' }]),
  ]
}

function resultDifferences(
  ruleSet: RuleSet,
  verdict: Verdict,
  { steps, outcome }: Pick<Result, 'steps' | 'outcome'>,
  witness: Answer['result'],
): readonly Difference[] {
  const found: Difference[] = []
  const compare = (
    where: string,
    expected: Value | Absent,
    actual: Shown | null | undefined,
    digits?: number,
  ): void => {
    if (!isSame(expected, actual ?? null, digits))
      found.push({
        where,
        judge: isAbsent(expected) ? expected.absent : show(expected),
        road: actual ? JSON.stringify(actual) : '–',
      })
  }
  for (const [index, step] of ruleSet.steps.entries()) {
    const expected = verdict.steps.get(step.id)?.value
    const actual = steps[index]
    if (actual?.id !== step.id || expected === undefined) {
      found.push({ where: `steps[${index}]`, judge: step.id, road: String(actual?.id) })
      continue
    }
    if (isOpen(expected)) {
      const other = witness?.steps[index]
      if (text(actual) !== text(other)) found.push({ where: step.id, judge: text(other), road: text(actual) })
      continue
    }
    compare(step.id, expected, actual.value, digitsOf(step))
    const status = statusOf(expected)
    if (actual.status !== status) found.push({ where: `${step.id} (status)`, judge: status, road: actual.status })
  }
  for (const [name, expected] of verdict.outcome) {
    const other = witness?.outcome[name]
    if (!isOpen(expected)) compare(`outcome ${name}`, expected, outcome[name])
    else if (text(outcome[name]) !== text(other))
      found.push({ where: `outcome ${name}`, judge: text(other), road: text(outcome[name]) })
  }
  return found
}

/** Whether the judge leaves a value open. */
export const isOpen = (value: Value | Absent): boolean => isAbsent(value) && value.absent === 'unknown'
const text = (value: unknown): string => JSON.stringify(value) ?? '–'

function statusOf(value: Value | Absent): StepStatus {
  if (!isAbsent(value)) return 'computed'
  return value.absent === 'not-applicable' ? 'not-applicable' : 'missing'
}

function isSame(expected: Value | Absent, actual: Shown | null, digits: number | undefined): boolean {
  if (isAbsent(expected) || actual === null) return isAbsent(expected) && actual === null
  if (isNumber(expected))
    return (
      actual.type === 'number' &&
      written(actual.text).equals(expected) &&
      (digits === undefined || actual.text === decimal(expected, digits)) &&
      Object.is(actual.number, double(expected))
    )
  if (isLevel(expected))
    return actual.type === 'level' && actual.rank === expected.rank && actual.text === show(expected)
  if (typeof expected === 'boolean') return actual.type === 'boolean' && actual.text === String(expected)
  return ['choice', 'date', 'text'].includes(actual.type) && actual.text === expected
}

/** The double nearest to the value; never −0. */
const double = (value: Extract<Value, { n: bigint }>): number => Number(value.s * value.n) / Number(value.d)

/** The digits that a step's number is written with, where the step says so. */
const digitsOf = (step: Step): number | undefined => ('round' in step ? step.round?.digits : undefined)

function flatDifferences(verdict: Verdict, flat: Outcome, witness: Answer['result']): readonly Difference[] {
  const found: Difference[] = []
  const outcome = [...verdict.outcome].map(([name, expected]) => {
    const shown = witness?.outcome[name] ?? null
    const isNothing = isOpen(expected) ? shown === null : isAbsent(expected)
    return [name, isNothing ? null : isAbsent(expected) ? shownPlain(shown) : plainOf(expected)] as const
  })
  for (const [name, plain] of outcome)
    if (!Object.is(plain, flat[name]))
      found.push({ where: `outcome ${name}`, judge: String(plain), road: String(flat[name]) })
  const hasHoles = outcome.some(([, plain]) => plain === null)
  const allowed = verdict.isRefused ? ['refused'] : hasHoles ? ['incomplete'] : ['complete', 'adjusted']
  if (!allowed.includes(flat.status)) found.push({ where: 'status', judge: allowed.join(' or '), road: flat.status })
  return found
}

function shownPlain(value: Shown | null): string | number | boolean | null {
  if (value === null) return null
  return value.type === 'number' ? value.number : value.type === 'boolean' ? value.text === 'true' : value.text
}
const plainOf = (value: Value): number | string | boolean =>
  typeof value === 'boolean' ? value : isNumber(value) ? double(value) : show(value)

/** Everything that is needed to see a difference again. */
export const report = (ruleSet: RuleSet, record: unknown, found: readonly Difference[]): string =>
  [
    JSON.stringify(found, null, 2),
    JSON.stringify(ruleSet),
    JSON.stringify(record, (_, each: unknown) => (isPlainJson(each) ? each : String(each))),
  ].join('\n')

const isPlainJson = (value: unknown): boolean =>
  typeof value !== 'bigint' && (typeof value !== 'number' || Number.isFinite(value))
