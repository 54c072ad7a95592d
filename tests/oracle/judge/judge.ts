// The judge: what a rule set says of a record, read straight from the document and computed in exact fractions. Shares
// nothing with the compiler but the parsed document, so that the two cannot be wrong together.
import type { Amount, Json, MissingPolicy, RuleSet, Step } from '@sasando/core'
import type { Fraction } from 'fraction.js'

import { absent, isAbsent, type Absent } from './absent.ts'
import { written, zero } from './exact.ts'
import { truth, typeOf, type Named, type Scope } from './expression.ts'
import { levelsOf, readRecord, type Given } from './read-record.ts'
import type { Cell, Found, StepContext } from './step-context.ts'
import { judgeBands } from './steps/bands.ts'
import { judgeCredit } from './steps/credit.ts'
import { judgeGate } from './steps/gate.ts'
import { judgeLogic } from './steps/logic.ts'
import { judgeMatrix } from './steps/matrix.ts'
import { judgeRaters } from './steps/raters.ts'
import { judgeRatio } from './steps/ratio.ts'
import { judgeRound } from './steps/round.ts'
import { judgeTable } from './steps/table.ts'
import { judgeWeighted } from './steps/weighted.ts'
import { fromText, isNumber, type Type, type Value } from './value.ts'

/** What the judge finds, step by step. */
export interface Verdict {
  readonly steps: ReadonlyMap<string, Found>
  readonly outcome: ReadonlyMap<string, Value | Absent>
  /** Whether the record, or a value in it, was refused. */
  readonly isRefused: boolean
}

/**
 * @param asOf - the day whose settings hold; the day the rule set begins to hold, where not given
 */
export function judge(ruleSet: RuleSet, record: unknown, asOf = ruleSet.valid.from): Verdict {
  return new Sheet(ruleSet, asOf).judge(record)
}

class Sheet {
  readonly #ruleSet: RuleSet
  readonly #asOf: string
  readonly #cells = new Map<string, Cell>()

  constructor(ruleSet: RuleSet, asOf: string) {
    this.#ruleSet = ruleSet
    this.#asOf = asOf
  }

  judge(record: unknown): Verdict {
    const given = readRecord(this.#ruleSet, record)
    const isObject = typeof record === 'object' && record !== null && !Array.isArray(record)
    this.#setInputs(given)
    const steps = new Map<string, Found>()
    for (const step of this.#ruleSet.steps) {
      const belongs = this.#belongs(step.applies)
      const found = belongs === true ? judgeStep(step, this.#context(step)) : { value: notFor(belongs) }
      this.#cells.set(step.id, { type: this.#stepType(step), value: found.value, isRefused: false })
      steps.set(step.id, found)
    }
    const outcome = Object.entries(this.#ruleSet.outcome).map(([name, of]) => [name, this.#cell(of).value] as const)
    const isRefused = !isObject || [...given.values()].some((each) => each.isRefused)
    return { steps, outcome: new Map(outcome), isRefused }
  }

  #setInputs(given: ReadonlyMap<string, Given>): void {
    for (const [name, each] of given) this.#cells.set(name, cellOf(each))
    for (const [name, input] of Object.entries(this.#ruleSet.inputs)) {
      const each = given.get(name)
      const belongs = this.#belongs(input.applies)
      if (each && belongs !== true) this.#cells.set(name, { ...each, value: notFor(belongs), items: null })
    }
  }

  #belongs(condition: Json | undefined): boolean | Absent {
    return condition === undefined
      ? true
      : truth(
          condition,
          this.#scope((name) => this.#cell(name)),
        )
  }

  #cell(name: string): Cell {
    const cell = this.#cells.get(name)
    if (!cell) throw new RangeError(`nothing above is called "${name}"`)
    return cell
  }

  #scope(named: (name: string) => Named): Scope {
    return { named, given: (name) => this.#cell(name), setting: (name) => this.#setting(name) }
  }

  /** The latest value whose day has come. */
  #setting(name: string): Named {
    const setting = this.#ruleSet.settings?.[name]
    if (!setting) throw new RangeError(`there is no setting "${name}"`)
    let [from, value] = ['', setting.default]
    for (const each of setting.values ?? [])
      if (each.from <= this.#asOf && each.from >= from) [from, value] = [each.from, each.value]
    switch (setting.type) {
      case 'boolean':
        return { type: { is: 'boolean' }, value: value as boolean }
      case 'level': {
        const type = { is: 'level', levels: levelsOf(this.#ruleSet, setting.scale) } as const
        return { type, value: fromText(value as string, type) }
      }
      default:
        return { type: { is: 'number' }, value: written(value as number | string) }
    }
  }

  #amount(amount: Amount): Fraction {
    if (typeof amount !== 'object') return written(amount)
    const { value } = this.#setting(amount.setting)
    if (isAbsent(value) || !isNumber(value)) throw new TypeError(`"${amount.setting}" is not a number`)
    return value
  }

  #context(step: Step): StepContext {
    const worth = (name: string, policy: MissingPolicy | undefined = step.missing): Value | Absent =>
      this.#worth(name, policy)
    const scope = this.#scope((name) => ({ type: this.#cell(name).type, value: worth(name) }))
    return {
      ruleSet: this.#ruleSet,
      scope,
      worth,
      cell: (name) => this.#cell(name),
      amount: (amount) => this.#amount(amount),
      belongs: (condition) => this.#belongs(condition),
    }
  }

  /** What stands in for a missing value: nothing for what is not for this person, and nothing for a mistake. */
  #worth(name: string, policy: MissingPolicy | undefined): Value | Absent {
    const { type, value, isRefused } = this.#cell(name)
    if (!isAbsent(value) || value.absent !== 'missing' || isRefused) return value
    if (policy === undefined || policy === 'block' || policy === 'redistribute') return value
    if (policy === 'zero') return zero
    if ('carry' in policy) {
      const carried = this.#cell(policy.carry).value
      return isAbsent(carried) ? value : carried
    }
    if (typeof policy.neutral === 'boolean') return policy.neutral
    return type.is === 'number' ? written(policy.neutral) : fromText(String(policy.neutral), type)
  }

  #stepType(step: Step): Type {
    switch (step.kind) {
      case 'bands':
      case 'matrix':
        return { is: 'level', levels: levelsOf(this.#ruleSet, step.scale) }
      case 'gate':
        return this.#cell(step.of).type
      case 'table':
        if (step.scale !== undefined) return { is: 'level', levels: levelsOf(this.#ruleSet, step.scale) }
        return { is: typeof step.rows[0]?.then === 'boolean' ? 'boolean' : 'number' }
      case 'logic':
        return step.scale === undefined
          ? typeOf(
              step.logic,
              this.#scope((name) => this.#cell(name)),
            )
          : { is: 'level', levels: levelsOf(this.#ruleSet, step.scale) }
      default:
        return { is: 'number' }
    }
  }
}

const cellOf = ({ value, items, ...given }: Given): Cell => ({
  ...given,
  items,
  // A list has entries and no value of its own.
  value: value ?? (items ? true : absent('missing')),
})

/** Why there is no value where a condition is not true. */
const notFor = (belongs: false | Absent): Absent =>
  absent(belongs === false || belongs.absent === 'not-applicable' ? 'not-applicable' : 'unknown')

function judgeStep(step: Step, context: StepContext): Found {
  switch (step.kind) {
    case 'logic':
      return judgeLogic(step, context)
    case 'ratio':
      return judgeRatio(step, context)
    case 'weighted':
      return judgeWeighted(step, context)
    case 'bands':
      return judgeBands(step, context)
    case 'matrix':
      return judgeMatrix(step, context)
    case 'gate':
      return judgeGate(step, context)
    case 'credit':
      return judgeCredit(step, context)
    case 'round':
      return judgeRound(step, context)
    case 'table':
      return judgeTable(step, context)
    case 'raters':
      return judgeRaters(step, context)
  }
}
