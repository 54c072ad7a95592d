import type { Json } from '@sasando/core'
import { create, put, type Store, type StoreWrite } from '@sasando/storage'
import { assessments, eventId, events, results, type Assessment, type Result } from '@sasando/storage/records'

import { currentDocument, currentResult, type Case } from '../case/case.ts'
import { finality } from '../case/finality.ts'
import type { CaseResult } from '../case/result.ts'
import { stageOf } from '../case/stage.ts'
import type { AppraisalEvent } from '../events/event.ts'

/** What is read before a command, and replaced by what it came to. */
export interface Standing {
  readonly case: Case | undefined
  /** Of the document in the list of cases. */
  readonly revision: string | null
}

/** The events of a command, and what lists show of the case after them: one batch. */
export async function writesOf(
  store: Store,
  { case: before, revision }: Standing,
  after: Case,
  happened: readonly AppraisalEvent[],
  today: string,
): Promise<readonly StoreWrite[]> {
  return [
    ...happened.map(eventWrite),
    put(assessments, after.id, listed(after, today), { expected: revision }),
    ...(await resultWrites(store, before, after, today)),
  ]
}

const eventWrite = ({ case: stream, sequence, kind, actor, at, command, data }: AppraisalEvent): StoreWrite =>
  create(events, eventId(stream, sequence), {
    stream,
    sequence,
    kind,
    actor,
    at,
    command,
    data: data as unknown as Json,
  })

/** A case as lists have it. It can be made again from the events at any time. */
export function listed(of: Case, today: string): Assessment {
  const { facts, rater, superior, cycle } = of
  const dueOn = of.deadlines
    .filter(({ metOn }) => metOn === undefined)
    .map(({ dueOn: day }) => day)
    .sort()[0]
  const level = currentResult(of)?.outcome['level']?.text
  return {
    cycle: cycle.id,
    person: facts.person.id,
    snapshot: {
      name: facts.person.name,
      unit: facts.person.unit.id,
      unitName: facts.person.unit.name,
      position: facts.person.position ?? '–',
      ...(facts.person.rank === undefined ? {} : { rank: facts.person.rank }),
      rater: facts.rater.id,
      ...(facts.superior === undefined ? {} : { superior: facts.superior.id }),
    },
    rater: rater.id,
    ...(superior === undefined ? {} : { superior: superior.id }),
    state: stageOf(of, today),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(level === undefined ? {} : { level }),
  }
}

const resultId = (of: Case, { id }: Pick<CaseResult, 'id'>): string => `${of.id}:${id}`

/** New results, and the status of the one whose document was signed or has become final. */
async function resultWrites(
  store: Store,
  before: Case | undefined,
  after: Case,
  today: string,
): Promise<readonly StoreWrite[]> {
  const known = before?.results.length ?? 0
  const document = currentDocument(after)
  const statusOf = ({ id }: CaseResult): 'draft' | 'signed' | 'final' => {
    if (document?.result !== id) return 'draft'
    return finality(after, today) === undefined ? 'signed' : 'final'
  }
  const added = after.results.slice(known).map((result) =>
    create(results, resultId(after, result), {
      assessment: after.id,
      cycle: after.cycle.id,
      person: after.person.id,
      unit: after.person.unit.id,
      ruleSet: { ...result.ruleSet },
      asOf: result.asOf,
      record: { ...result.record },
      outcome: Object.fromEntries(Object.entries(result.outcome).map(([name, value]) => [name, value?.text ?? null])),
      fingerprint: result.fingerprint,
      ...(result.outcome['level'] ? { level: result.outcome['level'].text } : {}),
      computedAt: after.at,
      status: statusOf(result),
      ...replacing(after, result),
    }),
  )
  const signed = after.results.slice(0, known).find(({ id }) => id === document?.result)
  if (signed === undefined) return added
  const stored = await store.get(results, resultId(after, signed))
  if (stored === undefined || stored.value.status === statusOf(signed)) return added
  const value = { ...stored.value, status: statusOf(signed) }
  return [...added, put(results, resultId(after, signed), value, { expected: stored.revision })]
}

function replacing(of: Case, { id }: CaseResult): Pick<Result, 'replaces'> {
  const why = of.adjustments.find(({ after }) => after === id)
  if (why?.before === undefined) return {}
  return { replaces: { result: resultId(of, { id: why.before }), reason: why.reason } }
}
