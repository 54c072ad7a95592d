import { calendarName } from '../clock/deadline.ts'
import type { Case } from '../case/case.ts'
import type { Command, CommandKind, CommandOf } from '../commands/command.ts'
import type { AppraisalEvent } from '../events/event.ts'
import { may } from '../rights/may.ts'
import { judging } from './judging.ts'
import { moving } from './moving.ts'
import { objecting } from './objecting.ts'
import { openCase } from './open-case.ts'
import { planning } from './planning.ts'
import { signing } from './signing.ts'
import { CalendarTooShort, situationOf, type Context, type Situation } from './situation.ts'
import { isRefusal, refused, type Handlers, type Refusal, type Verdict } from './verdict.ts'
import { working } from './working.ts'

const handlers: Handlers<Exclude<CommandKind, 'open-case'>> = {
  ...planning,
  ...working,
  ...judging,
  ...signing,
  ...objecting,
  ...moving,
}

/** What happens by a command: events to be kept, or the reasons why nothing does. */
export type Decision = { readonly events: readonly AppraisalEvent[] } | Refusal

/**
 * Decides a command on a case. Pure: who asks, when and by which rules comes with the context.
 *
 * A command that was obeyed before comes to no events. Rights are looked up in the one table (`rights`).
 *
 * @param before - the case as it is; undefined where there is none yet
 */
export function decide(before: Case | undefined, command: Command, context: Context): Decision {
  if (before?.commands.includes(command.id) === true) return { events: [] }
  // A clock that was put back does not put back what has happened.
  const now = before !== undefined && before.at > context.now ? before.at : context.now
  const situation = situationOf({ ...context, now }, command.id)
  const verdict = verdictOn(before, command, situation)
  if (isRefusal(verdict)) return verdict
  return {
    events: verdict.map(
      ({ kind, data }, index) =>
        ({
          case: command.case,
          sequence: (before?.sequence ?? 0) + index,
          kind,
          actor: context.actor.id,
          at: now,
          command: command.id,
          data,
        }) as AppraisalEvent,
    ),
  }
}

function verdictOn(before: Case | undefined, command: Command, situation: Situation): Verdict {
  if (!may(situation.actor, command.kind, before)) return refused('not_allowed', { action: command.kind })
  try {
    if (command.kind === 'open-case') return openCase(before, command.data, situation)
    if (before === undefined) return refused('unknown_item', { what: 'case', id: command.case })
    if (before.cancelled !== undefined) return refused('case_cancelled', { reason: before.cancelled })
    return handled(before, command, situation)
  } catch (error) {
    if (!(error instanceof CalendarTooShort)) throw error
    return refused('calendar_too_short', { calendar: calendarName(situation.calendar), term: error.term })
  }
}

function handled(of: Case, command: Exclude<Command, CommandOf<'open-case'>>, situation: Situation): Verdict {
  const handle = handlers[command.kind] as (of: Case, data: Command['data'], situation: Situation) => Verdict
  return handle(of, command.data, situation)
}
