/**
 * What an appraisal keeps, as collections with schemas. The shapes are those of the core records of the design; the
 * process grows on them.
 *
 * @packageDocumentation
 */
import { assessments, evidence, ratings } from './assessments.ts'
import { cycles } from './cycles.ts'
import { events } from './events.ts'
import { assignments, people, reportingLines, units } from './people.ts'
import { objections, results } from './results.ts'
import { ruleSets } from './rule-sets.ts'

export { assessments, evidence, ratings, type Assessment, type EvidenceItem, type Rating } from './assessments.ts'
export { cycles, type Cycle } from './cycles.ts'
export { eventId, events, type Event } from './events.ts'
export {
  assignments,
  people,
  reportingLines,
  units,
  type Assignment,
  type Person,
  type ReportingLine,
  type Unit,
} from './people.ts'
export { objections, results, type Objection, type Result } from './results.ts'
export { ruleSets, type RuleSetVersion } from './rule-sets.ts'

/** Every collection of an appraisal, for `openStore`. */
export const records = [
  ruleSets,
  people,
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
