import { compare, formatRational, parseExact, rational, type Rational } from '../../exact/rational.ts'
import { roundQuotient } from '../../exact/rounding.ts'
import type { SumRow } from '../../explain/explanation.ts'
import type { Facts } from '../../explain/facts.ts'
import type { Rounding } from '../../rule-set/primitives.ts'
import { decide } from '../logic/decide.ts'
import { exactNumberOf } from '../logic/exact-number-of.ts'
import { formulaText } from '../logic/formula-text.ts'
import { takenBranches } from '../logic/taken-branch.ts'
import { operandsOf } from '../logic/written-bound.ts'
import { contributionText } from '../weighted-rows.ts'
import type { CreditStep } from './schema.ts'

/** How many entries are told: of numbers that stand in the list, as many as a line holds; of what was reckoned, two years of months. */
const most = { given: 12, reckoned: 24 }

/** An entry that counts. */
export interface CreditEntry {
  readonly worth: Rational
  /** What it is worth, as people write it. */
  readonly written: string
  /** How it came to that; none where that is one of its fields. */
  readonly sentence: string | undefined
  readonly row: SumRow
}

/**
 * The entries that count, each with what it is worth; `undefined` where they are too many, where each is worth the same,
 * or where the facts do not tell.
 */
export function creditEntries(step: CreditStep, facts: Facts): readonly CreditEntry[] | undefined {
  const all = facts.entries(step.over)
  if (!all || typeof step.points === 'number') return undefined
  const limit = operandsOf(step.points, 'var') ? most.given : most.reckoned
  const entries: CreditEntry[] = []
  for (const { title, ...own } of all) {
    const inEntry = { ...facts, ...own }
    const counts = step.when === undefined ? true : decide(step.when, inEntry)
    const entry = counts === true ? entryOf(step, title, inEntry) : undefined
    if (counts === undefined || (counts && !entry) || entries.length === limit) return undefined
    if (entry) entries.push(entry)
  }
  return entries
}

function entryOf({ points, roundEach }: CreditStep, title: string, facts: Facts): CreditEntry | undefined {
  const taken = takenBranches(points, facts)
  const exact = exactNumberOf(taken.logic, facts)
  const worth = exact && roundEach ? roundedTo(exact, roundEach) : exact
  if (!exact || !worth) return undefined
  const written = contributionText(worth, facts.part('sum')?.text ?? '', facts)
  const isRounded = compare(exact, worth) !== 0
  const said = {
    title,
    formula: formulaText(taken.logic, facts),
    because: [...new Set(taken.because.map((each) => formulaText(each, facts)))],
    value: isRounded ? facts.decimals(exact) : written,
    result: written,
    rounding: roundEach && isRounded ? { digits: roundEach.digits, mode: roundEach.mode ?? 'half-up' } : undefined,
  }
  return {
    worth,
    written,
    sentence: operandsOf(points, 'var') ? undefined : facts.words.entry(said),
    row: {
      label: [title, ...said.because].join(', '),
      value: written,
      contribution: written,
      status: 'counted',
      note: `${said.formula} = ${said.value}${said.rounding ? `, ${facts.words.roundedTo(said.rounding)}` : ''}`,
    },
  }
}

/** As the step rounded it; `undefined` for numbers that a step cannot have. */
function roundedTo({ num, den }: Rational, { digits, mode = 'half-up' }: Rounding): Rational | undefined {
  const isSafe = [num, den].every((each) => Number.isSafeInteger(Number(each)))
  return isSafe
    ? rational(BigInt(roundQuotient(Number(num), Number(den), digits, mode)), 10n ** BigInt(digits))
    : undefined
}

/** Whether `text` is that number. */
export const isNumber = (exact: Rational, text: string): boolean =>
  formatRational(exact) === formatRational(parseExact(text) ?? rational(-1n))
