import { issue, warning, type IssueData } from '../../issues/issue.ts'
import { isList } from '../../plan/value-type.ts'
import { applyLogic } from '../../plan/run-plan.ts'
import { placesOf } from '../../plan/written-at.ts'
import type { Result } from '../../scoring/result.ts'
import { findFall, type Fall } from '../monotone/fall.ts'
import { brokenPromise, callsBelow } from '../monotone/promises.ts'
import { planMover } from '../monotone/move-plan.ts'
import type { Moves } from '../monotone/move.ts'
import { restsOn } from '../reads.ts'
import type { Subject } from '../subject.ts'
import { toRecord } from '../to-record.ts'
import { cellOf } from '../watch-plan.ts'
import type { Proof } from '../finding.ts'
import type { Yield } from './rule.ts'

/** Inputs whose improvement lowers an outcome that has an order. */
export function* lowering(subject: Subject, isBroken: (proof: Proof) => boolean): Iterable<Yield> {
  const { ruleSet, plan, knowledge, explorer } = subject
  const gates = gateConditions(subject)
  const outcomes = Object.entries(plan.outcome).filter(
    ([, value]) => isOrdered(value, subject) && subject.concerns(value),
  )
  if (outcomes.length === 0) return
  const movesOf = planMover(plan, gates, knowledge)
  for (const [input, { better }] of Object.entries(ruleSet.inputs)) {
    if (better === undefined) continue
    const moves = movesOf(input, better)
    for (const [outcome, value] of outcomes) {
      const path = ['inputs', input, 'better']
      const proof = { rule: 'monotone', path, outcome } as const
      if (isBroken(proof)) continue
      const isSafe = /same|up/.test(moves.of(value))
      // What a plugin promises of its operators is looked into first: a fall says more than a promise.
      const calls = callsBelow(value, moves, plan)
      if (isSafe && calls.length === 0) {
        yield proof
        continue
      }
      const fall = findFall({ input, better, value, gates }, explorer)
      const shown = fall && fall !== 'never' ? confirmed(fall, { input, outcome, calls }, subject) : undefined
      if (fall === 'never') yield proof
      else if (shown) {
        const { data, records } = shown
        yield { verdict: 'counterexample', issue: issue('lowers_outcome', path, data), records }
      } else if (isSafe) yield { ...proof, promisedBy: [...new Set(calls.map(({ plugin }) => plugin))] }
      else {
        const step = undecidedIn(value, moves, subject)
        yield { verdict: 'not-decided', issue: warning('monotone_not_decided', path, { input, outcome, step }) }
      }
    }
  }
}

function gateConditions({ plan }: Subject): readonly string[] {
  const gates = new Set(plan.trace.filter(({ kind }) => kind === 'gate').map(({ id }) => `${id}:`))
  const isOfGate = (id: string): boolean => gates.has(id.slice(0, id.indexOf(':') + 1))
  return plan.steps.filter(({ id, type }) => type.is === 'boolean' && isOfGate(id)).map(({ id }) => id)
}

function isOrdered(value: string, { plan }: Subject): boolean {
  const type = plan.steps.find(({ id }) => id === value)?.type ?? plan.inputs.find(({ name }) => name === value)?.type
  return type !== undefined && !isList(type) && (type.is === 'number' || type.is === 'level')
}

/** What the two records come to when they are scored as anybody would score them. */
function confirmed(
  { worse, better }: Fall,
  { input, outcome, calls }: { input: string; outcome: string; calls: ReturnType<typeof callsBelow> },
  { plan, scorer }: Subject,
) {
  const records = [toRecord(plan, worse.frame), toRecord(plan, better.frame)]
  const [before, after] = records.map((record) => scorer.score(record))
  const [high, low] = [before?.outcome[outcome], after?.outcome[outcome]]
  if (!before || !after || !high || !low || !isAbove(high, low)) return undefined
  const texts = { from: inputText(before, input), to: inputText(after, input), before: high.text, after: low.text }
  const cell = guiltyCell({ worse, better }, plan.outcome[outcome] ?? outcome, plan)
  const broken = brokenPromise({ worse, better }, calls)
  const liar = broken && { operator: broken.operator, plugin: broken.plugin }
  const data: IssueData['lowers_outcome'] = { input, outcome, ...texts, ...(cell ? { cell } : {}), ...liar }
  return { records, data }
}

type Outcome = NonNullable<Result['outcome'][string]>
const isAbove = (a: Outcome, b: Outcome): boolean =>
  a.type === 'number' && b.type === 'number'
    ? a.number > b.number
    : a.type === 'level' && b.type === 'level' && a.rank > b.rank

function inputText({ inputs }: Result, name: string): string {
  const value = inputs[name] ?? null
  return value === null || Array.isArray(value) ? String(value?.length ?? 0) : (value as Outcome).text
}

/** The cell of a table that was read in the better record, where the table is the first that fell. */
function guiltyCell(
  { worse, better }: Fall,
  value: string,
  plan: Subject['plan'],
): IssueData['lowers_outcome']['cell'] {
  const names = restsOn(plan, [value])
  const step = plan.steps.find(({ id }) => names.has(id) && Number(better.frame[id]) < Number(worse.frame[id]))
  if (step?.form !== 'pick' || step.type.is !== 'level') return undefined
  const path = placesOf(step.table)[cellOf(step, better.frame, applyLogic)]
  const level = plan.scales[step.type.scale]?.[Number(worse.frame[step.id])]
  return path && level !== undefined ? { path, level } : undefined
}

/** The first step that may go either way; else the first that goes the wrong way. */
function undecidedIn(value: string, moves: Moves, { plan }: Subject): string {
  const names = restsOn(plan, [value])
  const steps = plan.steps.map(({ id }) => id).filter((id) => names.has(id))
  const first = steps.find((id) => moves.of(id) === 'any') ?? steps.find((id) => moves.of(id) === 'down') ?? value
  return first.split(':')[0] ?? first
}
