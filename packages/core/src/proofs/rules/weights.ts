import { issue, warning } from '../../issues/issue.ts'
import type { Path } from '../../issues/path.ts'
import { variablesIn } from '../../logic/variables.ts'
import { operationOf, variableOf } from '../../plan/expression.ts'
import type { Frame, Plan, PlanStep, PlanValue } from '../../plan/plan.ts'
import { applyLogic } from '../../plan/run-plan.ts'
import { isList } from '../../plan/value-type.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import type { Json } from '../../text/canonical-json.ts'
import type { Cases, Run } from '../explore.ts'
import { possible } from '../possible.ts'
import { expressionsOf, restsOn } from '../reads.ts'
import { has } from '../span.ts'
import type { Subject } from '../subject.ts'
import { toRecord } from '../to-record.ts'
import type { Found } from './rule.ts'

/** Sums of which no weight applies to somebody to whom the step itself belongs, although nothing is missing. */
export function* unweighted(subject: Subject): Iterable<Found> {
  const { ruleSet, plan, knowledge, explorer } = subject
  const shares = new Map(plan.steps.filter(({ id }) => id.endsWith(':share')).map((step) => [step.id, step]))
  for (const step of plan.steps) {
    const share = shares.get(`${step.id}:share`)
    const inside = knowledge.inside(step)
    if (!subject.concerns(step.id)) continue
    if (step.form !== 'quot' || share?.form !== 'expr' || !inside || !has(possible(step.by, inside), 0)) continue
    // How many raters there are is data, not a gap in the rules.
    const counts = plan.steps.filter(({ id }) => id.startsWith(`${step.id}:count-`))
    const { cases, optional } = casesOf(step, share, counts, subject)
    const asked = asIfThere(share.value)
    let shown: Frame | undefined
    let isSure = true
    const visit = ({ frame }: Run): void => {
      const full = withEnough(counts, frame)
      // Which weights count can be told also where a value that they are for is not there: a mean of no entries.
      const isKnown = variablesIn(asked).every((name) => (full[name] ?? null) !== null)
      const weight = isKnown || applyLogic(share.guard, full) === true ? applyLogic(asked, full) : null
      if (weight === 0 && applyLogic(step.guard, full) === true) shown ??= frame
      else if (weight === null && optional.every((name) => frame[name] !== null)) isSure = false
    }
    const isTried = explorer.tryAll(cases, visit)
    if (!isTried) explorer.trySome(cases, visit, () => shown !== undefined)
    const [path, data] = [weightsAt(ruleSet, plan, step.id), { step: step.id }]
    if (shown) {
      const records = [toRecord(plan, shown)]
      yield { verdict: 'counterexample', issue: issue('no_weight_applies', path, data), records }
    } else if (!isTried || !isSure) yield { verdict: 'not-decided', issue: warning('weights_not_decided', path, data) }
  }
}

/** Whatever decides which weights count. Nothing is missing, unless a condition asks whether it is. */
function casesOf(
  step: PlanStep,
  share: PlanStep & { readonly form: 'expr' },
  counts: readonly PlanStep[],
  { plan, explorer }: Subject,
): { readonly cases: Cases; readonly optional: readonly string[] } {
  const asked = [...conditionsIn(share.value), ...variablesIn(step.guard).filter((name) => name.endsWith(':applies'))]
  const names = restsOn(
    plan,
    asked.filter((name) => counts.every(({ id }) => id !== name)),
  )
  const decisive = plan.steps.filter(({ id }) => names.has(id))
  const sought = restsOn(
    plan,
    decisive.flatMap((each) => (each.form === 'expr' ? askedForIn(each.value) : [])),
  )
  const optional = plan.inputs.map(({ name }) => name).filter((name) => sought.has(name))
  const others: Record<string, PlanValue> = {}
  for (const { input, values } of explorer.choices)
    others[input.name] = (isList(input.type) ? values[2] : values.at(-1)) ?? null
  const folded = new Set(decisive.flatMap((each) => (each.form === 'fold' ? [each.list] : [])))
  const onlyGiven = new Set(plan.inputs.flatMap(({ name, type }) => (isList(type) && !folded.has(name) ? [name] : [])))
  const valuesOf: Cases['valuesOf'] = (values, name) => (optional.includes(name) ? [null, ...values] : values)
  return {
    cases: { names, expressions: [share.value, ...decisive.flatMap(expressionsOf)], valuesOf, onlyGiven, others },
    optional,
  }
}

/** The same, as if every group of raters had as many as there can be, and so a mean. */
function withEnough(counts: readonly PlanStep[], frame: Frame): Frame {
  if (counts.length === 0) return frame
  const full = Object.assign(Object.create(null) as Frame, frame)
  for (const { id, type } of counts) {
    if (full[id] === null || type.is !== 'number') continue
    full[id] = type.max
    full[id.replace(':count-', ':mean-')] ??= 0
  }
  return full
}

/** Where a step has its weights. */
function weightsAt({ steps }: RuleSet, { trace }: Plan, id: string): Path {
  const index = trace.findIndex((each) => each.id === id)
  const key = ['of', 'groups'].find((each) => Array.isArray((steps[index] as Readonly<Record<string, unknown>>)[each]))
  return key === undefined ? ['steps', index] : ['steps', index, key]
}

/** An expression as it is where nothing is missing: a weight that is shared for want of its value is no gap. */
function asIfThere(logic: Json): Json {
  const found = operationOf(logic)
  if (!found) return logic
  if (found.args.includes(null)) return found.operator === '!=='
  return { [found.operator]: found.args.map(asIfThere) }
}

/** The names that an expression asks for more than whether they are there. */
function conditionsIn(logic: Json): readonly string[] {
  const found = operationOf(logic)
  if (!found) return []
  if (found.operator === 'var') return [found.args[0] as string]
  return found.args.includes(null) ? [] : found.args.flatMap(conditionsIn)
}

/** The names of which an expression asks whether they are there. */
function askedForIn(logic: Json): readonly string[] {
  const found = operationOf(logic)
  if (!found) return []
  if (!found.args.includes(null)) return found.args.flatMap(askedForIn)
  return found.args.map(variableOf).filter((name) => name !== undefined)
}
