/**
 * What somebody is in the agency besides an employee. `administrator`: pengelola kepegawaian. `verifier` attests
 * community service. `rule-author` and `rule-publisher` are never the same person for one version. `portal`: the program
 * itself, by a timer or an import.
 */
export type Role = 'administrator' | 'verifier' | 'rule-author' | 'rule-publisher' | 'auditor' | 'portal'

/** Whoever acts, as the sign-on says. */
export interface Actor {
  /** The id of the person, or of the portal. */
  readonly id: string
  readonly roles: readonly Role[]
  /** Units that the person leads, with those below them. */
  readonly leads?: readonly string[]
}

/**
 * What somebody is to a case. `self`: whose case it is. `rater`, `superior`: the present ones. `contributor`: asked for
 * their view. `unit`: leads the unit. `agency`: everybody of it, by their roles. `portal`: the program.
 */
export type Relation = 'self' | 'rater' | 'superior' | 'contributor' | 'unit' | 'agency' | 'portal'
