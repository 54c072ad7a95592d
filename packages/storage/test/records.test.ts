import { create, memoryStorage, openStore, put, type Store } from '@sasando/storage'
import {
  assessments,
  assignments,
  eventId,
  evidence,
  events,
  objections,
  people,
  records,
  reportingLines,
  ruleSets,
  type Assessment,
  type RuleSetVersion,
} from '@sasando/storage/records'
import { describe, expect, it } from 'vitest'

const fingerprint = `sha256:${'a'.repeat(64)}` as const
const draft: RuleSetVersion = {
  ruleSet: 'kupang-kinerja-lokal',
  version: '2026.1.0',
  text: '{}',
  fingerprint,
  status: 'draft',
  validFrom: '2026-01-01',
  author: 'maria',
}
const id = 'kupang-kinerja-lokal@2026.1.0'
const happened = {
  stream: 'a',
  sequence: 12,
  kind: 'evaluated',
  actor: 'maria',
  at: '2026-11-24T08:00:00.000Z',
  data: {},
}
const open = (): Promise<Store> => openStore(memoryStorage(), records)

describe('records', () => {
  it('have names and indexes of their own', () => {
    expect(new Set(records.map(({ name }) => name)).size).toBe(records.length)
    expect(records.map(({ name }) => name)).toEqual([
      'rule-sets',
      'people',
      'registers',
      'units',
      'assignments',
      'reporting-lines',
      'cycles',
      'assessments',
      'ratings',
      'evidence',
      'results',
      'objections',
      'events',
    ])
  })

  it('list what screens list', async () => {
    const store = await open()
    const of = (person: string, unit: string, state: Assessment['state'], dueOn: string): Assessment => ({
      cycle: '2026-Q4',
      person,
      snapshot: { name: person, unit, unitName: unit, position: 'Analis', rater: 'yusuf' },
      rater: 'yusuf',
      state,
      dueOn,
    })
    await store.write([
      create(assessments, '1', of('ani', 'bapenda', 'evaluated', '2026-12-10')),
      create(assessments, '2', of('beni', 'bapenda', 'running', '2026-12-01')),
      create(assessments, '3', of('carla', 'dinkes', 'evaluated', '2026-12-05')),
    ])
    const ids = async (index: 'by-unit' | 'by-state' | 'by-rater', equals: string[]): Promise<string[]> =>
      (await store.list(assessments, { index, equals, limit: 9 })).documents.map(({ id }) => id)
    expect(await ids('by-unit', ['2026-Q4', 'bapenda', 'evaluated'])).toEqual(['1'])
    expect(await ids('by-state', ['2026-Q4', 'evaluated'])).toEqual(['3', '1'])
    expect(await ids('by-rater', ['yusuf', '2026-Q4'])).toEqual(['1', '3', '2'])
  })

  it('of events are never changed, and two cannot have one place', async () => {
    const store = await open()
    const event = happened
    const id = eventId('a', 12)
    expect(id).toBe('a:000000012')
    await store.write([create(events, id, event)])
    await expect(store.write([create(events, id, event)])).rejects.toMatchObject({ code: 'STORAGE_CONFLICT' })
    await expect(store.write([put(events, id, event)])).rejects.toMatchObject({ code: 'STORAGE_IMMUTABLE' })
  })

  it.each([
    ['an NIP that lost its digits', () => put(people, 'a', { nip: '19800317200501', name: 'A', kind: 'PNS' }), 'nip'],
    [
      'a member that nobody knows',
      () => put(people, 'a', { nip: '1'.repeat(18), name: 'A', kind: 'PNS', salary: 1 } as never),
      'salary',
    ],
    ['an author who approves', () => put(ruleSets, id, { ...draft, approver: 'maria' }), 'approver'],
    ['a version under another id', () => put(ruleSets, 'other', draft), 'does not belong under this id'],
    ['an event under another id', () => put(events, 'a:1', happened), 'does not belong under this id'],
    ['an approved version that nobody approved', () => put(ruleSets, id, { ...draft, status: 'approved' }), 'approver'],
    [
      'a published version of no instant',
      () => put(ruleSets, id, { ...draft, status: 'published', approver: 'yusuf' }),
      'publishedAt',
    ],
    [
      'a person under their NIP',
      () => put(people, '198003172005011002', { nip: '198003172005011002', name: 'A', kind: 'PNS' }),
      'does not belong under this id',
    ],
    [
      'an NIP where a person is meant',
      () => put(assignments, 'a', { person: '19800317 200501 1 002', unit: 'dinkes', from: '2026-01-01' }),
      'person is an NIP',
    ],
    ['a day that is none', () => put(ruleSets, id, { ...draft, validFrom: '2026-02-30' }), 'validFrom'],
    [
      'a rater of oneself',
      () =>
        put(reportingLines, 'a', { person: 'a', rater: 'a', role: 'penilai', source: 'structure', from: '2026-01-01' }),
      'rater',
    ],
    [
      'a decision without one',
      () =>
        put(objections, 'a', {
          assessment: '1',
          result: '1',
          person: 'a',
          decider: 'b',
          items: [],
          state: 'decided',
          filedOn: '2026-01-01',
          dueOn: '2026-01-20',
        }),
      'decision',
    ],
    [
      'a link that runs code',
      () =>
        put(evidence, 'a', {
          assessment: '1',
          about: { kind: 'criterion', id: 'x' },
          kind: 'link',
          title: 'x',
          link: 'javascript:alert(1)',
          addedAt: '2026-01-01T00:00:00.000Z',
          addedBy: 'a',
        }),
      'link',
    ],
    [
      'an instant of a time zone',
      () =>
        put(events, 'a:000000000', {
          stream: 'a',
          sequence: 0,
          kind: 'x',
          actor: 'a',
          at: '2026-01-01T08:00:00+08:00',
          data: null,
        }),
      'at',
    ],
  ])('refuse %s', (_, write, path) => {
    expect(write).toThrow(new RegExp(path))
  })
})

it.each(['2026-11-24T08:00:00Z', '2026-11-24T08:00Z', '2026-11-24T08:00:00.5Z', '2026-02-30T08:00:00.000Z'])(
  'an instant is not written as %s, or texts would not sort as time does',
  (at) => {
    const event = { stream: 'a', sequence: 12, kind: 'evaluated', actor: 'maria', at, data: {} }
    expect(() => create(events, eventId('a', 12), event)).toThrow(/at/)
  },
)
