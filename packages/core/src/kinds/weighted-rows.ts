// The half of a weighted sum that explains; apart from the lowering, so that a page which only explains stays small.
import type { KindExplanation } from '../explain/explainer.ts'
import type { SumRow } from '../explain/explanation.ts'
import type { Facts } from '../explain/facts.ts'
import { add, formatExact, formatRational, multiply, parseExact, rational, type Rational } from '../exact/rational.ts'
import type { Amount, Rounding } from '../rule-set/primitives.ts'
import type { Subject } from '../rule-set/subject.ts'
import type { Value } from '../scoring/result.ts'

/** One entry of a weighted sum, as it took part. */
export interface WeightedEntry {
  readonly label: string
  readonly weight: Amount
  readonly value: Value | null
  readonly status: SumRow['status']
  /** Said beside the label, before what became of the weight. */
  readonly note?: string
  /** Says why the entry did not count; `weight` is the declared one. */
  readonly leftOut: (entry: { readonly label: string; readonly weight: string; readonly subject: Subject }) => string
}

type Row = SumRow & { readonly exact: Rational; readonly declared: string }

/** A weighted sum in words and as rows that add up, whatever its entries are. */
export function explainWeightedSum(
  entries: readonly WeightedEntry[],
  rounding: Rounding | undefined,
  facts: Facts,
): KindExplanation {
  const share = facts.part('share')
  const counted = share ? (parseExact(share.text) ?? rational(1n)) : rational(1n)
  const rows = entries.map((each) => rowOf(each, counted, facts))
  const shown = rows.map(({ exact: _exact, declared: _declared, ...row }): SumRow => row)
  if (!facts.ownValue) return { sentences: [], figure: { type: 'sum', rows: shown, total: '–' } }
  const exact = rows.reduce((sum, row) => add(sum, row.exact), rational(0n))
  // 9 and 9,00 are one number: nothing became of it.
  const isWhole = formatRational(exact) === formatRational(parseExact(facts.ownValue.text) ?? rational(0n))
  const total = isWhole ? facts.own : facts.decimals(exact)
  const { digits, mode = 'half-up' } = rounding ?? { digits: 0 }
  return {
    sentences: [
      facts.words.weightedSum({
        label: facts.ownLabel,
        result: facts.own,
        terms: rows
          .filter(({ status }) => status === 'counted')
          .map(({ weight = '', label, value }) => ({ weight, label, value })),
      }),
      ...rows.flatMap(({ status, label, declared }, index) =>
        status === 'counted'
          ? []
          : [entries[index]?.leftOut({ label, weight: declared, subject: facts.subject }) ?? ''],
      ),
      ...(isWhole ? [] : [facts.words.wasRounded({ value: total, result: facts.own, digits, mode })]),
    ],
    figure: {
      type: 'sum',
      rows: shown,
      total,
      ...(isWhole ? {} : { result: facts.own, resultNote: facts.words.roundedTo({ digits }) }),
    },
  }
}

function rowOf({ label, weight: amount, value, status, note }: WeightedEntry, counted: Rational, facts: Facts): Row {
  const weight = parseExact(facts.amountText(amount)) ?? rational(0n)
  const declared = facts.number(formatRational(weight))
  const said = note === undefined ? {} : { note }
  if (status !== 'counted' || !value)
    return { label, declared, weight: declared, value: '–', contribution: '–', status, exact: rational(0n), ...said }
  // The weight as it counts: shared among those that apply.
  const effective = multiply(weight, rational(counted.den, counted.num))
  const exact = multiply(effective, parseExact(value.text) ?? rational(0n))
  const isShared = formatRational(effective) !== formatRational(weight)
  const notes = [note, isShared ? facts.words.sharedWeight({ declared }) : undefined].filter(
    (each) => each !== undefined,
  )
  return {
    label,
    declared,
    weight: facts.number(formatRational(effective)),
    value: facts.number(value.text),
    contribution: contributionText(exact, value.text, facts),
    status,
    exact,
    ...(notes.length > 0 ? { note: notes.join('; ') } : {}),
  }
}

/** At least as many digits as a number beside it has, so that the column lines up. */
export function contributionText(exact: Rational, like: string, facts: Facts): string {
  const text = formatRational(exact)
  const digits = /\.(\d+)$/.exec(like)?.[1]?.length ?? 0
  const own = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0
  if (text.includes('/') || own >= digits) return facts.decimals(exact)
  return facts.number(formatExact(Number(exact.num * (10n ** BigInt(digits) / exact.den)), 10 ** digits))
}
