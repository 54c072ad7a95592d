import {
  parseRuleSet,
  ruleSetFingerprint,
  safeParseRuleSet,
  upgradeRuleSet,
  type Json,
  type Upgrade,
} from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { sample } from '../sample.ts'

type Members = Record<string, Json>
const read = (): Record<string, Json> => JSON.parse(sample) as Record<string, Json>
const from = parseRuleSet(sample)
const derived = JSON.stringify({
  format: 1,
  id: 'turunan',
  version: '1.0',
  title: { id: 'Turunan' },
  valid: { from: '2026-01-01' },
  derivedFrom: { id: from.id, version: from.version, fingerprint: ruleSetFingerprint(from) },
  settings: {},
})

function upgradeTo(rules: Json): Upgrade {
  const outcome = upgradeRuleSet(derived, { from, to: parseRuleSet(JSON.stringify(rules)) })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return outcome.upgrade
}
const lines = ({ changes }: Upgrade): readonly string[] => changes.map(({ kind, of, name }) => `${kind} ${of} ${name}`)

/** A value inside of a rule set, by where it stands. */
const leavesOf = (value: Json, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : Object.entries(value).flatMap(([key, each]) =>
        leavesOf(each as Json, [...path, Array.isArray(value) ? Number(key) : key]),
      )
const parentOf = (root: Json, path: readonly (string | number)[]): Members =>
  path.slice(0, -1).reduce((value, key) => (value as Members)[key] as Json, root) as Members
const at = (root: Json, path: readonly (string | number)[]): Json =>
  path.reduce((value, key) => (value as Members)[key] as Json, root)
/** Without the key that only helps editors, and without names: another name is another part. */
const leaves = leavesOf(read()).filter((path) => !['$schema', 'id', 'name', 'format'].includes(String(path.at(-1))))

describe('what a parent changes', () => {
  it('is nothing where it is the same, in whatever order its keys stand', () => {
    const { $schema: _, ...rest } = read()
    const turned = Object.fromEntries(Object.entries(rest).toReversed())
    const found = upgradeTo(turned)
    expect([found.changes, found.text, found.isClean]).toEqual([[], derived, true])
  })

  it('has every value that a random mutation changes, and no other', () => {
    const edits = fc.uniqueArray(fc.nat(leaves.length - 1), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(edits, fc.boolean(), (places, isVersioned) => {
        const rules = read()
        const touched = places.map((place) => leaves[place] ?? [])
        for (const path of touched) {
          const old = at(rules, path)
          parentOf(rules, path)[String(path.at(-1))] =
            typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : `${String(old)}0`
        }
        if (isVersioned) rules['version'] = '2027.1.0'
        // What is no rule set any more is nobody's parent.
        fc.pre(safeParseRuleSet(JSON.stringify(rules)).ok)
        const { changes } = upgradeTo(rules)
        const said = changes.flatMap((each) => each.values.map(({ path }) => [...each.path, ...path].join('.')))
        const isHead = touched.some((path) => path.join() === 'version')
        const expected = [...touched.map((path) => path.join('.')), ...(isVersioned && !isHead ? ['version'] : [])]
        expect(said.toSorted()).toEqual(expected.toSorted())
        for (const { path, of, kind } of changes) {
          expect([kind, of]).toEqual(['changed', partOf(path)])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has every part that comes, goes or moves', () => {
    const parts = ['sources', 'settings', 'scales', 'inputs', 'steps', 'outcome', 'tests'] as const
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.nat(), fc.boolean(), (part, place, isAdded) => {
        const rules = read()
        const all = rules[part] as Members | Json[]
        const keys = Object.keys(all)
        const key = keys[place % keys.length] ?? ''
        const list = Array.isArray(all)
        const nameOf = (item: Json): string =>
          list ? String((item as Members)[part === 'tests' ? 'name' : 'id']) : key
        let expected = `removed ${singular[part]} ${nameOf((all as Members)[key] as Json)}`
        if (isAdded) {
          const copy = {
            ...((all as Members)[key] as Members),
            ...(part === 'steps' ? { id: 'baru' } : { name: 'baru' }),
          }
          if (list) all.splice(place % all.length, 0, copy)
          else all['baru'] = all[key] ?? null
          expected = `added ${singular[part]} baru`
        } else if (list) all.splice(Number(key), 1)
        else delete all[key]
        fc.pre(safeParseRuleSet(JSON.stringify(rules)).ok)
        expect(lines(upgradeTo(rules))).toEqual([expected])
      }),
    )
  })

  it('tells a step that moved from those that others moved along', () => {
    const rules = read()
    const [first, ...rest] = rules['steps'] as Json[]
    const found = upgradeTo({ ...rules, steps: [...rest, first ?? null] })
    expect(lines(found)).toEqual(['moved step inti'])
  })

  it('has both of two tests that are called alike', () => {
    const rules = read()
    const [test] = rules['tests'] as Json[]
    const found = upgradeTo({ ...rules, tests: [test ?? null, test ?? null] })
    expect(lines(found)).toEqual(['added test hasil tinggi tidak menutup perilaku buruk'])
  })

  it('names the cell, weight and band that changed, also beside one that is new', () => {
    const rules = read()
    const step = (rules['steps'] as Members[])[0] as Members
    const of = step['of'] as Members[]
    step['of'] = [{ ...of[0], weight: '1/5' }, { step: 'kredit-lama', weight: '1/5' }, ...of.slice(1)]
    const [change] = upgradeTo(rules).changes
    expect(change?.values).toEqual([
      { path: ['of', 0, 'weight'], before: '2/5', after: '1/5' },
      { path: ['of', 1], after: { step: 'kredit-lama', weight: '1/5' } },
    ])
  })
})

const singular = {
  sources: 'source',
  settings: 'setting',
  scales: 'scale',
  inputs: 'input',
  steps: 'step',
  outcome: 'outcome',
  tests: 'test',
} as const
const partOf = ([first]: readonly (string | number)[]): string =>
  (singular as Readonly<Record<string, string>>)[String(first)] ?? 'head'
