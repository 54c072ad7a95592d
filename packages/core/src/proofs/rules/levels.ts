import { warning } from '../../issues/issue.ts'
import type { Plan } from '../../plan/plan.ts'
import { isList } from '../../plan/value-type.ts'
import { happensElsewhere } from '../elsewhere.ts'
import type { Look } from '../look.ts'
import { canGive, type Subject } from '../subject.ts'
import type { Found } from './rule.ts'

/** Levels of a scale that only steps give, and that none of them does. */
export function* neverGiven(subject: Subject): Iterable<Found> {
  const { plan, explorer, change } = subject
  const known = levelsFromOutside(subject)
  for (const [scale, levels] of Object.entries(plan.scales)) {
    const steps = levelSteps(plan, scale)
    if (known.has(scale) || !steps.some((id) => subject.concerns(id))) continue
    let isWhole: boolean | undefined
    for (const [rank, level] of levels.entries()) {
      const wasSeen = (look: Look): boolean => look.explorer.gave(scale, rank)
      if (wasSeen(subject) || change?.before.some(wasSeen) === false) continue
      const never = !canGive(subject, scale, rank) || (isWhole ??= explorer.exhaust(steps))
      if (wasSeen(subject)) continue
      const elsewhere = happensElsewhere(subject, {
        canBe: (look) => canGive(look, scale, rank),
        wasSeen,
        stepsOf: (other) => levelSteps(other, scale),
      })
      if (elsewhere === 'yes') continue
      const path = ['scales', scale, 'levels', rank]
      if (never && elsewhere === 'no')
        yield { verdict: 'counterexample', issue: warning('level_never_given', path, { level, scale }) }
      else yield { verdict: 'not-decided', issue: warning('level_not_decided', path, { level, scale }) }
    }
  }
}

const levelSteps = (plan: Plan, scale: string): readonly string[] =>
  plan.steps.flatMap(({ id, type }) => (type.is === 'level' && type.scale === scale ? [id] : []))

/** The scales of which inputs and settings have any level. */
function levelsFromOutside({ ruleSet, plan }: Subject): ReadonlySet<string> {
  const known = new Set<string>()
  for (const { type } of plan.inputs)
    for (const each of isList(type) ? type.fields.map((field) => field.type) : [type])
      if (each.is === 'level') known.add(each.scale)
  for (const setting of Object.values(ruleSet.settings ?? {})) if (setting.type === 'level') known.add(setting.scale)
  return known
}
