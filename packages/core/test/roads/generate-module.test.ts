import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

import {
  compile,
  generateModule,
  parseRuleSet,
  resultFingerprint,
  type Plan,
  type Runner,
  generatedRoad,
} from '@sasando/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { percent, scorerOf } from '../rule-set-text.ts'
import { sample } from '../sample.ts'

describe('a built module', () => {
  const ruleSet = parseRuleSet(sample)
  const scorer = compile(ruleSet)
  let folder: string
  let built: { readonly default: Runner; readonly plan: Plan }
  beforeAll(async () => {
    folder = await mkdtemp(join(import.meta.dirname, 'built-'))
    await symlink(resolve(import.meta.dirname, '../../../elements/node_modules'), join(folder, 'node_modules'))
    const file = join(folder, 'rules.mjs')
    await writeFile(file, generateModule(scorer.plan))
    built = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as typeof built
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('gives the results of its rule set, with fingerprints', () => {
    expect(built.plan).toEqual(scorer.plan)
    const [first] = ruleSet.tests ?? []
    const [ours, theirs] = [scorer.score(first?.given), built.default.score(first?.given)]
    expect({ ...theirs, fingerprint: resultFingerprint(theirs) }).toEqual({ ...ours })
    expect(built.default.outcome(first?.given)).toEqual({ status: 'complete', level: 'kurang', score: 87 })
  })
  it('refuses entries whose keys look alike, and what throws when it is looked at', () => {
    const [first] = ruleSet.tests ?? []
    const entry = { jam: 8, terverifikasi: true }
    const pelayanan = ['Bakti 1', 'bakti  1'].map((kode) => ({ ...entry, kode }))
    const throwing = Object.defineProperty({}, 'hasil', {
      get: () => {
        throw new Error('no')
      },
    })
    for (const record of [{ ...first?.given, pelayanan }, throwing])
      expect(built.default.outcome(record).status).toBe('refused')
  })
  it('is the same text every time', () => {
    expect(generateModule(compile(ruleSet).plan)).toBe(generateModule(scorer.plan))
  })
})

describe('what a rule set says', () => {
  it('is never code', () => {
    const hostile = `'";\`\${globalThis.broken = 1}//</script>\u2028\n*/`
    const scorer = scorerOf({
      inputs: {
        a: { ...percent, path: [hostile, '__proto__'] },
        b: { type: 'text' },
      },
      steps: [{ id: 'sama', kind: 'logic', logic: { '==': [{ var: 'b' }, hostile] }, label: { id: hostile } }],
      title: { id: hostile },
      outcome: { sama: 'sama', a: 'a' },
    })
    const generated = compile(scorer.ruleSet, { road: generatedRoad })
    const record = { b: hostile, [hostile]: JSON.parse('{ "__proto__": 5 }') as object }
    expect(generated.outcome(record)).toEqual({ status: 'complete', sama: true, a: 5 })
    expect(generated.outcome(record)).toEqual(scorer.outcome(record))
    expect(generateModule(scorer.plan)).not.toContain('\n*/')
    expect('broken' in globalThis).toBe(false)
  })
  it.each([
    { form: 'expr', value: { 'constructor("x")': [] } },
    { form: 'expr', value: { '+': [{ var: 'a' }, { var: 'process.exit()' }] } },
    { form: 'pick', keys: [{ rank: 0, size: 1 }], table: ['globalThis.broken = 1'] },
    { form: 'quot', over: 1, by: 1, digits: 0, mode: "down'), (globalThis.broken = 1), ('" },
    { form: 'quot', over: 1, by: 1, digits: '(globalThis.broken = 1)', mode: 'down' },
    { form: 'expr', value: 1, type: { is: 'number', den: '1; globalThis.broken = 1', min: 0, max: 1 } },
  ])('is not taken from a plan that the compiler did not write (%j)', (form) => {
    const { plan } = scorerOf({ inputs: { a: percent }, steps: [{ id: 'n', kind: 'logic', logic: { var: 'a' } }] })
    const evil = { ...plan, steps: [{ ...plan.steps[0], ...form }] } as unknown as Plan
    expect(() => generateModule(evil)).toThrow(TypeError)
  })
})
