import type { Fraction } from 'fraction.js'
import type { Step } from '@sasando/core'

import { absent, allThere, isAbsence, isAbsent, type Absent } from '../absent.ts'
import { one, roundTo } from '../exact.ts'
import type { Found, StepContext } from '../step-context.ts'
import { isNumber } from '../value.ts'

type RatioStep = Extract<Step, { kind: 'ratio' }>

/** Realisation against target, times `per`, rounded, then kept within its bounds. No value where the divisor is 0. */
export function judgeRatio(step: RatioStep, context: StepContext): Found {
  const names = typeof step.target === 'string' ? [step.target] : [step.target.low, step.target.high]
  const values = allThere([context.worth(step.actual), ...names.map((name) => context.worth(name, 'block'))])
  if (isAbsence(values)) return { value: values }
  const [actual = one, low = one, high] = values.filter(isNumber)
  const share = high ? byRange(actual, low, high) : byTarget(step, actual, low)
  if (isAbsent(share)) return { value: share }
  const raw = share.mul(context.amount(step.per ?? 100))
  let value = roundTo(raw, step.round)
  if (step.atLeast !== undefined) value = larger(value, context.amount(step.atLeast))
  if (step.cap !== undefined) value = larger(value.neg(), context.amount(step.cap).neg()).neg()
  return { value, raw }
}

function byTarget({ direction }: RatioStep, actual: Fraction, target: Fraction): Fraction | Absent {
  switch (direction) {
    case 'higher':
      return quotient(actual, target)
    case 'lower':
      return quotient(target.mul(2).sub(actual), target)
    case 'lower-inverse':
      return quotient(target, actual)
  }
}

/** On target anywhere within the range; outside, the end that is nearer is the target. */
function byRange(actual: Fraction, low: Fraction, high: Fraction): Fraction | Absent {
  if (actual.lt(low)) return quotient(actual, low)
  return actual.gt(high) ? quotient(actual, high) : one
}

const quotient = (over: Fraction, by: Fraction): Fraction | Absent => (by.equals(0) ? absent('missing') : over.div(by))
const larger = (a: Fraction, b: Fraction): Fraction => (a.gte(b) ? a : b)
