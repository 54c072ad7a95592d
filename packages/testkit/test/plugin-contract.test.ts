import type { PluginDefinition, PluginKind } from '@sasando/core'
import { pluginContract, type PluginSamples } from '@sasando/testkit'
import { describe, expect, it } from 'vitest'

import { definition, kind, samples, type TimesStep } from './sample-plugin.ts'

interface Mutant {
  readonly plugin?: object
  readonly samples?: object
}
const [operator] = definition.operators
const withKind = (more: Partial<PluginKind<TimesStep>>): Mutant => ({ plugin: { kinds: [{ ...kind, ...more }] } })
const withOperator = (more: object): Mutant => ({ plugin: { operators: [{ ...operator, ...more }] } })
const evaluating = (evaluate: (n: number, isUp: boolean) => unknown): Mutant => withOperator({ evaluate })
const lowering = (change: (lowered: NonNullable<ReturnType<typeof kind.lower>>) => unknown): Mutant =>
  withKind({
    lower: (step, scope) => {
      const lowered = kind.lower(step, scope)
      return lowered && (change(lowered) as typeof lowered)
    },
  })
const english = (more: object): Mutant => {
  const { id, en } = definition.locales
  return { plugin: { locales: { id, en: { ...en, ...more } } } }
}
let count = 0

/** Plugins with one fault each. Every fault must be caught, and every case must catch one. */
const mutants: Record<string, Mutant> = {
  'a kind that throws': withKind({ lower: () => { throw new Error('no') } }), // prettier-ignore
  'a kind that throws where a value is missing': withKind({ explain: () => { throw new Error('no') } }), // prettier-ignore
  'a kind that lies about its bounds': lowering((lowered) => ({ ...lowered, type: { ...lowered.type, max: 10 } })),
  'a kind that lies about its guard': lowering((lowered) => ({ ...lowered, guard: true })),
  'a kind that is not deterministic': lowering((lowered) => ({
    ...lowered,
    type: { ...lowered.type, max: 100_000 + count++ },
  })),
  'a kind that changes its step': withKind({
    lower: (step, scope) => {
      Object.assign(step, { factor: 1 })
      return kind.lower(step, scope)
    },
  }),
  'a kind that takes what is missing for 0': withKind({
    lower: (step, scope) => {
      const lowered = kind.lower(step, scope)
      const there = { '!==': [{ var: step.of }, null] }
      const value = { if: [there, { '*': [{ var: step.of }, step.factor] }, 0] }
      return lowered && { ...lowered, guard: true, form: { form: 'expr', value } }
    },
  }),
  'a kind that computes something else': lowering((lowered) => ({ ...lowered, form: { form: 'expr', value: 0 } })),
  'a kind that gives no reason': withKind({ explain: () => ({ sentences: [] }) }),
  'a kind that gives half a reason': withKind({ explain: (step) => ({ sentences: [`${String(step.label)}.`] }) }),
  'a kind that comes from nowhere': withKind({ uses: () => [] }),
  'an operator that throws': evaluating(() => { throw new Error('no') }), // prettier-ignore
  'an operator that throws for what no sample has': evaluating((n, isUp) => { if (n < 0) throw new Error('no'); return operator?.evaluate(n, isUp) }), // prettier-ignore
  'an operator that gives fractions': evaluating((n) => (n < 0 ? null : Math.min(1000, n / 1000))),
  'an operator beyond its bounds': evaluating((n) => (n < 0 ? null : Math.ceil(n / 1000))),
  'an operator of another type': evaluating((n, isUp) => String(operator?.evaluate(n, isUp))),
  'an operator that gives promises': evaluating(async (n, isUp) => operator?.evaluate(n, isUp)),
  'an operator that is not deterministic': evaluating((n) => (n < 0 ? null : count++ % 3)),
  'an operator with a wrong promise': withOperator({ monotone: ['down', 'none'] }),
  'an operator with a wrong promise of what is true': withOperator({ monotone: ['up', 'down'] }),
  'a sentence in one language': english({ words: {} }),
  'a sentence that fails in one language': english({
    issues: { below_zero: (data: never) => (data as { none: { at: string } }).none.at },
  }),
  'a sentence that lacks a fact': english({
    issues: { below_zero: ({ number }: { number?: number }) => `${number} is wrong.` },
  }),
  'a word that lacks a fact': english({ words: { times: ({ number }: { number?: number }) => `It is ${number}.` } }),
  'a lint rule that throws': { plugin: { lintRules: [() => { throw new Error('no') }] } }, // prettier-ignore
  'a name that is built in': { plugin: { operators: [{ ...operator, name: 'min' }] } },
  'a kind that no sample uses': { plugin: { kinds: [kind, { ...kind, kind: 'thrice' }] } },
  'an issue that no sample shows': { samples: { broken: [] } },
  'no samples': { samples: { ruleSets: [] } },
  'samples without tests': {
    samples: { ruleSets: samples.ruleSets.map((text) => text.replace(/"tests":.*]/, '"tests":[]')) },
  },
  'samples that do not name the plugin': {
    samples: { ruleSets: samples.ruleSets.map((text) => text.replace('"plugins":["sample"],', '')) },
  },
}

const failures = ({ plugin = {}, samples: given = {} }: Mutant): string[] =>
  pluginContract({ ...definition, ...plugin } as PluginDefinition, {
    samples: { ...samples, ...given } as PluginSamples,
  })
    .filter(({ run }) => {
      try {
        run()
        return false
      } catch {
        return true
      }
    })
    .map(({ name }) => name)

describe('the plugin contract', () => {
  it('accepts a plugin that keeps its promises', () => expect(failures({})).toEqual([]))
  it.each(Object.keys(mutants))('catches %s', (name) => expect(failures(mutants[name] ?? {})).not.toEqual([]))
  it('has no case that catches nothing by itself', () => {
    // A fault that breaks everything shows nothing of a case.
    const caught = Object.values(mutants).map(failures)
    const total = pluginContract(definition, { samples }).map(({ name }) => name)
    const telling = new Set(caught.filter((names) => names.length < total.length).flat())
    expect(total.filter((name) => !telling.has(name))).toEqual([])
  })
})
