import { Fraction } from 'fraction.js'
import type { Amount, Input, RuleSet, Step } from '@sasando/core'

import { decimal, written } from '../judge/exact.ts'
import { judge, type Verdict } from '../judge/judge.ts'
import { readRecord } from '../judge/read-record.ts'
import { isNumber } from '../judge/value.ts'
import type { Choices } from './choices.ts'
import { asWritten } from './record.ts'
import { withValue } from './with-value.ts'

/** Where the exact value of a step is to lie. */
interface Aim {
  readonly step: string
  readonly value: Fraction
}
/** A number of the record, and another place on the line along which it is moved. */
interface Moved {
  readonly name: string
  readonly path: readonly string[]
  readonly digits: number
  readonly at: Fraction
  readonly end: Fraction
}

/**
 * Records as near to a border as the digits of an input allow: the sum of a step exactly between two roundings, or on a
 * threshold, and one unit of the last digit to either side. Found by moving one number along a straight line.
 */
export function aimed(ruleSet: RuleSet, record: Record<string, unknown>, choices: Choices): unknown[] {
  const verdict = judge(ruleSet, record)
  const bands = ruleSet.steps.filter(({ kind }) => kind === 'bands')
  const steps = bands.length > 0 && choices.chance(50) ? bands : ruleSet.steps
  const aims = steps.flatMap((step) => aimsOf(step, verdict))
  const inputs = movable(ruleSet, record)
  if (aims.length === 0 || inputs.length === 0) return []
  for (let tries = 0; tries < 4; tries++) {
    const aim = choices.pick(aims)
    const input = inputs.find(({ name }) => name === aim.step) ?? choices.pick(inputs)
    const units = unitsTo(aim, input, ruleSet, record)
    if (units !== undefined)
      return [-1n, 0n, 1n, 2n].map((beside) =>
        withValue(record, input.path, asWritten(units + beside, input.digits, choices)),
      )
  }
  return []
}

/** Half a unit of the last digit beyond what the step comes to, and every threshold that is compared with it. */
function aimsOf(step: Step, verdict: Verdict): readonly Aim[] {
  if (step.kind === 'bands') {
    const bounds = step.bands.flatMap(({ from, above }): Amount[] => [from ?? above ?? []].flat())
    return bounds.flatMap((bound) => (typeof bound === 'object' ? [] : [{ step: step.of, value: written(bound) }]))
  }
  const raw = verdict.steps.get(step.id)?.raw
  const digits = 'round' in step ? step.round?.digits : undefined
  if (!raw || digits === undefined) return []
  const power = 10n ** BigInt(digits)
  const tie = raw.mul(power).floor().add(new Fraction(1, 2)).div(power)
  const cap = step.kind === 'ratio' && typeof step.cap !== 'object' && step.cap !== undefined ? [written(step.cap)] : []
  return [tie, ...cap].map((value) => ({ step: step.id, value }))
}

/** The numbers of a record that can be moved. */
function movable(ruleSet: RuleSet, record: unknown): readonly Moved[] {
  const given = readRecord(ruleSet, record)
  return Object.entries(ruleSet.inputs).flatMap(([name, input]): Moved[] => {
    const at = given.get(name)?.value ?? null
    if (at === null || !isNumber(at) || !isNumeric(input)) return []
    const digits = input.type === 'number' ? input.digits : 0
    const end = at.add(new Fraction(10n, 10n ** BigInt(digits)))
    return [{ name, path: input.path ?? [name], digits, at, end }]
  })
}

const isNumeric = (input: Input): input is Extract<Input, { type: 'number' | 'integer' }> =>
  input.type === 'number' || input.type === 'integer'

/** How many units of its last digit the input must have for the aim, rounded down; undefined where it changes nothing. */
function unitsTo(aim: Aim, input: Moved, ruleSet: RuleSet, record: Record<string, unknown>): bigint | undefined {
  const [from, to] = [input.at, input.end].map((value) => {
    const verdict = judge(ruleSet, withValue(record, input.path, decimal(value, input.digits)))
    const found = verdict.steps.get(aim.step)
    if (found) return found.raw
    return aim.step === input.name ? value : undefined
  })
  if (!from || !to || from.equals(to)) return undefined
  const slope = to.sub(from).div(input.end.sub(input.at))
  const wanted = input.at.add(aim.value.sub(from).div(slope)).mul(10n ** BigInt(input.digits))
  const units = wanted.floor()
  return units.s * units.n
}
