import { warning } from '../../issues/issue.ts'
import { isList } from '../../plan/value-type.ts'
import { has } from '../span.ts'
import type { Subject, Variant } from '../subject.ts'
import type { Found } from './rule.ts'

/** Levels of a scale that only steps give, and that none of them can. */
export function* neverGiven(subject: Subject): Iterable<Found> {
  const { ruleSet, plan } = subject
  const given = new Set<string>()
  for (const { type } of plan.inputs)
    for (const each of isList(type) ? type.fields.map((field) => field.type) : [type])
      if (each.is === 'level') given.add(each.scale)
  for (const setting of Object.values(ruleSet.settings ?? {})) if (setting.type === 'level') given.add(setting.scale)

  for (const [scale, levels] of Object.entries(plan.scales)) {
    const steps = plan.steps.filter(({ type }) => type.is === 'level' && type.scale === scale)
    if (given.has(scale) || steps.length === 0) continue
    const canBe = ({ knowledge }: Pick<Variant, 'knowledge'>, rank: number): boolean =>
      steps.some(({ id }) => has(knowledge.of(id).span, rank))
    for (const [rank, level] of levels.entries())
      if (!canBe(subject, rank) && !subject.variants().some((variant) => canBe(variant, rank)))
        yield {
          verdict: 'counterexample',
          issue: warning('level_never_given', ['scales', scale, 'levels', rank], { level, scale }),
        }
  }
}
