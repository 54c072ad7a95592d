import { issue, warning } from '../../issues/issue.ts'
import { variablesIn } from '../../logic/variables.ts'
import type { Frame } from '../../plan/plan.ts'
import { isList } from '../../plan/value-type.ts'
import { applyLogic } from '../../plan/run-plan.ts'
import type { Json } from '../../text/canonical-json.ts'
import { operationOf } from '../../plan/expression.ts'
import { possible } from '../possible.ts'
import { expressionsOf, restsOn } from '../reads.ts'
import { has } from '../span.ts'
import type { Subject } from '../subject.ts'
import { toRecord } from '../to-record.ts'
import type { Found } from './rule.ts'

/** Sums of which no weight applies to somebody to whom the step itself belongs, although nothing is missing. */
export function* unweighted(subject: Subject): Iterable<Found> {
  const { plan, knowledge, explorer } = subject
  const shares = new Map(plan.steps.filter(({ id }) => id.endsWith(':share')).map((step) => [step.id, step]))
  for (const step of plan.steps) {
    const share = shares.get(`${step.id}:share`)
    const inside = knowledge.inside(step)
    if (step.form !== 'quot' || share?.form !== 'expr' || !inside || !has(possible(step.by, inside), 0)) continue
    const asked = [...conditionsIn(share.value), ...variablesIn(step.guard).filter((name) => name.endsWith(':applies'))]
    const names = restsOn(plan, asked)
    const decisive = plan.steps.filter(({ id }) => names.has(id))
    // How many raters there are is data, not a gap in the rules.
    if (decisive.some(({ form }) => form === 'fold')) continue
    // Nothing is missing, so that only conditions can leave a weight out.
    const everything = Object.fromEntries(
      explorer.choices.map(({ input, values }) => [
        input.name,
        (isList(input.type) ? values[2] : values.at(-1)) ?? null,
      ]),
    )
    let shown: Frame | undefined
    let isSure = true
    const isTried = explorer.tryAll(
      names,
      [share.value, ...decisive.flatMap(expressionsOf)],
      (values) => values,
      everything,
      ({ frame }) => {
        if ((frame[share.id] ?? null) === null) isSure = false
        else if (frame[share.id] === 0 && applyLogic(step.guard, frame) === true) shown ??= frame
      },
    )
    const index = plan.trace.findIndex(({ id }) => id === step.id)
    const [path, data] = [['steps', index, 'of'], { step: step.id }]
    if (shown)
      yield {
        verdict: 'counterexample',
        issue: issue('no_weight_applies', path, data),
        records: [toRecord(plan, shown)],
      }
    else if (!isTried || !isSure) yield { verdict: 'not-decided', issue: warning('weights_not_decided', path, data) }
  }
}

/** The names that an expression asks for more than whether they are there: nothing is missing here. */
function conditionsIn(logic: Json): readonly string[] {
  const found = operationOf(logic)
  if (!found) return []
  if (found.operator === 'var') return [found.args[0] as string]
  return found.args.includes(null) ? [] : found.args.flatMap(conditionsIn)
}
