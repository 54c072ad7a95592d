import type { Case } from '../case/case.ts'
import type { Actor } from './actor.ts'
import { relationsTo } from './relations.ts'
import { rights, type Action } from './rights.ts'

/**
 * Whether somebody may do something, to a case or in the agency.
 *
 * @param of - the case that it is done to; absent for what is done in the agency
 */
export function may(
  actor: Actor,
  action: Action,
  of?: Pick<Case, 'person' | 'rater' | 'superior' | 'contributors'>,
): boolean {
  if (!Object.hasOwn(rights, action)) return false
  const relations = relationsTo(of, actor)
  return rights[action].some(
    ({ relation, roles }) =>
      relations.has(relation) && (roles === undefined || roles.some((role) => actor.roles.includes(role))),
  )
}
