import type { Plan, PlanStep } from '../plan/plan.ts'
import { canonicalJson } from '../text/canonical-json.ts'

/** The folds over lists of voices. They are where knowledge ends, and yet they rest on the same voices. */
export interface VoiceFolds {
  /** Each fold by the first that computes the same; itself, where it is the first. */
  readonly firstAlike: ReadonlyMap<string, string>
  /** The other folds of the same list: from some of them, others may follow. */
  kinOf(name: string): ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

/**
 * @param lone - folds that no group of raters stands for. What a large group says is no secret, and what such a fold says
 *   is one, also where it is the same.
 */
export function voiceFolds(plan: Plan, voices: ReadonlySet<string>, lone: ReadonlySet<string>): VoiceFolds {
  const folds = plan.steps.flatMap((step) => (step.form === 'fold' && voices.has(step.list) ? [step] : []))
  const firsts = new Map<string, string>()
  const firstAlike = new Map<string, string>()
  const lists = new Map<string, Set<string>>()
  for (const fold of folds) {
    const key = lone.has(fold.id) ? fold.id : whatItComputes(fold)
    const first = firsts.get(key) ?? fold.id
    firsts.set(key, first)
    firstAlike.set(fold.id, first)
    lists.set(fold.list, (lists.get(fold.list) ?? new Set<string>()).add(fold.id))
  }
  const kin = new Map(
    folds.map(({ id, list }) => [id, new Set([...(lists.get(list) ?? [])].filter((each) => each !== id))] as const),
  )
  return { firstAlike, kinOf: (name) => kin.get(name) ?? none }
}

function whatItComputes(step: Extract<PlanStep, { form: 'fold' }>): string {
  const { id: _id, type: _type, guard: _guard, ...form } = step
  return canonicalJson(form)
}
