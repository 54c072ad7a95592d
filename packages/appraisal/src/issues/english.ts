import { settingNotes } from '../settings/notes.ts'
import { terms } from '../clock/terms.ts'
import type { ItemKind } from './issue.ts'
import type { Sentences } from './sentences.ts'

const items: Readonly<Record<ItemKind, string>> = {
  case: 'The case',
  target: 'The target',
  change: 'The change that was asked for',
  evidence: 'The evidence',
  activity: 'The activity',
  work: 'The work entry',
  feedback: 'The feedback',
  contributor: 'The contributor',
}

const fields: Readonly<Record<string, string>> = {
  reason: 'reason',
  recommendation: 'notes or recommendation',
  explanation: 'explanation',
  target: 'target',
  indicator: 'indicator',
  expectation: 'special expectation',
  realisation: 'realisation',
  title: 'title',
  text: 'description',
  note: 'note',
}
const field = (name: string): string => fields[name] ?? name

const waits = {
  return: (until?: string) =>
    `The document has not come back from the employee, who has until ${until ?? 'later'}. Report it once it is back or that day is over.`,
  signature: () => 'The report waits for the signature of the employee, as this agency has set it.',
  objection: (until?: string) =>
    `The report waits for the decision on the objection${until === undefined ? '' : `, until ${until} at the latest`}.`,
}

const finals: Readonly<Record<string, string>> = {
  'taken-over': 'what the superior of the rater evaluated is final (Lampiran Bab IV.A.11)',
  decided: 'an objection to this result has been decided',
}
const officials = 'the result of this official is final (Lampiran Bab IV.A.12)'

export const english: Sentences = {
  not_allowed: () => 'You may not do this to this case. Ask the personnel administrator if that is wrong.',
  unknown_item: ({ what, id }) => `${items[what]} "${id}" is not there. Load the page again and choose once more.`,
  existing_item: ({ what, id }) => `${items[what]} "${id}" is there already. Nothing was written twice.`,
  case_cancelled: ({ reason }) => `This appraisal was stopped, because "${reason}".`,
  empty_text: ({ field: name }) => `The ${field(name)} is missing.`,
  long_text: ({ field: name, most }) => `The ${field(name)} has more than ${most} characters. Shorten it.`,
  wrong_hours: ({ least, most }) => `Hours have one decimal at most, from ${least} to ${most}.`,
  not_a_day: ({ received }) => `"${received}" is no day. Write it as 2026-01-31.`,
  day_to_come: ({ day, today }) => `${day} is still to come; today is ${today}.`,
  day_too_early: ({ day, least }) => `${day} is too early: ${least} at the earliest.`,
  self_rating: ({ name }) => `${name} cannot rate themselves. Name another official.`,
  same_officials: ({ name }) => `${name} stands as the rater and as the superior of the rater. Name another superior.`,
  no_superior: () => 'There is no superior of the rater. Complete the reporting line.',
  calendar_too_short: ({ calendar, term }) =>
    `The working-day calendar ${calendar} does not reach the end of the limit "${terms[term].label.en}". Install the calendar of the next year.`,
  wrong_cycle: ({ reason }) =>
    reason === 'period'
      ? 'The period ends before it begins. Correct its days.'
      : 'The time of evaluation does not fit the period. Correct its days.',
  plan_empty: () => 'The targets have no main result yet. Add at least one.',
  plan_not_set: () => 'The targets have not been set. Set them first.',
  plan_is_set: () => 'The targets have been set. Ask for a change, with a reason.',
  rater_sets_plan: ({ until }) => `Until ${until} the rater sets the targets; after that the superior may.`,
  change_is_decided: ({ change }) => `The change "${change}" has been decided.`,
  already_signed: ({ on }) => `The document was signed on ${on}; what it rests on cannot be changed any more.`,
  window_not_open: ({ from }) => `The time of evaluation begins on ${from}.`,
  window_is_over: ({ to }) =>
    `The time of evaluation ended on ${to}. Now the superior of the rater evaluates (Lampiran Bab IV.A.11).`,
  window_not_over: ({ to }) => `The superior takes over once the time of evaluation is over, after ${to}.`,
  rater_still_rates: ({ from, to }) =>
    `A rater who moves during the time of evaluation (${from} to ${to}) still evaluates the old unit (Lampiran Bab IV.A.14). Change the rater after the signature.`,
  no_rules: () => 'The rule set of this cycle is not loaded. Load it and try again.',
  other_rule_set: ({ pinned, given }) =>
    `This cycle uses version ${pinned} of the rule set, not ${given}. Score with the version of the cycle.`,
  unknown_criterion: ({ criterion, known }) =>
    `The rule set has no criterion "${criterion}". It has: ${known.join(', ')}.`,
  criterion_of_others: ({ criterion, by }) =>
    `The criterion "${criterion}" is not yours to fill in; it comes from: ${by}.`,
  own_activity: () => 'Nobody attests their own activity. Ask somebody else.',
  other_unit: ({ given, expected }) =>
    `What counts is the achievement of the unit that the rater leads, ${expected}, not "${given}" (Lampiran Bab IV.B.1.g).`,
  unit_result_late: ({ of, before, limit }) =>
    `The achievement of ${of} came after ${limit}; that of ${before} is used (Lampiran Bab IV.B.1.f).`,
  wrong_year: ({ given, expected }) => `The achievement of ${given} is not used here, only ${expected.join(' or ')}.`,
  no_unit_result: ({ unit }) =>
    `The achievement of ${unit} has not been recorded. Ask the personnel administrator to record it.`,
  nothing_to_keep: ({ reason }) =>
    reason === 'annual'
      ? 'The result of the former unit can be kept in a periodic evaluation only (Lampiran Bab IV.A.13).'
      : 'The result of the former unit can be kept only where the employee has moved (Lampiran Bab IV.A.13).',
  result_refused: ({ reasons }) => reasons.map(({ en }) => en).join(' '),
  result_incomplete: ({ missing }) => `There is no predicate yet. Missing: ${missing.join(', ')}.`,
  reason_needed: () => 'There is a result already. Say why it is evaluated again.',
  no_result: ({ isStale }) =>
    isStale
      ? 'Something has changed since the last evaluation. Evaluate again before signing.'
      : 'There is no result yet. Evaluate first, then sign.',
  no_document: () => 'No document has been signed yet.',
  not_the_signer: ({ form }) =>
    form === 'D.1.1'
      ? 'This document is delivered by the rater, who signed it.'
      : 'This document is delivered by the superior of the rater, who signed it.',
  not_delivered: () => 'The document has not been delivered to the employee.',
  already_delivered: ({ on }) => `The document was delivered on ${on}.`,
  not_received: () => 'The day of receipt has not been recorded. Record it first.',
  already_received: ({ on }) => `The document was received on ${on}.`,
  already_returned: ({ on }) => `The document was returned on ${on}.`,
  already_reported: ({ on }) => `The document was reported on ${on}.`,
  report_waits: ({ for: what, until }) => waits[what](until),
  late_report: ({ dueOn }) => `The limit for the report, ${dueOn}, is over. Say why it is late.`,
  result_is_final: ({ why }) => `No objection is possible: ${finals[why] ?? officials}.`,
  result_not_final: () => 'This result is not final, so that it need not be opened again.',
  objection_too_late: ({ dueOn }) => `The limit for an objection was ${dueOn} (Lampiran Bab V.B.2).`,
  objection_exists: () => 'There has been an objection to this document.',
  no_objection: () => 'There is no objection to decide.',
  not_asked: () => 'Ask the rater and the employee for an explanation first (Lampiran Bab V.B.4).',
  nothing_changed: () => 'This judgement does not change the result. Uphold it, or change a rating.',
  setting_refuses: ({ setting }) => `The settings of this agency do not allow it. ${settingNotes[setting].open.en}`,
}
