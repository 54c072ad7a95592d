import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Visibility } from '../rule-set/primitives.ts'
import { maySee, type Viewer } from './viewer.ts'

/** The lists whose items are what several people say of one: who said what is not for that one to see. */
export const voiceLists = (ruleSet: RuleSet): ReadonlySet<string> =>
  new Set(ruleSet.steps.flatMap((step) => (step.kind === 'raters' ? [step.over] : [])))

/** Single voices are for the agency, or for the rater where the rule set says so; never for the person. */
export const mayHear = (viewer: Viewer, declared: Visibility = 'agency'): boolean =>
  maySee(viewer, declared === 'agency' ? 'agency' : 'rater')
