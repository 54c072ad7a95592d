/**
 * The appraisal of civil servants as a process: cases that commands change by events, the statutory clock in working
 * days, and who may do what. Pure: no clock, no I/O.
 *
 * @packageDocumentation
 */

// Cycles
export type { Bindings, Cycle, CycleKind, RuleSetReference, Span, VoicesBinding } from './cycle/cycle.ts'
export { cyclesOfYear, defaultWindow, type WindowSettings } from './cycle/cycles-of-year.ts'

// Cases
export { currentDocument, currentResult, type Case, type KeptResult, type UnitResult } from './case/case.ts'
export type { DocumentForm, EvaluationDocument } from './case/document.ts'
export type { Facts, FinalGround, Official, OfficialsReason, RaterBasis, UnitFacts } from './case/facts.ts'
export { finality, type Finality } from './case/finality.ts'
export type { Objection, ObjectionItem } from './case/objection.ts'
export type { Aspect, Indicator, Perspective, Plan, Target, TargetChange } from './case/plan.ts'
export type { Adjustment, CaseResult } from './case/result.ts'
export { stageOf, type Stage } from './case/stage.ts'
export type {
  Activity,
  Attestation,
  Evidence,
  Feedback,
  Rating,
  RatingRole,
  Realisation,
  WorkEntry,
} from './case/work.ts'

// What is asked for, and what happens
export type { Command, CommandData, CommandKind, CommandOf, RatingGiven } from './commands/command.ts'
export type { AppraisalEvent, EventData, EventKind, EventOf } from './events/event.ts'
export { decide, type Decision } from './decide/decide.ts'
export type { Context } from './decide/situation.ts'
export type { Refusal } from './decide/verdict.ts'
export { evolve, replay } from './evolve/evolve.ts'
export { rulesOf, type Criterion, type Rules } from './rules/rules.ts'
export { recordOf } from './rules/record-of.ts'

// Time
export { calendarName, isOver, recount, startDeadline, type Deadline } from './clock/deadline.ts'
export { terms, type Holder, type Term, type TermRule } from './clock/terms.ts'
export { localDay, type Zone } from './time/local-day.ts'

// What the regulation leaves open
export { defaultSettings, type ProcessSettings } from './settings/settings.ts'
export { settingNotes, type SettingNote } from './settings/notes.ts'

// Who may do what
export type { Actor, Relation, Role } from './rights/actor.ts'
export { may } from './rights/may.ts'
export { relationsTo } from './rights/relations.ts'
export { rights, type Action, type AgencyAction, type Grant, type ReadAction } from './rights/rights.ts'

// Refusals
export type { ItemKind, ProcessIssue, ProcessIssueCode, ProcessIssueData } from './issues/issue.ts'
export { formatProcessIssue } from './issues/format-process-issue.ts'
export type { Locale, Text } from './text.ts'

// Who rates whom
export { finalGround, type FinalFacts } from './roster/final-ground.ts'
export {
  formatRosterFinding,
  type RosterFinding,
  type RosterFindingCode,
  type RosterFindingData,
} from './roster/finding.ts'
export { officialsOf, type Officials } from './roster/officials-of.ts'
export { rosterHealth, type RosterHealthOptions } from './roster/roster-health.ts'
export { rosterOn, type RosterDay } from './roster/roster-day.ts'
export type {
  Roster,
  RosterAssignment,
  RosterLine,
  RosterPerson,
  RosterStanding,
  RosterUnit,
  Since,
} from './roster/roster.ts'
