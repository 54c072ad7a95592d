import {
  check,
  compile,
  explain,
  impact,
  parseRuleSet,
  ruleSetFingerprint,
  upgradeRuleSet,
  type RuleSet,
} from '@sasando/core'
import { presets } from '@sasando/presets'
import { describe, expect, it } from 'vitest'

import { readRules } from './files.ts'

/** An agency's own rule set: a few lines that cite their parent and copy nothing of it. */
function agencyText(
  parent: RuleSet,
  own: { settings?: object; labels?: object; sources?: object; tests?: readonly object[] },
): string {
  const { id, version } = parent
  const head = { format: 1, id: 'instansi', version: '1.0', title: { id: 'Instansi' }, valid: { from: '2026-01-01' } }
  const derivedFrom = { id, version, fingerprint: ruleSetFingerprint(parent) }
  return JSON.stringify({ ...head, derivedFrom, settings: {}, ...own }, null, 2)
}

/** The agency's decision in the place of the parent's source, with the provision that settings cite. */
const decision = (source: string, ...provisions: readonly string[]): object => ({
  [source]: {
    kind: 'policy',
    title: 'Keputusan Wali Kota 12/2026',
    provisions: Object.fromEntries(provisions.map((name) => [name, { label: { id: 'Pasal 3' }, page: '4' }])),
  },
})

describe('an agency that derives from distribusi-predikat', () => {
  const parent = parseRuleSet(readRules('distribusi-predikat'))
  const settings = { 'kuota-sangat-baik': '1/5' }
  const counts = { 'jumlah-sangat-baik': 4, 'jumlah-baik': 7, 'jumlah-butuh-perbaikan': 1, 'jumlah-kurang': 0 }
  const given = { 'jenis-evaluasi': 'periodik', 'capaian-periodik': 'baik', ...counts, 'jumlah-sangat-kurang': 0 }

  it('is asked for the decision that sets a quota', () => {
    expect(check(agencyText(parent, { settings }), { parents: [parent] })).toMatchObject([
      { code: 'setting_basis_inherited', data: { name: 'kuota-sangat-baik', sources: ['kuota'] } },
    ])
  })
  it('shows that decision with the number that comes of it', () => {
    const text = agencyText(parent, { settings, sources: decision('kuota') })
    expect(check(text, { parents: [parent] })).toEqual([])
    const own = compile(parseRuleSet(text, { parents: [parent] }))
    const result = own.score(given)
    expect(result.outcome['di-atas-kuota']?.text).toBe('2')
    const explained = JSON.stringify(explain(own.ruleSet, result, { locale: 'id' }))
    expect(explained).toContain('Keputusan Wali Kota 12/2026')
    expect(explained).not.toContain('bawaan: tidak ada')
  })
})

describe('an agency that derives from talenta-9-kotak', () => {
  const parent = parseRuleSet(readRules('talenta-9-kotak'))
  const given = {
    'bentuk-kinerja': 'skor',
    'skor-kinerja': 85,
    'bentuk-potensial': 'skor',
    'skor-potensial': 85,
  }
  const text = agencyText(parent, {
    settings: { 'batas-kinerja-di-atas': 90, 'batas-potensial-tinggi': 85 },
    sources: decision('batas-contoh', 'batas'),
    labels: {
      steps: { kotak: { id: 'Peta talenta kota' } },
      inputs: { 'skor-kinerja': { id: 'Nilai kinerja' } },
      levels: { kotak: { 'kotak-8': { id: 'Calon bintang' } } },
    },
    tests: [{ name: 'batas kita', given, expect: { kotak: 'kotak-8' } }],
  })

  it('has its own cut-offs and names, and copies nothing', () => {
    const options = { parents: [parent] }
    expect(check(text, options)).toEqual([])
    const [own, theirs] = [parseRuleSet(text, options), parent].map((each) => compile(each))
    if (!own || !theirs) expect.unreachable()
    const result = own.score(given)
    expect([result.outcome['level']?.text, theirs.score(given).outcome['level']?.text]).toEqual(['kotak-8', 'kotak-9'])
    const { sentences } = explain(own.ruleSet, result, { locale: 'id' })
    expect(sentences.join('\n')).toMatch(/Peta talenta kota/)
    expect(sentences.join('\n')).toMatch(/Calon bintang/)
    expect(text).not.toMatch(/steps"\s*:\s*\[|cells/)
  })
})

describe('an agency that derives from tpp-60-40', () => {
  const parent = parseRuleSet(readRules('tpp-60-40'))
  const none = ['tl-1', 'tl-2', 'tl-3', 'tl-4', 'psw-1', 'psw-2', 'psw-3', 'psw-4', 'tidak-mengisi', 'tanpa-keterangan']
  const given = {
    'tpp-dasar': 2_000_000,
    produktivitas: 90,
    ...Object.fromEntries(none.map((name) => [name, 0])),
    'tl-1': 2,
    'tanpa-keterangan': 1,
  }
  const sources = { ...decision('kode', 'tabel', 'dasar'), ...decision('umum', 'pembagian') }
  const scored = (settings: object): string | undefined => {
    const text = agencyText(parent, { settings, sources })
    expect(check(text, { parents: [parent] })).toEqual([])
    return compile(parseRuleSet(text, { parents: [parent] })).score(given).outcome['tpp']?.text
  }

  it('has its own grid, base and split, and copies nothing', () => {
    // 60 % of 90 and 40 % of 100 − 2 × 0.5 − 3.
    expect(scored({})).toBe('1848000')
    // The grid: 2 × 2.5 + 7 off the discipline part.
    expect(scored({ 'tl-1-persen': '2.5', 'tanpa-keterangan-persen': 7 })).toBe('1784000')
    // The base: 4 % off the whole.
    expect(scored({ 'dasar-potongan': 'seluruh-tpp' })).toBe('1800000')
    // The split: 70 % of 90 and 30 % of 96.
    expect(scored({ 'bobot-produktivitas': '7/10', 'bobot-disiplin': '3/10' })).toBe('1836000')
  })
  it('is refused where its parts of the split do not make a whole', () => {
    const text = agencyText(parent, { settings: { 'bobot-produktivitas': '7/10' } })
    expect(check(text, { parents: [parent] }).map(({ code }) => code)).toContain('weights_not_one')
  })
  it('goes on to a newer version, and sees what that does', () => {
    const next = parseRuleSet(
      readRules('tpp-60-40')
        .replace('"version": "2026.1.0"', '"version": "2026.2.0"')
        .replaceAll('tl-4-persen', 'tl-lebih-persen'),
    )
    const text = agencyText(parent, { settings: { 'tl-1-persen': '2.5' } })
    const outcome = upgradeRuleSet(text, { from: parent, to: next })
    if (!outcome.ok) expect.unreachable()
    const { before, after, changes, isClean } = outcome.upgrade
    expect(changes.map(({ kind, of, name }) => `${kind} ${of} ${name}`)).toEqual([
      'changed head version',
      'removed setting tl-4-persen',
      'added setting tl-lebih-persen',
      'changed step jumlah-potongan',
    ])
    if (!after) expect.unreachable()
    expect(isClean).toBe(true)
    expect(impact(compile(before), compile(after), [given]).outcomes['tpp']).toMatchObject({ same: 1 })

    const stale = agencyText(parent, { settings: { 'tl-1-persen': '2.5', 'tl-4-persen': 4 } })
    const refused = upgradeRuleSet(stale, { from: parent, to: next })
    expect(refused.ok && refused.upgrade.overrides.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'tl-1-persen kept',
      'tl-4-persen conflict',
    ])
  })
})

it.each(presets.map(({ id, text }) => [id, text]))('%s upgrades to itself without a change', (_, text) => {
  const parent = parseRuleSet(text)
  const derived = agencyText(parent, {})
  const outcome = upgradeRuleSet(derived, { from: parent, to: parent })
  if (!outcome.ok) expect.unreachable()
  const { changes, isClean, text: upgraded } = outcome.upgrade
  expect([changes, isClean, upgraded]).toEqual([[], true, derived])
})
