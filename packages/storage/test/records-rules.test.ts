import { create, memoryStorage, openStore, put, remove, type Collection, type Store } from '@sasando/storage'
import {
  assessments,
  cycles,
  evidence,
  objections,
  ratings,
  records,
  results,
  ruleSets,
  type Assessment,
  type Cycle,
  type EvidenceItem,
  type Objection,
  type Rating,
  type Result,
  type RuleSetVersion,
} from '@sasando/storage/records'
import { describe, expect, it } from 'vitest'

const fingerprint = `sha256:${'a'.repeat(64)}` as const
const other = `sha256:${'b'.repeat(64)}` as const
const at = '2026-11-24T08:00:00.123Z'
const ruleSet = { id: 'r', version: '1.0', fingerprint }

const version: RuleSetVersion = {
  ruleSet: 'r',
  version: '1.0',
  text: '{}',
  fingerprint,
  status: 'published',
  validFrom: '2026-01-01',
  author: 'maria',
  approver: 'yusuf',
  publishedAt: at,
}
const { publishedAt: _, ...unpublished } = version
const approved: RuleSetVersion = { ...unpublished, status: 'approved' }
const cycle: Cycle = {
  title: { id: '2026' },
  kind: 'tahunan',
  start: '2026-01-01',
  end: '2026-12-31',
  ruleSet,
  calendar: 'nasional@2026',
  status: 'open',
}
const assessment: Assessment = {
  cycle: '2026',
  person: 'ani',
  snapshot: { name: 'Ani', unit: 'dinkes', unitName: 'Dinas Kesehatan', position: 'Perawat', rater: 'yusuf' },
  state: 'running',
}
const rating: Rating = {
  assessment: '1',
  rater: 'yusuf',
  role: 'penilai',
  criterion: 'kolaboratif',
  value: 'baik',
  submittedAt: at,
}
const item: EvidenceItem = {
  assessment: '1',
  about: { kind: 'criterion', id: 'kolaboratif' },
  kind: 'file',
  title: 'Foto',
  addedAt: at,
  addedBy: 'ani',
}
const result: Result = {
  assessment: '1',
  cycle: '2026',
  person: 'ani',
  unit: 'dinkes',
  ruleSet,
  asOf: '2026-01-01',
  record: { teknis: 80 },
  outcome: { predikat: 'baik' },
  fingerprint,
  level: 'baik',
  computedAt: at,
  status: 'draft',
}
const objection: Objection = {
  assessment: '1',
  result: '1',
  person: 'ani',
  decider: 'petrus',
  items: [],
  state: 'decided',
  filedOn: '2026-01-01',
  dueOn: '2026-01-20',
  decision: { kind: 'uphold', reason: 'tetap', on: '2026-01-10' },
}
const receipt = 'SASANDO1:R/1.0/2026-01-01:A:B:C:D'

/** What stands there, what it is to become, and whether it may. */
function rule<Value>(
  collection: Collection<Value>,
  before: NoInfer<Value>,
  after: NoInfer<Value> | undefined,
  may: boolean,
): readonly [string, string, (store: Store) => Promise<unknown>, boolean] {
  const id = collection.name === 'rule-sets' ? 'r@1.0' : 'x'
  const members = Object.entries(after ?? {}).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify((before as Record<string, unknown>)[name]),
  )
  return [
    collection.name,
    after === undefined ? 'delete' : JSON.stringify(Object.fromEntries(members)),
    async (store) => {
      await store.write([create(collection, id, before)])
      return store.write([after === undefined ? remove(collection, id) : put(collection, id, after)])
    },
    may,
  ]
}

describe('what was settled', () => {
  it.each([
    rule(ruleSets, approved, version, true),
    rule(ruleSets, approved, { ...approved, text: '{"a":1}' }, false),
    rule(ruleSets, approved, { ...version, fingerprint: other }, false),
    rule(ruleSets, approved, { ...approved, status: 'draft', text: '{"a":1}' }, true),
    rule(ruleSets, version, { ...version, validTo: '2026-12-31' }, false),
    rule(ruleSets, version, { ...approved, status: 'draft' }, false),
    rule(ruleSets, version, undefined, false),
    rule(cycles, { ...cycle, status: 'planned' }, { ...cycle, ruleSet: { ...ruleSet, version: '2.0' } }, true),
    rule(cycles, { ...cycle, status: 'planned' }, undefined, true),
    rule(cycles, cycle, { ...cycle, ruleSet: { ...ruleSet, version: '2.0' } }, false),
    rule(cycles, cycle, { ...cycle, end: '2026-11-30' }, false),
    rule(cycles, cycle, { ...cycle, status: 'planned' }, false),
    rule(cycles, cycle, { ...cycle, status: 'closed', windows: {} }, true),
    rule(cycles, { ...cycle, status: 'closed' }, cycle, false),
    rule(cycles, cycle, undefined, false),
    rule(assessments, assessment, { ...assessment, state: 'evaluated', dueOn: '2026-12-01' }, true),
    rule(assessments, assessment, { ...assessment, person: 'beni' }, false),
    rule(assessments, assessment, { ...assessment, snapshot: { ...assessment.snapshot, rater: 'petrus' } }, false),
    rule(assessments, { ...assessment, state: 'planned' }, { ...assessment, person: 'beni' }, true),
    rule(assessments, assessment, undefined, false),
    rule(ratings, rating, { ...rating, value: 'kurang' }, false),
    rule(ratings, rating, undefined, false),
    rule(evidence, item, { ...item, withdrawn: { at, by: 'ani', reason: 'keliru' } }, true),
    rule(evidence, item, { ...item, title: 'Lain' }, false),
    rule(evidence, { ...item, withdrawn: { at, by: 'ani', reason: 'keliru' } }, item, false),
    rule(evidence, item, undefined, false),
    rule(results, result, { ...result, status: 'signed', receipt }, true),
    rule(results, result, { ...result, level: 'kurang' }, false),
    rule(results, { ...result, status: 'signed' }, result, false),
    rule(results, { ...result, receipt }, { ...result, receipt: `${receipt}E` }, false),
    rule(results, { ...result, receipt }, { ...result, receipt, status: 'final' }, true),
    rule(results, { ...result, status: 'final' }, { ...result, status: 'final', receipt }, false),
    rule(results, result, undefined, false),
    rule(objections, objection, { ...objection, dueOn: '2026-02-20' }, false),
    rule(objections, objection, undefined, false),
  ])('of %s becomes %s', async (_, __, act, may) => {
    const store = await openStore(memoryStorage(), records)
    if (may) return void (await act(store))
    const refused = { code: 'STORAGE_IMMUTABLE', data: { why: { id: expect.any(String), en: expect.any(String) } } }
    await expect(act(store)).rejects.toMatchObject(refused)
  })

  it('is replaced by another, with a reason', async () => {
    const store = await openStore(memoryStorage(), records)
    await store.write([create(results, 'r1', result)])
    await store.write([create(results, 'r2', { ...result, replaces: { result: 'r1', reason: 'Keberatan diterima' } })])
  })
})
