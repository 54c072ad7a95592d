import type { CommandKind } from '../commands/command.ts'
import type { Relation, Role } from './actor.ts'

/** What can be read, each for itself. */
export type ReadAction =
  | 'read-case'
  | 'read-evidence'
  | 'read-named-feedback'
  | 'read-superior-feedback'
  | 'read-raters'
  | 'read-explanation'
  | 'read-history'
  | 'read-unit'
  | 'read-agency'
  | 'read-rule-sets'
  | 'read-fairness'

/** What is done to the roster, the cycles and the rules. */
export type AgencyAction =
  | 'write-roster'
  | 'write-cycle'
  | 'write-rule-set'
  | 'test-rule-set'
  | 'approve-rule-set'
  | 'publish-rule-set'
  | 'export-results'

export type Action = CommandKind | ReadAction | AgencyAction

/** Whoever stands in this relation, and has one of the roles where roles are named. */
export interface Grant {
  readonly relation: Relation
  readonly roles?: readonly Role[]
}

const self: Grant = { relation: 'self' }
const rater: Grant = { relation: 'rater' }
const superior: Grant = { relation: 'superior' }
const contributor: Grant = { relation: 'contributor' }
const unit: Grant = { relation: 'unit' }
const portal: Grant = { relation: 'portal' }
const office = (...roles: readonly Role[]): Grant => ({ relation: 'agency', roles })
const administrator = office('administrator')
const auditor = office('auditor')
const everyone: Grant = { relation: 'agency' }

/**
 * Who may do what: the one table. What is not in it is refused.
 *
 * The server, the screens and the test of the whole matrix read it; an action without a line does not compile.
 */
export const rights: Readonly<Record<Action, readonly Grant[]>> = {
  'open-case': [administrator, portal],
  'draft-target': [self, rater],
  'remove-target': [self, rater],
  'state-expectation': [rater, superior],
  'sign-plan': [self],
  'set-plan': [rater, superior],
  'request-change': [self, rater],
  'decide-change': [rater],
  'log-work': [self],
  'state-realisation': [self, rater],
  'add-evidence': [self, rater],
  'withdraw-evidence': [self, rater],
  'give-feedback': [rater, superior, contributor],
  'name-contributor': [rater, superior, administrator],
  'remove-contributor': [rater, superior, administrator],
  'add-activity': [self],
  'attest-activity': [office('verifier')],
  rate: [self, rater, superior, contributor],
  'record-unit-result': [administrator, portal],
  'keep-previous-result': [self, rater],
  evaluate: [rater],
  'sign-document': [rater],
  'take-over': [superior],
  'deliver-document': [rater, superior],
  'record-receipt': [self, rater, superior],
  'return-document': [self],
  'file-objection': [self],
  'ask-explanations': [superior],
  explain: [self, rater],
  'withdraw-objection': [self],
  'decide-objection': [superior],
  report: [rater, superior],
  'change-officials': [administrator],
  'recount-deadlines': [administrator, portal],
  'reopen-case': [administrator],
  'cancel-case': [administrator],

  'read-case': [self, rater, superior, unit, administrator, auditor],
  'read-evidence': [self, rater, superior, administrator, auditor],
  'read-named-feedback': [self, rater, superior, auditor],
  'read-superior-feedback': [superior, auditor],
  // Who of a group said what: only those who must be able to look into a complaint.
  'read-raters': [auditor],
  'read-explanation': [self, rater, superior, administrator, auditor],
  'read-history': [self, rater, superior, administrator, auditor],
  'read-unit': [unit, administrator, auditor],
  'read-agency': [administrator, auditor],
  'read-rule-sets': [everyone],
  'read-fairness': [administrator, auditor],

  'write-roster': [administrator, portal],
  'write-cycle': [administrator],
  'write-rule-set': [office('rule-author')],
  'test-rule-set': [office('rule-author', 'rule-publisher')],
  'approve-rule-set': [office('rule-publisher')],
  'publish-rule-set': [office('rule-publisher')],
  'export-results': [administrator, auditor],
}
