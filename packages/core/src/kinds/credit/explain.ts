import { add, rational, type Rational } from '../../exact/rational.ts'
import { defineExplainer, type KindExplanation } from '../../explain/explainer.ts'
import type { Facts } from '../../explain/facts.ts'
import { variablesIn } from '../../logic/variables.ts'
import { creditEntries, isNumber, type CreditEntry } from './entries.ts'
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
    const bound = isCapped ? cap : undefined
    const { entries, exact } = toldEntries(step, facts)
    const isRounded = step.round !== undefined && entries.length > 0 && !isNumber(exact, sum.text)
    const { digits = 0, mode = 'half-up' } = step.round ?? {}
    const before = isRounded ? facts.decimals(exact) : total
    const said = entries.flatMap(({ sentence }) => sentence ?? [])
    const sentences = [
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
      ...(bound === undefined ? [] : [facts.words.bounded({ value: total, bound, result: facts.own })]),
    ]
    if (said.length === 0) return { sentences }
    const rows = entries.map(({ row }) => row)
    const note = noteOn(facts, bound, isRounded ? digits : undefined)
    return { sentences, figure: { type: 'sum', rows, total: before, ...note } }
  },
})

/** What became of the sum, where it is not the result itself. */
function noteOn(
  facts: Facts,
  bound: string | undefined,
  digits: number | undefined,
): { readonly result?: string; readonly resultNote?: string } {
  if (bound !== undefined) return { result: facts.own, resultNote: facts.words.highest({ value: bound }) }
  return digits === undefined ? {} : { result: facts.own, resultNote: facts.words.roundedTo({ digits }) }
}

/** The entries as they are told, with what they add up to; none where that is not what was computed. */
function toldEntries(
  step: CreditStep,
  facts: Facts,
): { readonly entries: readonly CreditEntry[]; readonly exact: Rational } {
  const listed = creditEntries(step, facts) ?? []
  const exact = listed.reduce((all, { worth }) => add(all, worth), rational(0n))
  return { entries: isNumber(exact, facts.part('sum')?.text ?? '') ? listed : [], exact }
}
