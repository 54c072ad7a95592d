import { canonicalJson, fingerprint } from '@sasando/core'
import { memoryStorage, type StorageAdapter } from '@sasando/storage'
import {
  audited,
  auditHeads,
  auditSigner,
  createAuditKey,
  headReceipt,
  sealDay,
  signHeads,
  verifyAudit,
  type AuditEntry,
  type AuditProblem,
  type SignedHeads,
} from '@sasando/storage/audit'

import { KeptStore } from './kept-store.ts'
import { randomFrom, type Random } from './random.ts'

export const name = 'tampering'

const streams = ['cases', 'people', 'cycle-1']

/** A store with a history, and what was kept elsewhere. */
interface Subject {
  readonly kept: KeptStore
  readonly anchors: readonly (SignedHeads | string)[]
  /** Where receipts were given, by stream. */
  readonly receipts: ReadonlyMap<string, number>
  readonly keys: readonly string[]
  readonly ends: ReadonlyMap<string, number>
}

/** Says what must be found: one of these codes at a place that `isThere` accepts. */
interface Expected {
  readonly codes: readonly AuditProblem['code'][]
  readonly isThere: (data: Readonly<Record<string, unknown>>) => boolean
}

type Tampering = (store: KeptStore, subject: Subject, random: Random) => Expected | undefined

/**
 * Tampers with a store in random ways, one at a time. @throws where one is not found, or found elsewhere than it is
 */
export async function run(tamperings = 1000): Promise<Record<string, unknown>> {
  const random = randomFrom(tamperings)
  const counts: Record<string, number> = {}
  let subject = await makeSubject(random)
  await mustHold(subject)
  for (let done = 0; done < tamperings;) {
    if (done % 100 === 99) subject = await makeSubject(random)
    const [kind, tamper] = kinds[random(kinds.length)]!
    const store = subject.kept.copy()
    const expected = tamper(store, subject, random)
    if (expected === undefined) continue
    const { problems } = await verifyAudit(await store.open(), { ...subject, digests: done % 2 === 0 ? 8 : 1000 })
    const first = problems[0]
    if (!first || !expected.codes.includes(first.code) || !expected.isThere({ ...first.data }))
      throw new Error(`tampering ${done}, ${kind}: found ${canonicalJson(problems.slice(0, 3))}`)
    counts[kind] = (counts[kind] ?? 0) + 1
    done += 1
  }
  return { tamperings, ...counts }
}

async function mustHold(subject: Subject): Promise<void> {
  const report = await verifyAudit(await subject.kept.open(), subject)
  if (!report.ok) throw new Error(`nothing was done, and found ${canonicalJson(report.problems)}`)
}

async function makeSubject(random: Random): Promise<Subject> {
  const { privateKey, publicKey } = await createAuditKey()
  const signer = await auditSigner(privateKey)
  const raw = memoryStorage()
  let hours = random(1000)
  const now = (): number => (hours += random(30) - 3) * 3_600_000
  const storage = audited(raw, {
    now,
    actor: 'pegawai-1',
    streamOf: ({ collection, id }) => (id.startsWith('c1') ? 'cycle-1' : collection),
  })
  await storage.define([{ name: 'cases' }, { name: 'people' }])
  const receipts = new Map<string, number>()
  const anchors: (SignedHeads | string)[] = []
  for (let step = 0; step < 40; step++) {
    await writeSome(storage, random)
    if (step % 10 === 9) await sealDay(raw, { signer, now: () => Date.UTC(2026, 0, 1 + step) })
    if (step !== 20) continue
    for (const stream of streams) {
      const head = await storage.headOf(stream)
      if (!head) continue
      receipts.set(stream, head.sequence)
      anchors.push(await headReceipt(head, signer))
    }
  }
  const signed = await signHeads(await auditHeads(raw), { signer, now: () => Date.UTC(2026, 2, 1) })
  anchors.push(signed)
  const ends = new Map(signed.heads.map(({ stream, sequence }) => [stream, sequence]))
  return { kept: await KeptStore.of(raw, ['cases', 'people']), anchors, receipts, keys: [publicKey], ends }
}

async function writeSome(storage: StorageAdapter, random: Random): Promise<void> {
  const ids = new Set(Array.from({ length: 1 + random(4) }, () => idOf(random)))
  await storage.write(
    [...ids].map((id) =>
      random(5) === 0
        ? { kind: 'delete', collection: collectionOf(id), id }
        : { kind: 'put', collection: collectionOf(id), id, value: { nilai: random(1000), catatan: `n-${random(9)}` } },
    ),
  )
}

/** Some are an NIP, of which the log has a mark only. */
const idOf = (random: Random): string =>
  random(3) === 0 ? `1985031720100110${String(10 + random(9))}` : `c${random(3)}-${random(20)}`
const collectionOf = (id: string): string => (id.startsWith('1985') ? 'people' : 'cases')

const at =
  (stream: string, ...sequences: readonly number[]) =>
  (data: Readonly<Record<string, unknown>>): boolean =>
    data['stream'] === stream && sequences.includes(data['sequence'] as number)
const pick = <Item>(items: readonly Item[], random: Random): Item => items[random(items.length)]!
const streamIn = ({ ends }: Subject, random: Random): readonly [string, number] => pick([...ends], random)

function sealed(entry: AuditEntry): AuditEntry {
  const { hash: _, ...rest } = entry
  return { ...rest, hash: fingerprint(rest) }
}

function edited(entry: AuditEntry, random: Random): AuditEntry {
  const edits: ((entry: AuditEntry) => AuditEntry)[] = [
    (each) => ({ ...each, actor: `${each.actor}x` }),
    (each) => ({ ...each, instant: '1999-01-01T00:00:00.000Z' }),
    (each) => ({ ...each, reason: 'because' }),
    (each) => ({ ...each, records: each.records.slice(1) }),
    (each) => ({ ...each, records: each.records.map((record) => ({ ...record, digest: fingerprint(random(1e9)) })) }),
  ]
  return pick(edits, random)(entry)
}

/** Hashes the stream anew from `from` on, up to a new head, as whoever owns the whole database can. */
function rehash(store: KeptStore, stream: string, from: number, end: number): void {
  for (let sequence = from; sequence <= end; sequence++) {
    const previous = sequence === 1 ? null : store.entry(stream, sequence - 1).hash
    store.putEntry(stream, sequence, sealed({ ...store.entry(stream, sequence), stream, sequence, previous }))
  }
  store.putHead(store.entry(stream, end))
}

const kinds: readonly (readonly [string, Tampering])[] = [
  [
    'edit',
    (store, subject, random) => {
      const [stream, end] = streamIn(subject, random)
      const sequence = 1 + random(end)
      store.putEntry(stream, sequence, edited(store.entry(stream, sequence), random))
      return { codes: ['AUDIT_ENTRY_CHANGED'], isThere: at(stream, sequence) }
    },
  ],
  [
    'edit with its hash',
    (store, subject, random) => {
      const [stream, end] = streamIn(subject, random)
      const sequence = 1 + random(end)
      store.putEntry(stream, sequence, sealed(edited(store.entry(stream, sequence), random)))
      return { codes: ['AUDIT_LINK_BROKEN', 'AUDIT_REWRITTEN'], isThere: at(stream, sequence, sequence + 1) }
    },
  ],
  [
    'delete',
    (store, subject, random) => {
      const [stream, end] = streamIn(subject, random)
      if (end < 2) return undefined
      const sequence = 1 + random(end - 1)
      store.deleteEntry(stream, sequence)
      return { codes: ['AUDIT_ENTRY_MISSING'], isThere: at(stream, sequence) }
    },
  ],
  [
    'delete and close the gap',
    (store, subject, random) => {
      const [stream, end] = streamIn(subject, random)
      if (end < 2) return undefined
      const sequence = 1 + random(end - 1)
      for (let next = sequence; next < end; next++) store.putEntry(stream, next, store.entry(stream, next + 1))
      store.deleteEntry(stream, end)
      return { codes: ['AUDIT_ENTRY_MOVED'], isThere: at(stream, sequence) }
    },
  ],
  [
    'reorder',
    (store, subject, random) => {
      const [stream, end] = streamIn(subject, random)
      if (end < 2) return undefined
      const sequence = 1 + random(end - 1)
      const other = sequence + 1 + random(end - sequence)
      const [one, two] = [store.entry(stream, sequence), store.entry(stream, other)]
      store.putEntry(stream, sequence, two)
      store.putEntry(stream, other, one)
      return { codes: ['AUDIT_ENTRY_MOVED'], isThere: at(stream, sequence) }
    },
  ],
  [
    'insert',
    (store, subject, random) => {
      const [stream, end] = streamIn(subject, random)
      const sequence = 1 + random(end)
      for (let next = end; next >= sequence; next--) store.putEntry(stream, next + 1, store.entry(stream, next))
      const after = store.entry(stream, sequence + 1)
      const forged = { ...after, actor: 'siapa-siapa', records: [] }
      store.putEntry(stream, sequence, random(2) === 0 ? sealed(forged) : forged)
      return {
        codes: ['AUDIT_ENTRY_CHANGED', 'AUDIT_ENTRY_MOVED', 'AUDIT_REWRITTEN'],
        isThere: at(stream, sequence, sequence + 1),
      }
    },
  ],
  [
    'insert what is no entry',
    (store, subject, random) => {
      const [stream, end] = streamIn(subject, random)
      const id = `${stream}/${pick(['x', '000000000000', `00000000000${1 + random(end)}x`], random)}`
      store.put('audit-entries', id, { stream, note: 'x' })
      return { codes: ['AUDIT_ENTRY_UNREADABLE'], isThere: (data) => data['id'] === id }
    },
  ],
  [
    'cut off',
    (store, subject, random) => {
      const [stream, end] = streamIn(subject, random)
      const left = random(end)
      for (let sequence = left + 1; sequence <= end; sequence++) store.deleteEntry(stream, sequence)
      if (left === 0) store.delete('audit-heads', stream)
      else store.putHead(store.entry(stream, left))
      return { codes: ['AUDIT_TRUNCATED'], isThere: at(stream, left + 1) }
    },
  ],
  [
    'write anew',
    (store, subject, random) => {
      const [stream, end] = streamIn(subject, random)
      const sequence = 1 + random(end)
      store.putEntry(stream, sequence, edited(store.entry(stream, sequence), random))
      rehash(store, stream, sequence, end)
      return {
        codes: ['AUDIT_REWRITTEN'],
        isThere: ({ stream: where, sequence: found }) => {
          const receipt = subject.receipts.get(stream) ?? end
          return (
            where === stream &&
            (found as number) >= sequence &&
            (found as number) <= (receipt < sequence ? end : receipt)
          )
        },
      }
    },
  ],
  [
    'insert and write anew',
    (store, subject, random) => {
      const [stream, end] = streamIn(subject, random)
      const sequence = 1 + random(end)
      for (let next = end; next >= sequence; next--) store.putEntry(stream, next + 1, store.entry(stream, next))
      store.putEntry(stream, sequence, { ...store.entry(stream, sequence + 1), actor: 'siapa-siapa' })
      rehash(store, stream, sequence, end + 1)
      return {
        codes: ['AUDIT_REWRITTEN'],
        isThere: ({ stream: where, sequence: found }) => where === stream && (found as number) >= sequence,
      }
    },
  ],
  [
    'a head changed',
    (store, subject, random) => {
      const [stream, end] = streamIn(subject, random)
      const isGone = random(2) === 0
      if (isGone) store.delete('audit-heads', stream)
      else store.putHead({ ...store.entry(stream, end), hash: fingerprint(random(1e9)) })
      return { codes: [isGone ? 'AUDIT_HEAD_MISSING' : 'AUDIT_HEAD_DIFFERS'], isThere: at(stream, end) }
    },
  ],
  [
    'a root changed',
    (store, _, random) => {
      const id = `0000000${1 + random(3)}`
      const root = store.get('audit-roots', id) as unknown as SignedHeads
      const isGone = random(2) === 0
      if (isGone) store.delete('audit-roots', id)
      else store.put('audit-roots', id, { ...root, instant: '1999-01-01T00:00:00.000Z' })
      const next = `0000000${Number(id.at(-1)) + 1}`
      return { codes: ['AUDIT_ROOT_INVALID'], isThere: ({ root: found }) => found === (isGone ? next : id) }
    },
  ],
  [
    'a record changed',
    (store, _, random) => {
      const record = pick(recordsOf(store), random)
      store.put(record.collection, record.id, { nilai: -1 })
      return { codes: ['AUDIT_RECORD_CHANGED'], isThere: isOf(record) }
    },
  ],
  [
    'a record deleted',
    (store, _, random) => {
      const record = pick(recordsOf(store), random)
      store.delete(record.collection, record.id)
      // Of an NIP the log knows no more than its end.
      return {
        codes: ['AUDIT_RECORD_MISSING'],
        isThere: ({ collection, id }) => collection === record.collection && record.id.endsWith(String(id).slice(-3)),
      }
    },
  ],
  [
    'a record put in',
    (store, _, random) => {
      const record = { collection: pick(['cases', 'people'], random), id: `baru-${random(1e6)}` }
      store.put(record.collection, record.id, { nilai: 1 })
      return { codes: ['AUDIT_RECORD_UNLOGGED'], isThere: isOf(record) }
    },
  ],
  [
    'a deleted record put back',
    (store, { ends }, random) => {
      const known = new Map<string, { readonly collection: string; readonly id: string; readonly isGone: boolean }>()
      for (const [stream, end] of ends)
        for (let sequence = 1; sequence <= end; sequence++)
          for (const { collection, id, mark, digest } of store.entry(stream, sequence).records)
            if (mark === undefined) known.set(`${collection}/${id}`, { collection, id, isGone: digest === null })
      const gone = [...known.values()].filter(({ isGone }) => isGone)
      if (gone.length === 0) return undefined
      const { collection, id } = pick(gone, random)
      store.put(collection, id, { nilai: 1 })
      return { codes: ['AUDIT_RECORD_RETURNED'], isThere: isOf({ collection, id }) }
    },
  ],
]

const recordsOf = (store: KeptStore): readonly { readonly collection: string; readonly id: string }[] =>
  [...store.records.values()].filter(({ collection }) => !collection.startsWith('audit-'))

const isOf =
  (record: { readonly collection: string; readonly id: string }) =>
  (data: Readonly<Record<string, unknown>>): boolean =>
    data['collection'] === record.collection && data['id'] === record.id
