/**
 * What an appraisal keeps, as collections with schemas. The shapes are those of the core records of the design; the
 * process grows on them.
 *
 * @packageDocumentation
 */
import { assessments, evidence, ratings } from './assessments.ts'
import { cycles } from './cycles.ts'
import { events } from './events.ts'
import { objections } from './objections.ts'
import { assignments, people, registers, reportingLines, units } from './people.ts'
import { results } from './results.ts'
import { ruleSets } from './rule-sets.ts'

export { assessments, evidence, ratings, type Assessment, type EvidenceItem, type Rating } from './assessments.ts'
export { cycles, type Cycle } from './cycles.ts'
export { eventId, events, type Event } from './events.ts'
export { keepPeople, type KeptPerson } from './keep-people.ts'
export { newId } from './new-id.ts'
export { objections, type Objection } from './objections.ts'
export {
  assignments,
  people,
  registers,
  reportingLines,
  units,
  type Assignment,
  type Person,
  type ReportingLine,
  type Unit,
} from './people.ts'
export { results, type Result } from './results.ts'
export { ruleSets, ruleSetVersionId, type RuleSetVersion } from './rule-sets.ts'
export { verifyResult, type ResultDifference, type VerifyResultOptions } from './verify-result.ts'

/** Every collection of an appraisal, for `openStore`. */
export const records = [
  ruleSets,
  people,
  registers,
  units,
  assignments,
  reportingLines,
  cycles,
  assessments,
  ratings,
  evidence,
  results,
  objections,
  events,
] as const
