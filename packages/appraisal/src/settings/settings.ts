import type { Counting } from '@sasando/asn'

import type { Zone } from '../time/local-day.ts'

/** What the regulation leaves open and an agency has to say. Each has a note (`settingNotes`) that its screens show. */
export interface ProcessSettings {
  /** Where the day ends at midnight. */
  readonly zone: Zone
  /** Whether the day of what sets a limit going is its first day. */
  readonly firstDay: Counting['firstDay']
  /** Whether days of cuti bersama count as working days. */
  readonly collectiveLeave: NonNullable<Counting['collectiveLeave']>
  /** Whether a rater may still evaluate once the time of evaluation is over and nobody has taken over. */
  readonly lateRater: 'refused' | 'until-taken-over'
  /** Whether reporting goes on once the limit for returning the document is over without a signature. */
  readonly unsigned: 'goes-on' | 'waits'
  /** Whether an open objection holds up the report, whose limit may end before that of the decision. */
  readonly openObjection: 'report-waits' | 'report-goes-on'
  /** Whether the evaluation waits until the achievement of the organisation is known. */
  readonly unitResult: 'awaited' | 'not-awaited'
  /** Whether an objection may be withdrawn. */
  readonly withdrawal: 'allowed' | 'refused'
  /** Whether a result that was final may be opened again, by an adjustment with its reason. */
  readonly reopening: 'allowed' | 'refused'
}

/** What holds where an agency says nothing else. */
export const defaultSettings: ProcessSettings = {
  zone: 'WITA',
  firstDay: 'not-counted',
  collectiveLeave: 'off',
  lateRater: 'refused',
  unsigned: 'goes-on',
  openObjection: 'report-waits',
  unitResult: 'awaited',
  withdrawal: 'allowed',
  reopening: 'refused',
}

export const countingOf = ({ firstDay, collectiveLeave }: ProcessSettings): Counting => ({ firstDay, collectiveLeave })
