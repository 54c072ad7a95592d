import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  currentResult,
  finality,
  may,
  replay,
  stageOf,
  type AppraisalEvent,
  type Case,
  type EventKind,
} from '../src/index.ts'
import { play, randomStories, type Step } from './fixtures/random-story.ts'
import { rules, type Story } from './fixtures/story.ts'

const runs = 1000

/** What is to be reached by them, many times. */
const often: readonly EventKind[] = [
  'activity-added',
  'activity-attested',
  'case-cancelled',
  'case-reopened',
  'change-requested',
  'contributor-named',
  'contributor-removed',
  'deadlines-extended',
  'document-delivered',
  'document-received',
  'document-returned',
  'document-signed',
  'evaluated',
  'evidence-added',
  'evidence-withdrawn',
  'expectation-stated',
  'explained',
  'explanations-asked',
  'feedback-given',
  'objection-decided',
  'objection-filed',
  'objection-withdrawn',
  'officials-changed',
  'previous-result-kept',
  'rated',
  'realisation-stated',
  'reported',
  'taken-over',
  'unit-result-recorded',
  'work-logged',
]

/** What must hold after every command, whatever was asked for, by whom and when. */
const invariants: Readonly<
  Record<string, (of: Case, before: Case, story: Story, events: readonly AppraisalEvent[], step: Step) => void>
> = {
  'every result is of the pinned rule set, and can be computed again': (of, before) => {
    for (const { ruleSet, record, fingerprint, outcome, missing } of of.results.slice(before.results.length)) {
      expect(ruleSet.fingerprint).toBe(of.cycle.ruleSet.fingerprint)
      const again = rules.score(record)
      expect(again.fingerprint).toBe(fingerprint)
      expect(again.outcome).toEqual(outcome)
      expect(again.missing).toEqual(missing)
    }
  },
  'results, adjustments, documents and limits are added, never taken away or written over': (of, before) => {
    expect(of.results.slice(0, before.results.length)).toEqual(before.results)
    expect(of.adjustments.slice(0, before.adjustments.length)).toEqual(before.adjustments)
    before.documents.forEach(({ id, result, form, signedBy, signedOn }, index) =>
      expect(of.documents[index]).toMatchObject({ id, result, form, signedBy, signedOn }),
    )
  },
  'every change of a result has a reason and a name': (of) => {
    const explained = new Set(of.adjustments.map(({ after }) => after))
    for (const { id } of of.results.slice(1)) expect(explained).toContain(id)
    for (const { reason, by } of of.adjustments) expect([reason.trim() === '', by === '']).toEqual([false, false])
  },
  'there is one live judgement for each voice and criterion, and nobody judges themselves as another': (of) => {
    const voices = of.ratings.map(({ role, by, criterion }) =>
      [role === 'penilai' ? role : `${role} ${by}`, criterion].join(),
    )
    expect(new Set(voices).size).toBe(voices.length)
    for (const { role, by } of of.ratings) if (by === of.person.id) expect(role).toBe('diri')
  },
  'a limit never comes nearer': (of, before) => {
    if (of.reopened > before.reopened) return
    before.deadlines.forEach(({ term, from, dueOn }, index) => {
      const now = of.deadlines[index]
      expect([now?.term, now?.from, (now?.dueOn ?? '') >= dueOn]).toEqual([term, from, true])
    })
  },
  'what is final stays as it is, unless it is opened again': (of, before, _story, events) => {
    const [first] = events
    if (!first || finality(before, first.at.slice(0, 10)) === undefined || of.reopened > before.reopened) return
    expect(currentResult(of)).toEqual(currentResult(before))
  },
  'only who may do something does it': (_of, before, _story, events, { who, kind }) => {
    const actor = 'roles' in who ? who : { id: who.id, roles: [] }
    if (events.length > 0) expect(may(actor, kind, before)).toBe(true)
  },
  'the superior signs for the rater only after the time of evaluation, and the rater only in it': (
    of,
    _before,
    story,
  ) => {
    for (const { form, signedBy, signedOn } of of.documents) {
      if (form === 'D.1.2') expect([signedOn > of.cycle.window.to, signedBy]).toEqual([true, 'p-maria'])
      if (form === 'D.1.1' && story.settings.lateRater === 'refused')
        expect(signedOn >= of.cycle.window.from && signedOn <= of.cycle.window.to).toBe(true)
    }
  },
  'steps of a document follow each other': (of) => {
    for (const { signedOn, deliveredOn, receivedOn, returned, reportedOn, form } of of.documents) {
      const steps = [signedOn, deliveredOn, receivedOn, returned?.on]
      const first = steps.indexOf(undefined)
      if (first >= 0) expect(steps.slice(first).every((day) => day === undefined)).toBe(true)
      const days = steps.filter((day) => day !== undefined)
      expect([...days].sort()).toEqual(days)
      if (reportedOn !== undefined && form !== 'D.1.3') expect(receivedOn).toBeDefined()
    }
  },
  'an objection is filed in time, and decided after both sides were asked': (of) => {
    const { objection } = of
    if (!objection) return
    const limit = of.deadlines.filter(({ term, metOn }) => term === 'object' && metOn !== undefined).at(-1)
    expect(objection.filedOn <= (limit?.dueOn ?? '')).toBe(true)
    if (objection.decision) expect((objection.askedOn ?? '9') <= objection.decision.on).toBe(true)
  },
  'it is always at one stage': (of, _before, _story, events) => {
    const { at } = events.at(-1) ?? { at: '2026-10-01T00:00:00.000Z' }
    expect(typeof stageOf(of, at.slice(0, 10))).toBe('string')
  },
}

describe('whatever is asked for, by whomever, whenever', () => {
  it('none of the invariants is broken', { timeout: 240_000 }, () => {
    const reached = new Set<EventKind>()
    fc.assert(
      fc.property(randomStories, (random) => {
        const told = play(random, (story, before, step) => {
          const events = story.events.slice(before.sequence)
          for (const { kind } of events) reached.add(kind)
          for (const holds of Object.values(invariants)) holds(story.now, before, story, events, step)
        })
        // A case is what its events come to, and both are plain JSON.
        expect(replay(JSON.parse(JSON.stringify(told.events)))).toEqual(told.now)
      }),
      { numRuns: runs },
    )
    // A test of what is never reached would prove nothing.
    expect(often.filter((kind) => !reached.has(kind))).toEqual([])
  })
})
