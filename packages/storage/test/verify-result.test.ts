import { compile, parseRuleSet, receipt, saltsFrom, type Fingerprint } from '@sasando/core'
import { create, memoryStorage, openStore } from '@sasando/storage'
import {
  results,
  ruleSets,
  ruleSetVersionId,
  verifyResult,
  type Result,
  type RuleSetVersion,
} from '@sasando/storage/records'
import { describe, expect, it } from 'vitest'

const text = `{
  "format": 1, "id": "contoh", "version": "1.0", "title": { "id": "Contoh" }, "valid": { "from": "2026-01-01" },
  "settings": { "tambah": {
    "type": "integer", "range": [0, 10], "default": 5, "values": [{ "from": "2026-07-01", "value": 6 }]
  } },
  "inputs": { "teknis": { "type": "number", "digits": 1, "range": [0, 100] } },
  "steps": [{ "id": "nilai", "kind": "logic", "logic": { "+": [{ "var": "teknis" }, { "setting": "tambah" }] } }],
  "outcome": { "score": "nilai" }
}`
const ruleSet = parseRuleSet(text)
const record = { teknis: 80 }
const scored = compile(ruleSet, { asOf: '2026-07-01' }).score(record)
const salts = saltsFrom('22 or more random characters')
const version: RuleSetVersion = {
  ruleSet: 'contoh',
  version: '1.0',
  text,
  fingerprint: scored.ruleSet.fingerprint,
  status: 'published',
  validFrom: '2026-01-01',
  author: 'maria',
  approver: 'yusuf',
  publishedAt: '2026-01-01T00:00:00.000Z',
}
const result: Result = {
  assessment: '1',
  cycle: '2026',
  person: 'ani',
  unit: 'dinkes',
  ruleSet: scored.ruleSet,
  asOf: scored.asOf,
  record,
  outcome: Object.fromEntries(Object.entries(scored.outcome).map(([name, value]) => [name, value?.text ?? null])),
  fingerprint: scored.fingerprint,
  receipt: receipt(scored, { salts, about: { cycle: '2026' } }),
  computedAt: '2026-08-01T00:00:00.000Z',
  status: 'final',
}
const none: Fingerprint = `sha256:${'0'.repeat(64)}`

describe('a stored result', () => {
  it('is computed again from what stands in the store, and comes out the same', async () => {
    const store = await openStore(memoryStorage(), [ruleSets, results])
    await store.write([create(ruleSets, ruleSetVersionId(version), version), create(results, 'r1', result)])
    const found = (await store.get(results, 'r1'))!.value
    const by = (await store.get(ruleSets, `${found.ruleSet.id}@${found.ruleSet.version}`))!.value
    expect(verifyResult(found, by)).toEqual([])
    expect(found.outcome).toEqual({ score: '86.0' })
  })

  it.each([
    ['another record', { ...result, record: { teknis: 81 } }, version, ['outcome', 'fingerprint', 'receipt']],
    ['another day', { ...result, asOf: '2026-01-01' }, version, ['outcome', 'fingerprint', 'receipt']],
    ['another outcome', { ...result, outcome: { score: '90.0' } }, version, ['outcome']],
    ['a level that it has not', { ...result, level: 'baik' }, version, ['level']],
    ['another fingerprint', { ...result, fingerprint: none }, version, ['fingerprint']],
    ['a receipt that was changed', { ...result, receipt: result.receipt!.replace('86', '87') }, version, ['receipt']],
    [
      'other rules',
      result,
      { ...version, text: text.replace('"value": 6', '"value": 7') },
      expect.arrayContaining(['rule-set', 'outcome']),
    ],
    ['a version of another fingerprint', result, { ...version, fingerprint: none }, ['rule-set']],
  ])('with %s is found out', (_, stored, by, differences) => {
    expect(verifyResult(stored as Result, by as RuleSetVersion)).toEqual(differences)
  })
})
