import { add, rational } from '../../exact/rational.ts'
import { defineExplainer, type KindExplanation } from '../../explain/explainer.ts'
import { variablesIn } from '../../logic/variables.ts'
import { creditEntries, isNumber } from './entries.ts'
import type { CreditStep } from './schema.ts'

export const creditExplainer = defineExplainer<CreditStep>({
  // Also names of fields, which are known in the list alone.
  uses: ({ over, points, when = true }) => [...new Set([over, ...variablesIn(points), ...variablesIn(when)])],
  explain(step, facts): KindExplanation {
    const [counted, sum] = [facts.part('counted'), step.cap === undefined ? facts.ownValue : facts.part('before-cap')]
    if (!sum || !facts.ownValue) return { sentences: [] }
    // Nothing is said of a list that is not there: what counts instead is said with the policy.
    if (facts.part(`zero-${step.over}`)) return { sentences: [] }
    const isCapped = step.cap !== undefined && sum.text !== facts.ownValue.text
    const total = isCapped ? facts.number(sum.text) : facts.own
    const cap = step.cap === undefined ? undefined : facts.amount(step.cap)
    const listed = creditEntries(step, facts) ?? []
    const exact = listed.reduce((all, { worth }) => add(all, worth), rational(0n))
    // What does not add up to what was computed is not told.
    const adds = isNumber(exact, facts.part('sum')?.text ?? '')
    const entries = adds ? listed : []
    const isRounded = step.round !== undefined && entries.length > 0 && !isNumber(exact, sum.text)
    const { digits = 0, mode = 'half-up' } = step.round ?? {}
    const before = isRounded ? facts.decimals(exact) : total
    const said = entries.flatMap(({ sentence }) => sentence ?? [])
    return {
      sentences: [
        facts.words.credit({
          label: facts.ownLabel,
          list: facts.label(step.over),
          result: facts.own,
          counted: Number(counted?.text ?? 0),
          given: facts.items(step.over).length,
          isConditional: step.when !== undefined,
          isCount: step.points === 1,
          total: before,
          terms: entries.map(({ written }) => written),
          ...(isCapped || cap === undefined ? {} : { cap }),
        }),
        ...said,
        ...(isRounded ? [facts.words.wasRounded({ value: before, result: total, digits, mode })] : []),
        ...(isCapped && cap !== undefined
          ? [facts.words.bounded({ value: total, bound: cap, result: facts.own })]
          : []),
      ],
      ...(said.length === 0
        ? {}
        : {
            figure: {
              type: 'sum',
              rows: entries.map(({ row }) => row),
              total: before,
              ...(isCapped && cap !== undefined
                ? { result: facts.own, resultNote: facts.words.highest({ value: cap }) }
                : isRounded
                  ? { result: facts.own, resultNote: facts.words.roundedTo({ digits }) }
                  : {}),
            },
          }),
    }
  },
})
