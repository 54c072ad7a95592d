import { defineExplainer, type KindExplanation } from '../../explain/explainer.ts'
import type { SumRow } from '../../explain/explanation.ts'
import type { Facts } from '../../explain/facts.ts'
import {
  add,
  compare,
  formatExact,
  formatRational,
  multiply,
  parseExact,
  rational,
  type Rational,
} from '../../exact/rational.ts'
import type { WeightedStep } from './schema.ts'

type Row = SumRow & { readonly exact: Rational }

export const weightedExplainer = defineExplainer<WeightedStep>({
  uses: (step) => step.of.map((each) => each.step),
  explain(step, facts): KindExplanation {
    const share = facts.part('share')
    const counted = share ? (parseExact(share.text) ?? rational(1n)) : rational(1n)
    const rows = step.of.map((each, index) => rowOf(step, each, index, counted, facts))
    const exact = rows.reduce((sum, row) => add(sum, row.exact), rational(0n))
    // 85 and 85.00 are one number: nothing was rounded.
    const isWhole = facts.ownValue !== null && isSame(exact, parseExact(facts.ownValue.text))
    const total = isWhole ? facts.own : facts.number(formatRational(exact))
    const left = rows.filter((row) => row.status !== 'counted')
    if (!facts.ownValue) return { sentences: [], figure: { type: 'sum', rows: rows.map(withoutExact), total: '–' } }
    return {
      sentences: [
        facts.words.weightedSum({
          label: facts.ownLabel,
          result: facts.own,
          terms: rows
            .filter((row) => row.status === 'counted')
            .map((row) => ({ weight: row.weight ?? '', label: row.label, value: row.value })),
        }),
        ...left.map((row) =>
          (row.status === 'missing' ? facts.words.leftOut : facts.words.notApplicable)({
            label: row.label,
            weight: row.declared,
          }),
        ),
        ...(isWhole
          ? []
          : [
              facts.words.wasRounded({
                value: total,
                result: facts.own,
                digits: step.round?.digits ?? 0,
                mode: step.round?.mode ?? 'half-up',
              }),
            ]),
      ],
      figure: {
        type: 'sum',
        rows: rows.map(withoutExact),
        total,
        ...(isWhole
          ? {}
          : {
              result: facts.own,
              resultNote: facts.words.roundedTo({ digits: step.round?.digits ?? 0 }),
            }),
      },
    }
  },
})

function rowOf(
  step: WeightedStep,
  each: WeightedStep['of'][number],
  index: number,
  counted: Rational,
  facts: Facts,
): Row & { readonly declared: string } {
  const weight = parseExact(facts.amountText(each.weight)) ?? rational(0n)
  const declared = facts.number(formatRational(weight))
  const value =
    facts.part(`zero-${each.step}`) ??
    facts.part(`neutral-${each.step}`) ??
    facts.part(`carry-${each.step}`) ??
    facts.valueOf(each.step)
  const isLeftOut = facts.part(`redistribute-${each.step}`)?.text === 'true'
  const isExcused = facts.part(`applies-${index}`)?.text === 'false' || !facts.isFor(each.step)
  const status = isExcused ? 'not-applicable' : isLeftOut || !value ? 'missing' : 'counted'
  const label = facts.label(each.step)
  if (status !== 'counted' || !value)
    return { label, declared, value: '–', contribution: '–', status, exact: rational(0n), weight: declared }
  // The weight as it counts: shared among those that apply.
  const effective = multiply(weight, rational(counted.den, counted.num))
  const exact = multiply(effective, parseExact(value.text) ?? rational(0n))
  const isShared = formatRational(effective) !== formatRational(weight)
  return {
    label,
    declared,
    weight: facts.number(formatRational(effective)),
    value: facts.number(value.text),
    contribution: facts.number(withDigits(exact, value.text)),
    status,
    exact,
    ...(isShared ? { note: facts.words.sharedWeight({ declared }) } : {}),
  }
}

const isSame = (a: Rational, b: Rational | undefined): boolean => b !== undefined && compare(a, b) === 0

/** At least as many digits as the value has, so that the column lines up. */
function withDigits(exact: Rational, like: string): string {
  const text = formatRational(exact)
  const digits = /\.(\d+)$/.exec(like)?.[1]?.length ?? 0
  const own = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0
  if (text.includes('/') || own >= digits) return text
  return formatExact(Number(exact.num * (10n ** BigInt(digits) / exact.den)), 10 ** digits)
}

function withoutExact(row: Row & { readonly declared: string }): SumRow {
  const { exact: _exact, declared: _declared, ...shown } = row
  return shown
}
