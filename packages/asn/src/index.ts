/**
 * Facts about Indonesian civil servants (ASN): their number, ranks and kinds of positions, and the days on which they
 * work.
 *
 * @packageDocumentation
 */
export type { Calendar, CalendarDay, CollectiveLeave, DayKind } from './calendar/calendar.ts'
export { indonesia } from './calendar/indonesia.ts'
export { CalendarError, formatCalendarIssue } from './calendar/issue.ts'
export type { CalendarIssue, CalendarIssueCode, CalendarIssueData } from './calendar/issue.ts'
export { parseCalendar, type ParseCalendarOptions } from './calendar/parse-calendar.ts'
export { addWorkingDays, isWorkingDay, workingDaysBetween, type Counting } from './calendar/working-days.ts'
export type { Locale, Text } from './locale.ts'
export type { Need, NipFinding, NipFindingCode, NipFindingData } from './nip/finding.ts'
export { formatNip } from './nip/format-nip.ts'
export type { Nip, Sex } from './nip/nip.ts'
export { parseNip, type NipReading, type Recorded } from './nip/parse-nip.ts'
export { readNip } from './nip/read-nip.ts'
export { formatNipFinding } from './nip/words.ts'
export { positionKinds, type PositionKind } from './positions/position-kinds.ts'
export { findRank, pnsRanks, pppkRanks, rankLabel, type Rank } from './ranks/rank.ts'
export {
  findRosterColumns,
  isRosterHeading,
  isSplitHeading,
  rosterFields,
  rosterHeadings,
  type RosterColumns,
  type RosterField,
} from './roster/columns.ts'
export { laterStored, type RosterFinding, type RosterFindingCode, type RosterFindingData } from './roster/finding.ts'
export { normalHeading } from './roster/normal-heading.ts'
export { readRoster, type ReadRosterOptions } from './roster/read-roster.ts'
export type { ReportingLine, Roster, RosterPerson, RosterRow, RosterUnit } from './roster/roster.ts'
export { formatRosterFinding } from './roster/words.ts'
export {
  siasnFields,
  siasnPredicates,
  siasnRatings,
  siasnServices,
  type SiasnField,
  type SiasnFields,
  type SiasnPredicate,
  type SiasnRating,
  type SiasnService,
} from './siasn/fields.ts'
export type { SiasnFinding, SiasnFindingCode, SiasnFindingData } from './siasn/finding.ts'
export { toSiasn, type SiasnRater, type SiasnReading, type SiasnResult } from './siasn/to-siasn.ts'
export { siasnDoubts, type SiasnDoubt } from './siasn/unconfirmed.ts'
export { formatSiasnFinding } from './siasn/words.ts'
