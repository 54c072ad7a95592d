import type { Case } from '../case/case.ts'
import type { Actor, Relation } from './actor.ts'

type People = Pick<Case, 'person' | 'rater' | 'superior' | 'contributors'>

/** All that somebody is to a case; of a case that is not there yet, a member of the agency. */
export function relationsTo(of: People | undefined, actor: Actor): ReadonlySet<Relation> {
  const relations = new Set<Relation>(['agency'])
  if (actor.roles.includes('portal')) relations.add('portal')
  if (of === undefined) return relations
  if (of.person.id === actor.id) relations.add('self')
  if (of.rater.id === actor.id) relations.add('rater')
  if (of.superior?.id === actor.id) relations.add('superior')
  if (Object.hasOwn(of.contributors, actor.id)) relations.add('contributor')
  if (actor.leads?.includes(of.person.unit.id) === true) relations.add('unit')
  return relations
}
