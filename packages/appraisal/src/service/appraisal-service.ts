import { retryConflicts, type RetryOptions, type Store } from '@sasando/storage'
import { assessments, events, type Event } from '@sasando/storage/records'
import type { Calendar } from '@sasando/asn'

import type { Case } from '../case/case.ts'
import type { Command } from '../commands/command.ts'
import type { Cycle } from '../cycle/cycle.ts'
import { decide } from '../decide/decide.ts'
import { isRefusal, type Refusal } from '../decide/verdict.ts'
import type { AppraisalEvent } from '../events/event.ts'
import { evolve, replay } from '../evolve/evolve.ts'
import type { Actor } from '../rights/actor.ts'
import type { Rules } from '../rules/rules.ts'
import type { ProcessSettings } from '../settings/settings.ts'
import { localDay } from '../time/local-day.ts'
import { listed, writesOf, type Standing } from './projection.ts'

export interface AppraisalServiceOptions {
  /** With the collections `events`, `assessments` and `results` of `@sasando/storage/records`. */
  readonly store: Store
  /** The rules of a cycle, by the version that it pinned; undefined where nobody has them. */
  readonly rules: (cycle: Cycle) => Rules | undefined | Promise<Rules | undefined>
  readonly calendar: () => Calendar
  readonly settings: () => ProcessSettings
  /** `2026-01-31T08:00:00.000Z`; the clock of the machine where not given. */
  readonly now?: () => string
  readonly retry?: RetryOptions
}

/** What came of a command: the case after it, or why nothing happened. */
export type Outcome = { readonly case: Case; readonly events: readonly AppraisalEvent[] } | Refusal

/** Runs commands on the cases of a storage. */
export interface AppraisalService {
  /**
   * Decides a command on the case as it stands, and writes its events and what lists show of it in one batch. Where
   * somebody else came between, it is decided again on what they left. The same command twice is obeyed once.
   *
   * @throws StorageError of the storage; STORAGE_CONFLICT once the tries are used up
   */
  run(command: Command, actor: Actor): Promise<Outcome>

  /** A case by all its events. */
  load(id: string): Promise<Case | undefined>

  /** What happened to a case, in order. */
  history(id: string): Promise<readonly AppraisalEvent[]>

  /**
   * Brings the list of cases up to the day: limits pass without a command. To be called once a day.
   *
   * @returns how many have changed
   */
  refresh(cycle: string): Promise<number>
}

export function appraisalService(options: AppraisalServiceOptions): AppraisalService {
  const { store, rules, calendar, settings, retry } = options
  const now = options.now ?? (() => new Date().toISOString())
  const today = (): string => localDay(now(), settings().zone)

  const history = async (id: string): Promise<readonly AppraisalEvent[]> => {
    const found: AppraisalEvent[] = []
    for await (const { value } of store.each(events, { index: 'by-stream', equals: [id] })) found.push(toEvent(value))
    return found
  }

  const stand = async (id: string): Promise<Standing> => {
    // The list before the events: what is written in between makes the write fail, and is read again.
    const stored = await store.get(assessments, id)
    return { case: replay(await history(id)), revision: stored?.revision ?? null }
  }

  return {
    history,
    load: async (id) => replay(await history(id)),

    run: (command, actor) =>
      retryConflicts(async (): Promise<Outcome> => {
        const standing = await stand(command.case)
        const cycle = standing.case?.cycle ?? (command.kind === 'open-case' ? command.data.cycle : undefined)
        const found = cycle && (await rules(cycle))
        const at = now()
        const decision = decide(standing.case, command, {
          actor,
          now: at,
          calendar: calendar(),
          settings: settings(),
          ...(found && { rules: found }),
        })
        if (isRefusal(decision)) return decision
        const after = decision.events.reduce<Case | undefined>(evolve, standing.case)
        if (after === undefined) throw new TypeError('a command that was obeyed before there was a case')
        if (decision.events.length > 0)
          await store.write(await writesOf(store, standing, after, decision.events, localDay(at, settings().zone)))
        return { case: after, events: decision.events }
      }, retry),

    refresh: async (cycle) => {
      let changed = 0
      for await (const { id } of store.each(assessments, { index: 'by-state', equals: [cycle] })) {
        const of = replay(await history(id))
        if (of === undefined) continue
        const before = (await store.get(assessments, id))?.value.state
        const after = listed(of, today())
        if (before === after.state) continue
        await store.update(assessments, id, () => after)
        changed++
      }
      return changed
    },
  }
}

/** Written by this service alone, so that its data are of its kind. */
const toEvent = ({ stream, ...stored }: Event): AppraisalEvent =>
  ({ case: stream, command: '', ...stored }) as unknown as AppraisalEvent
