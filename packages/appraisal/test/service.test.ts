import { memoryStorage, openStore, type StorageAdapter, type Store } from '@sasando/storage'
import { assessments, events, records, results, verifyResult } from '@sasando/storage/records'
import { openSqlite } from '@sasando/storage-sql'
import { permenpanrb62022 } from '@sasando/presets/permenpanrb-6-2022'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  defaultSettings,
  replay,
  type Actor,
  type Command,
  type CommandData,
  type CommandKind,
  type Official,
} from '../src/index.ts'
import { appraisalService, type AppraisalService } from '../src/service/index.ts'
import { everyMove, settings as anySettings } from './fixtures/random-story.ts'
import {
  admin,
  best,
  calendar,
  dewi,
  facts,
  good,
  maria,
  rules,
  target,
  thirdQuarter,
  yosef,
} from './fixtures/story.ts'

const storages: readonly (readonly [string, () => Promise<StorageAdapter> | StorageAdapter])[] = [
  ['memory', () => memoryStorage()],
  ['SQLite', () => openSqlite(':memory:')],
]

interface ClockedService extends AppraisalService {
  clock: string
}

/** A service with a clock that the test sets. */
function serviceOn(store: Store, settings = defaultSettings): ClockedService {
  const service: ClockedService = {
    clock: '2026-01-05T02:00:00.000Z',
    ...appraisalService({
      store,
      rules: () => rules,
      calendar: () => calendar,
      settings: () => settings,
      now: () => service.clock,
      retry: { tries: 50 },
    }),
  }
  return service
}

let commands = 0
const command = <Kind extends CommandKind>(kind: Kind, data: CommandData[Kind], id = `c-${++commands}`): Command =>
  ({ id, case: 'kasus-1', kind, data }) as Command
const actor = (who: Official | Actor): Actor => ('roles' in who ? who : { id: who.id, roles: [] })

/** Does one thing after the other, and fails where one is refused. */
async function tell(
  service: ClockedService,
  story: readonly (readonly [string, Official | Actor, Command])[],
): Promise<void> {
  for (const [day, who, each] of story) {
    service.clock = `${day}T02:00:00.000Z`
    const outcome = await service.run(each, actor(who))
    if ('issues' in outcome) throw new Error(`${each.kind}: ${JSON.stringify(outcome.issues)}`)
  }
}

const unitResult = { unit: 'u-arsip', grade: 'baik', of: '2026', issuedOn: '2026-09-18' } as const
const planned = () =>
  [
    ['2026-01-05', admin, command('open-case', { cycle: thirdQuarter, facts })],
    ['2026-01-12', dewi, command('draft-target', { target })],
    ['2026-01-13', dewi, command('sign-plan', {})],
    ['2026-01-14', yosef, command('set-plan', {})],
    ['2026-09-18', admin, command('record-unit-result', { unitResult })],
  ] as const
const signed = () =>
  [
    ...planned(),
    ['2026-09-28', yosef, command('rate', { ratings: good })],
    ['2026-09-28', yosef, command('evaluate', {})],
    ['2026-09-30', yosef, command('sign-document', { recommendation: 'Pertahankan.' })],
    ['2026-10-01', yosef, command('deliver-document', {})],
    ['2026-10-02', dewi, command('record-receipt', { on: '2026-10-02' })],
  ] as const

describe.each(storages)('on %s', (_name, open) => {
  it('a case is its events, and lists show how far it is', async () => {
    const store = await openStore(await open(), records)
    const service = serviceOn(store)
    await tell(service, signed())
    const of = await service.load('kasus-1')
    expect(of).toEqual(replay(await service.history('kasus-1')))
    const listed = await store.list(assessments, { index: 'by-rater', equals: ['p-yosef'], limit: 10 })
    expect(listed.documents.map(({ id, value }) => [id, value.state, value.dueOn, value.level])).toEqual([
      ['kasus-1', 'received', '2026-10-22', 'baik'],
    ])
    await store.adapter.close()
  })

  it('a result is stored with all that verifies it, and a changed one names its reason', async () => {
    const store = await openStore(await open(), records)
    const service = serviceOn(store)
    await tell(service, [
      ...signed(),
      ['2026-10-05', dewi, command('file-objection', { items: [{ about: 'hasil', reason: 'Bukti belum dilihat' }] })],
      ['2026-10-06', maria, command('ask-explanations', {})],
      [
        '2026-10-07',
        maria,
        command('decide-objection', {
          decision: 'change',
          reason: 'Terbukti',
          ratings: best,
          recommendation: 'Usulkan.',
        }),
      ],
    ])
    const { documents } = await store.list(results, { index: 'by-assessment', equals: ['kasus-1'], limit: 10 })
    expect(documents.map(({ value }) => [value.level, value.status, value.replaces])).toEqual([
      ['baik', 'signed', undefined],
      ['sangat-baik', 'final', { result: 'kasus-1:result-1', reason: 'Terbukti' }],
    ])
    const { id, version, fingerprint } = rules.reference
    for (const { value } of documents)
      expect(
        verifyResult(value, {
          ruleSet: id,
          version,
          text: permenpanrb62022.text,
          fingerprint,
          status: 'published',
          validFrom: '2022-02-07',
          author: 'p-penyusun',
          approver: 'p-pengesah',
        }),
      ).toEqual([])
    await store.adapter.close()
  })

  it('a command that comes twice at the same time is obeyed once', async () => {
    const store = await openStore(await open(), records)
    const service = serviceOn(store)
    await tell(service, planned())
    service.clock = '2026-09-28T02:00:00.000Z'
    const same = command('rate', { ratings: good }, 'same')
    const outcomes = await Promise.all([1, 2, 3].map(() => service.run(same, actor(yosef))))
    expect(
      outcomes.map((outcome) => 'events' in outcome && outcome.events.length).sort((a, b) => Number(a) - Number(b)),
    ).toEqual([0, 0, 1])
    expect((await service.history('kasus-1')).filter(({ kind }) => kind === 'rated')).toHaveLength(1)
    await store.adapter.close()
  })

  it('what is refused writes nothing', async () => {
    const store = await openStore(await open(), records)
    const service = serviceOn(store)
    await tell(service, planned())
    const before = await store.changes({ limit: 1000 })
    expect(await service.run(command('evaluate', {}), actor(dewi))).toEqual({
      issues: [{ code: 'not_allowed', data: { action: 'evaluate' } }],
    })
    expect(await service.run({ ...command('evaluate', {}), case: 'lain' }, actor(dewi))).toMatchObject({
      issues: [{ code: 'not_allowed' }],
    })
    expect((await store.changes({ after: before.next, limit: 10 })).changes).toEqual([])
    await store.adapter.close()
  })

  it('a limit that passes is seen once the list is brought up to the day', async () => {
    const store = await openStore(await open(), records)
    const service = serviceOn(store)
    await tell(service, planned())
    service.clock = '2026-10-11T02:00:00.000Z'
    expect(await service.refresh(thirdQuarter.id)).toBe(1)
    expect(await service.refresh(thirdQuarter.id)).toBe(0)
    const [listed] = (await store.list(assessments, { index: 'by-state', equals: ['2026-tw3', 'overdue'], limit: 1 }))
      .documents
    expect(listed?.id).toBe('kasus-1')
    await store.adapter.close()
  })

  it('many who write at a time lose nothing of each other', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(everyMove, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
        anySettings,
        async (rounds, chosen) => {
          const store = await openStore(await open(), records)
          const service = serviceOn(store, { ...defaultSettings, ...chosen })
          await tell(service, planned())
          const accepted: string[] = []
          let now = Date.parse('2026-09-25T00:00:00.000Z')
          for (const round of rounds) {
            now += (round[0]?.days ?? 0) * 86_400_000
            service.clock = new Date(now).toISOString()
            const outcomes = await Promise.all(
              round.map(({ step: { who, kind, data } }) => service.run(command(kind, data as never), actor(who))),
            )
            for (const outcome of outcomes)
              if ('events' in outcome) accepted.push(...outcome.events.map(({ kind }) => kind))
          }
          const history = (await service.history('kasus-1')).slice(planned().length)
          // Everything that was acknowledged is there once, in one order that all of it agrees with.
          expect(history.map(({ kind }) => kind).sort()).toEqual(accepted.sort())
          const all = await service.history('kasus-1')
          expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, index) => index))
          const of = replay(all)
          const stored = (await store.list(results, { index: 'by-assessment', equals: ['kasus-1'], limit: 100 }))
            .documents
          expect(stored.map(({ value }) => value.fingerprint).sort()).toEqual(
            of?.results.map(({ fingerprint }) => fingerprint).sort(),
          )
          const kept = await store.get(assessments, 'kasus-1')
          expect([kept?.value.rater, kept?.value.level]).toEqual([
            of?.rater.id,
            of?.results.at(-1)?.outcome['level']?.text,
          ])
          await store.adapter.close()
        },
      ),
      { numRuns: 60 },
    )
  })
})

it('an event is never written over', async () => {
  const store = await openStore(memoryStorage(), records)
  const service = serviceOn(store)
  await tell(service, planned())
  const [first] = (await store.list(events, { index: 'by-stream', equals: ['kasus-1'], limit: 1 })).documents
  await expect(
    store.update(events, first?.id ?? '', (value) => value && { ...value, actor: 'p-lain' }),
  ).rejects.toMatchObject({
    code: 'STORAGE_IMMUTABLE',
  })
})
