import type { Issue, ProofIssueCode, ProofIssueData } from '../../issues/issue.ts'
import { localNumber } from '../local-number.ts'
import type { Messages } from '../messages.ts'
import { ruleSetMessages } from './rule-set-messages.ts'

const never: Readonly<Record<ProofIssueData['never_reached']['what'], string>> = {
  step: 'This step never has a value',
  branch: 'This branch is never taken',
  band: 'No value ever falls into this band',
  row: 'This row is never read',
  cell: 'This cell is never read',
}
const mend = ' Remove it, or write what was meant.'
const shown = (value: string): string => localNumber(value, 'en')

/** What the proofs of a rule set come upon. */
export const proofMessages: Messages<ProofIssueCode> = {
  never_reached: ({ what }) =>
    `${never[what]}, whatever the inputs are.${what === 'row' || what === 'cell' ? '' : mend}`,
  always: ({ holds }) => `This condition ${holds ? 'always' : 'never'} holds, whatever the inputs are.${mend}`,
  reach_not_decided: ({ what }) =>
    `No record was found ${what === 'condition' ? 'for which this condition comes out otherwise' : 'that leads here'}, and none could be ruled out. Add a test with one, or remove it.`,
  level_never_given: ({ level, scale }) =>
    `No step ever gives the level "${level}" of the scale "${scale}". Let one give it, or remove the level.`,
  level_not_decided: ({ level, scale }) =>
    `No record was found for which a step gives the level "${level}" of the scale "${scale}", and none could be ruled out. Add a test with one, or remove the level.`,
  unused: ({ name, of }) => `The ${of} "${name}" is not used. Use it, or remove it.`,
  not_cited: ({ step }) =>
    `The step "${step}" does not say what it rests on. Add "basis": a law, or a source of the kind "policy", "practice" or "example".`,
  no_weight_applies: ({ step }) =>
    `To some people none of the weights of "${step}" applies. Let one apply to everybody, or say with "applies" to whom the step belongs.`,
  weights_not_decided: ({ step }) =>
    `It could not be proved that at least one of the weights of "${step}" applies to everybody. Let one apply to everybody, or say with "applies" to whom the step belongs.`,
  wrong_on_day: ({ day, problem }) =>
    `From ${day} on: ${({ ...ruleSetMessages, ...proofMessages }[problem.code] as (data: Issue['data']) => string)(problem.data)}`,
  lowers_outcome: ({ input, outcome, from, to, before, after, operator, plugin }) =>
    `A better "${input}", ${shown(to)} instead of ${shown(from)}, lowers "${outcome}" from ${shown(before)} to ${shown(after)}. ${operator === undefined ? 'Change the rule, or let a gate say so.' : `The operator "${operator}" of the plugin "${plugin}" does not move as the plugin promises. Tell whoever made it.`}`,
  monotone_not_decided: ({ input, outcome, step }) =>
    `It could not be proved that a better "${input}" never lowers "${outcome}": in the step "${step}" it may work either way. No record that shows it was found. Write the step more simply, or split it.`,
  not_noticed: ({ from, to }) =>
    `No test notices when ${shown(from)} becomes ${shown(to)} here. Add one for a case in which it matters.`,
}
