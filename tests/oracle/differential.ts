import { compile, safeCompile, safeParseRuleSet, type Plan, type RuleSet } from '@sasando/core'
import { Fraction } from 'fraction.js'

import { aimed } from './arbitraries/aim.ts'
import type { Choices } from './arbitraries/choices.ts'
import { noRecords, recordFor } from './arbitraries/record.ts'
import { ruleSetText } from './arbitraries/rule-set.ts'
import { differences, isOpen, report } from './compare.ts'
import { isAbsent } from './judge/absent.ts'
import { written } from './judge/exact.ts'
import { judge, type Verdict } from './judge/judge.ts'
import { isNumber } from './judge/value.ts'
import { roads } from './roads/roads.ts'

/** What a comparison met, so that it can be seen that it looked where it hurts. */
const tally = {
  ruleSets: 0,
  /** Rule sets with numbers too large to count exactly, which the compiler refuses. */
  refusedRuleSets: 0,
  records: 0,
  /** Values of steps and outcomes that were compared, over all roads. */
  values: 0,
  /** Steps without a value. */
  absent: 0,
  /** Steps that the judge leaves open: it cannot be told whether what they need is for this person. */
  open: 0,
  /** Steps whose exact value lay exactly between two roundings. */
  ties: 0,
  /** Steps whose value lay exactly where a band begins. */
  onThreshold: 0,
}
export type Tally = typeof tally
export const emptyTally = (): Tally => ({ ...tally })

/** A random rule set, or undefined where its numbers are too large. @throws if it is refused for any other reason */
export function randomRuleSet(choices: Choices, counts: Tally): RuleSet | undefined {
  const text = ruleSetText(choices)
  const parsed = safeParseRuleSet(text)
  const issues = parsed.ok ? safeCompile(parsed.ruleSet).issues : parsed.issues
  const unexpected = issues.filter((each) => each.severity === 'error' && each.code !== 'not_exact')
  if (!parsed.ok || unexpected.length > 0) throw new Error(`refused: ${JSON.stringify(unexpected)}\n${text}`)
  const isRefused = issues.some((each) => each.severity === 'error')
  counts[isRefused ? 'refusedRuleSets' : 'ruleSets']++
  return isRefused ? undefined : parsed.ruleSet
}

/** Records for it: random ones, and as many again that are aimed at ties and thresholds. */
export function randomRecords(ruleSet: RuleSet, choices: Choices, count: number): readonly unknown[] {
  const records: unknown[] = []
  while (records.length < count) {
    const record = recordFor(ruleSet, choices)
    if (choices.chance(1)) records.push(choices.pick(noRecords))
    records.push(record, ...aimed(ruleSet, choices.chance(50) ? record : recordFor(ruleSet, choices, 0), choices))
  }
  return records.slice(0, count)
}

/** Compares every road with the judge. @throws at the first difference, with all that is needed to see it again */
export function compareRoads(ruleSet: RuleSet, records: readonly unknown[], counts: Tally, over = roads): void {
  const verdicts = records.map((record) => judge(ruleSet, record))
  const { plan } = compile(ruleSet)
  for (const verdict of verdicts) {
    count(ruleSet, verdict, counts)
    checkBounds(plan, verdict)
  }
  const statuses: (string | undefined)[] = []
  const witnesses = roads[0]?.prepare(ruleSet)(records) ?? []
  for (const road of over) {
    const answers = road.prepare(ruleSet)(records)
    if (answers.length !== records.length) throw new Error(`${road.name}: ${answers.length} answers`)
    for (const [index, answer] of answers.entries()) {
      const record = records[index]
      const seen = road.sees?.(ruleSet, record) ?? record
      const verdict = seen === record ? verdicts[index]! : judge(ruleSet, seen)
      const witness = seen === record ? witnesses[index] : roads[0]?.prepare(ruleSet)([seen])[0]
      const found = [...differences(ruleSet, verdict, answer, witness?.result)]
      // Whether a policy took part is for the roads to agree on.
      const status = seen === record ? answer.flat?.status : undefined
      statuses[index] ??= status
      if (status !== undefined && status !== statuses[index])
        found.push({ where: 'status', judge: String(statuses[index]), road: status })
      if (found.length > 0) throw new Error(`${road.name}: ${report(ruleSet, seen, found)}`)
      counts.values += (answer.result?.steps.length ?? 0) + (answer.flat ? verdict.outcome.size : 0)
    }
  }
  counts.records += records.length
}

/** The bounds of a plan hold: roads choose their arithmetic by them. */
function checkBounds({ steps }: Plan, verdict: Verdict): void {
  for (const { id, type } of steps) {
    const value = verdict.steps.get(id)?.value ?? true
    if (isAbsent(value) || !isNumber(value) || type.is !== 'number') continue
    const whole = value.mul(type.den)
    if (whole.d !== 1n || whole.lt(type.min) || whole.gt(type.max))
      throw new Error(`${id} is ${value.toFraction()}, beyond ${JSON.stringify(type)}`)
  }
}

function count(ruleSet: RuleSet, verdict: Verdict, counts: Tally): void {
  for (const step of ruleSet.steps) {
    const { value = true, raw } = verdict.steps.get(step.id) ?? {}
    if (isOpen(value)) counts.open++
    else if (isAbsent(value)) counts.absent++
    if (raw && 'round' in step && step.round) {
      const units = raw.mul(10n ** BigInt(step.round.digits))
      if (units.sub(units.floor()).equals(new Fraction(1, 2))) counts.ties++
    }
    if (step.kind !== 'bands') continue
    const compared = verdict.steps.get(step.of)?.value ?? true
    if (isAbsent(compared) || !isNumber(compared)) continue
    const bounds = step.bands.flatMap(({ from, above }) => from ?? above ?? [])
    if (bounds.some((bound) => typeof bound !== 'object' && written(bound).equals(compared))) counts.onThreshold++
  }
}
