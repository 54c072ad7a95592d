import { compile, definePlugin, parseRuleSet, type Plugin } from '@sasando/core'
import { expression, id, numberOperand, stepBase, times, z } from '@sasando/core/plugin'
import { describe, expect, it } from 'vitest'

import { showCard, textOf } from './fixtures/cards.ts'

const schema = z.strictObject({ ...stepBase, kind: z.literal('times'), of: id, factor: z.int() })

/** Two makers that chose one name for different things. */
const multiplying = (by: number): Plugin =>
  definePlugin({
    name: 'times',
    kinds: [
      {
        kind: 'times',
        schema,
        policies: [],
        lower(step, scope) {
          const value = numberOperand((step as z.infer<typeof schema>).of, ['of'], scope)
          if (!value) return undefined
          const type = { ...value.type, max: value.type.max * by }
          return expression({ logic: times(value.logic, BigInt(by)), type, guard: value.guard })
        },
        uses: (step) => [(step as z.infer<typeof schema>).of],
        explain: (_, facts) => ({ sentences: [facts.say('times', { own: facts.own, by })] }),
      },
    ],
    locales: {
      id: { words: { times: ({ own, by }: Record<'own' | 'by', string>) => `Dikali ${by} menjadi ${own}.` } },
      en: { words: { times: ({ own, by }: Record<'own' | 'by', string>) => `Times ${by} is ${own}.` } },
    },
  })

const text = JSON.stringify({
  format: 1,
  id: 'uji',
  version: '1.0',
  title: { id: 'Uji' },
  valid: { from: '2026-01-01' },
  inputs: { a: { type: 'integer', range: [0, 9] } },
  steps: [{ id: 'kali', kind: 'times', of: 'a', factor: 2, label: { id: 'Kali', en: 'Times' } }],
  outcome: { score: 'kali' },
})
const given = (plugin: Plugin) => {
  const ruleSet = parseRuleSet(text, { plugins: [plugin] })
  return { ruleSet, result: compile(ruleSet, { plugins: [plugin] }).score({ a: 3 }) }
}

describe('a card of a rule set with a plugin', () => {
  it('shows the reasons of the plugin, each card of its own', async () => {
    const [twice, thrice] = [multiplying(2), multiplying(3)]
    const cards = await Promise.all([twice, thrice].map((each) => showCard({ ...given(each), plugins: [each] })))
    expect(cards.map((card) => /Dikali \d menjadi \d/.exec(textOf(card))?.[0])).toEqual([
      'Dikali 2 menjadi 6',
      'Dikali 3 menjadi 9',
    ])
  })
  it('says without the plugin that the reason cannot be given here', async () => {
    const card = await showCard({ ...given(multiplying(2)), locale: 'en' })
    expect(textOf(card)).toContain('the plugin that explains steps of the kind "times" is not loaded')
  })
})
