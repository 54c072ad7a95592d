import type { PluginKind } from '@sasando/core'

import type { DeductionLadderStep } from './schema.ts'

/** Why so much is deducted: the rungs as the rows of a bill, and the limit where it is reached. */
export const explain: PluginKind<DeductionLadderStep>['explain'] = (step, facts) => {
  const total = facts.part('total')
  if (!total || !facts.ownValue) return { sentences: [] }
  const shown = facts.number(total.text)
  const limit = facts.amount(step.atMost)
  const rows = step.rungs.map(({ days, each }, index) => {
    const points = facts.number(facts.part(`rung-${index}`)?.text ?? '0')
    return { label: facts.label(days), weight: facts.amount(each), value: facts.value(days), points }
  })
  const counted = rows.filter(({ value }) => value !== '0')
  const isCapped = facts.ownValue.text !== total.text
  const deducted = { label: facts.ownLabel, result: facts.own }
  return {
    sentences: [
      counted.length === 0
        ? facts.say('nothing', deducted)
        : facts.say('deducted', { ...deducted, total: shown, rungs: counted.map((row) => facts.say('rung', row)) }),
      ...(isCapped ? [facts.say('capped', { total: shown, limit })] : []),
    ],
    figure: {
      type: 'sum',
      rows: rows.map(({ points, ...row }) => ({ ...row, contribution: points, status: 'counted' })),
      total: shown,
      ...(isCapped ? { result: facts.own, resultNote: facts.say('limit', { limit }) } : {}),
    },
  }
}
