import { exactAmount, numberOperand } from '../../compile/step-scope.ts'
import { ceil, compare, floor, formatExact, multiply, rational, type Rational } from '../../exact/rational.ts'
import { issue } from '../../issues/issue.ts'
import { levelConstant } from '../../logic/constants.ts'
import { writtenAt } from '../../plan/written-at.ts'
import { levelIds } from '../../rule-set/level-id.ts'
import type { Json } from '../../text/canonical-json.ts'
import { bandsExplainer } from './explain.ts'
import { schema, type BandsStep } from './schema.ts'
import { defineKind } from '../kind.ts'

/** A number falls into a band and becomes a level. Bands name only where they begin: gaps and overlaps cannot be said. */
export const bandsKind = defineKind({
  kind: 'bands' as const,
  schema,
  policies: ['zero', 'neutral', 'carry'],
  lower(step, scope) {
    const value = numberOperand(step.of, ['of'], scope)
    const scale = scope.scale(step.scale)
    if (!value || !scale) return undefined

    let logic: Json | undefined
    let previous: Begin | undefined
    let isWhole = true
    for (const [index, each] of step.bands.entries()) {
      const at = ['bands', index]
      const rank = levelConstant(each.level, step.scale, [...scope.path, ...at, 'level'], scope)
      const begin = beginOf(each, exactAmountOf(each, at, scope))
      const hasBoth = each.from !== undefined && each.above !== undefined
      if (hasBoth) scope.report(issue('one_bound', [...scope.path, ...at], { keys: ['from', 'above'] }))
      if (!rank || begin === 'unknown' || hasBoth) {
        isWhole = false
        continue
      }
      if (index === 0) {
        const lowest = rational(BigInt(value.type.min), BigInt(value.type.den))
        if (begin && isBefore({ value: lowest, isAbove: false }, begin)) {
          scope.report(
            issue('bands_not_covering', [...scope.path, ...at], { lowest: show(lowest), first: show(begin.value) }),
          )
          isWhole = false
        }
        logic = rank.logic
      } else if (!begin || (previous && !isBefore(previous, begin))) {
        scope.report(
          issue('bands_not_ascending', [...scope.path, ...at], {
            previous: previous ? show(previous.value) : '–',
            current: begin ? show(begin.value) : '–',
          }),
        )
        isWhole = false
      } else if (logic !== undefined) {
        const from = firstNumerator(begin, value.type.den)
        const branch = { if: [{ '>=': [value.logic, from] }, rank.logic, logic] }
        const [here, below] = [index, index - 1].map((band) => [...scope.path, 'bands', band])
        logic = writtenAt(branch, here, index === 1 ? below : undefined)
      }
      previous = begin
    }
    if (!isWhole || logic === undefined) return undefined
    return {
      form: { form: 'expr', value: logic },
      type: { is: 'level', scale: step.scale, size: levelIds(scale).length },
      guard: value.guard,
    }
  },
  ...bandsExplainer,
})

/** Where a band begins: with `value`, or right after it. */
interface Begin {
  readonly value: Rational
  readonly isAbove: boolean
}

type Bounds = { readonly from?: unknown; readonly above?: unknown }

function exactAmountOf(
  each: BandsStep['bands'][number],
  at: readonly (string | number)[],
  scope: Parameters<typeof bandsKind.lower>[1],
): Rational | 'unknown' | undefined {
  const bound = each.from ?? each.above
  if (bound === undefined) return undefined
  return exactAmount(bound, [...scope.path, ...at, each.from === undefined ? 'above' : 'from'], scope) ?? 'unknown'
}

function beginOf(each: Bounds, value: Rational | 'unknown' | undefined): Begin | 'unknown' | undefined {
  return value === undefined || value === 'unknown' ? value : { value, isAbove: each.from === undefined }
}

function isBefore(a: Begin, b: Begin): boolean {
  const order = compare(a.value, b.value)
  return order < 0 || (order === 0 && !a.isAbove && b.isAbove)
}

/** The smallest numerator over `den` that lies in the band. */
function firstNumerator({ value, isAbove }: Begin, den: number): number {
  const scaled = multiply(value, rational(BigInt(den)))
  return Number(isAbove ? floor(scaled) + 1n : ceil(scaled))
}

const show = (value: Rational): string => formatExact(Number(value.num), Number(value.den))
