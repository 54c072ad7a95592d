import type { PluginDefinition, PluginKind, PluginScope } from '@sasando/core'
import { exactAmount, expression, id, numberOperand, stepBase, times, z } from '@sasando/core/plugin'

const schema = z.strictObject({ ...stepBase, kind: z.literal('times'), of: id, factor: z.int() })
export type TimesStep = z.infer<typeof schema>

/** A number times a whole one. */
export const kind: PluginKind<TimesStep> = {
  kind: 'times',
  schema,
  policies: [],
  lower(step, scope: PluginScope) {
    const value = numberOperand(step.of, ['of'], scope)
    const factor = exactAmount(step.factor, ['factor'], scope)
    if (!value || !factor) return undefined
    if (factor.num < 0n) {
      scope.refuse('below_zero', ['factor'], { factor: step.factor })
      return undefined
    }
    const { den, min, max } = value.type
    const [low, high] = [min * step.factor, max * step.factor]
    return expression({
      logic: times(value.logic, factor.num),
      type: { is: 'number', den, min: low, max: high },
      guard: value.guard,
    })
  },
  uses: (step) => [step.of],
  explain: (step, facts) => ({
    sentences: [
      facts.say('times', {
        own: facts.own,
        label: facts.label(step.of),
        value: facts.value(step.of),
        factor: step.factor,
      }),
    ],
  }),
}

type Times = Record<'own' | 'label' | 'value' | 'factor', string>

/** A plugin that keeps every promise; mutants change one part of it. */
export const definition = {
  name: 'sample',
  kinds: [kind],
  operators: [
    {
      name: 'hundreds',
      label: { id: 'ratusan', en: 'hundreds' },
      args: [{ type: 'number', den: 10 }, { type: 'boolean' }],
      returns: { type: 'number', den: 1, min: 0, max: 1000 },
      monotone: ['up', 'none'],
      evaluate: (tenths: number, isUp: boolean) =>
        tenths < 0 ? null : Math.min(1000, Math[isUp ? 'ceil' : 'floor'](tenths / 1000)),
    },
  ],
  locales: {
    id: {
      issues: { below_zero: ({ factor }: { factor: number }) => `${factor} kurang dari 0.` },
      words: { times: ({ own, label, value, factor }: Times) => `${own} = ${value} (${label}) × ${factor}.` },
    },
    en: {
      issues: { below_zero: ({ factor }: { factor: number }) => `${factor} is below 0.` },
      words: { times: ({ own, label, value, factor }: Times) => `${own} = ${value} (${label}) × ${factor}.` },
    },
  },
} satisfies PluginDefinition

const rules = (factor: number): string =>
  JSON.stringify({
    format: 1,
    id: 'uji',
    version: '1.0',
    title: { id: 'Uji' },
    valid: { from: '2026-01-01' },
    plugins: ['sample'],
    inputs: {
      a: { type: 'number', digits: 1, range: [0, 500] },
      b: { type: 'boolean' },
    },
    steps: [
      { id: 'kali', kind: 'times', of: 'a', factor },
      { id: 'ratus', kind: 'logic', logic: { hundreds: [{ var: 'kali' }, { var: 'b' }] } },
    ],
    outcome: { kali: 'kali', ratus: 'ratus' },
    tests: [{ name: 'dua kali', given: { a: 120.5, b: true }, expect: { kali: 241, ratus: 3 } }],
  })

export const samples = {
  ruleSets: [rules(2)],
  broken: [{ code: 'below_zero', ruleSet: rules(-1) }],
  args: { hundreds: [[1234, false]] },
} as const
