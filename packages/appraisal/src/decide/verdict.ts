import type { Case } from '../case/case.ts'
import type { CommandData, CommandKind } from '../commands/command.ts'
import type { EventData, EventKind } from '../events/event.ts'
import type { ProcessIssue, ProcessIssueCode, ProcessIssueData } from '../issues/issue.ts'
import type { Situation } from './situation.ts'

/** What is to happen, before it has its place in the stream. */
export type Happening = { readonly [K in EventKind]: { readonly kind: K; readonly data: EventData[K] } }[EventKind]

export interface Refusal {
  readonly issues: readonly ProcessIssue[]
}

export type Verdict = readonly Happening[] | Refusal

export type Handlers<Kind extends CommandKind> = {
  readonly [K in Kind]: (of: Case, data: CommandData[K], situation: Situation) => Verdict
}

export const happens = <Kind extends EventKind>(kind: Kind, data: EventData[Kind]): Happening =>
  ({ kind, data }) as Happening

export const refused = <Code extends ProcessIssueCode>(code: Code, data: ProcessIssueData[Code]): Refusal => ({
  issues: [{ code, data } as ProcessIssue],
})

export const isRefusal = (verdict: object): verdict is Refusal => 'issues' in verdict
