import type { Case } from '../case/case.ts'
import { emptyPlan } from '../case/plan.ts'
import type { AppraisalEvent, EventKind, EventOf } from '../events/event.ts'
import type { Appliers } from './apply.ts'
import { concluding } from './concluding.ts'
import { moving } from './moving.ts'
import { planning } from './planning.ts'
import { working } from './working.ts'

const appliers: Appliers<Exclude<EventKind, 'case-opened'>> = { ...planning, ...working, ...concluding, ...moving }

/**
 * The case after an event. The first one is `case-opened`.
 *
 * @throws RangeError for an event that does not follow: of another case, or not in its place
 */
export function evolve(before: Case | undefined, event: AppraisalEvent): Case {
  const expected = before?.sequence ?? 0
  if (event.sequence !== expected) throw new RangeError(`event ${event.sequence} where ${expected} follows`)
  if (before !== undefined && before.id !== event.case) throw new RangeError('an event of another case')
  const after = event.kind === 'case-opened' ? opened(before, event) : applied(before, event)
  return {
    ...after,
    at: event.at,
    sequence: expected + 1,
    commands: after.commands.at(-1) === event.command ? after.commands : [...after.commands, event.command],
  }
}

/** The case that all its events come to, from the first on. */
export const replay = (events: Iterable<AppraisalEvent>): Case | undefined => {
  let of: Case | undefined
  for (const event of events) of = evolve(of, event)
  return of
}

function applied(before: Case | undefined, event: Exclude<AppraisalEvent, EventOf<'case-opened'>>): Case {
  if (before === undefined) throw new RangeError(`"${event.kind}" before the case was opened`)
  const apply = appliers[event.kind] as (of: Case, event: AppraisalEvent) => Case
  return apply(before, event)
}

function opened(before: Case | undefined, { case: id, data: { cycle, facts, plan } }: EventOf<'case-opened'>): Case {
  if (before !== undefined) throw new RangeError('the case was opened before')
  return {
    id,
    cycle,
    facts,
    person: facts.person,
    rater: facts.rater,
    raterBasis: facts.raterBasis,
    ...(facts.superior === undefined ? {} : { superior: facts.superior }),
    contributors: {},
    plan: plan ?? emptyPlan,
    work: [],
    realisations: [],
    evidence: [],
    feedback: [],
    activities: [],
    ratings: [],
    results: [],
    adjustments: [],
    documents: [],
    deadlines: [],
    isStale: false,
    takenOver: false,
    hasMoved: false,
    reopened: 0,
    at: '',
    sequence: 0,
    commands: [],
  }
}
