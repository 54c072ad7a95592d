import type { AppliedPolicy } from '../scoring/result.ts'

/** A plan step by which a missing-value policy shows. */
export interface PolicyPart {
  readonly id: string
  /** The step of the rule set whose policy it is. */
  readonly owner: string
  readonly policy: AppliedPolicy
  /** Whether it says that a weight was shared, rather than what stood in. */
  readonly isShared: boolean
  /** The input or step that was missing. */
  readonly of: string
}

/** What the id of a plan step says of a policy, if anything. */
export function policyPartOf(id: string): PolicyPart | undefined {
  const [, owner = '', policy, of] = /^([^:]+):(zero|neutral|carry|redistribute)-(.+)$/.exec(id) ?? []
  return of === undefined
    ? undefined
    : { id, owner, policy: policy as AppliedPolicy, isShared: policy === 'redistribute', of }
}
