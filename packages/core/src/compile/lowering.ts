import { parseExact } from '../exact/rational.ts'
import { issue, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { suggestion } from '../issues/suggest.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Lowered } from '../kinds/lowered.ts'
import type { AnyStep } from '../kinds/step-base.ts'
import { lowerLogic } from '../logic/lower-logic.ts'
import type { LogicScope, SettingConstant } from '../logic/scope.ts'
import { numberConstant, writtenConstant } from '../logic/constants.ts'
import { allOf, booleanType, choose, isNumber, isPresent, type TypedLogic } from '../logic/typed-logic.ts'
import type { PlanStep, ValueType } from '../plan/plan.ts'
import type { MissingPolicy } from '../rule-set/primitives.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { AppliedPolicy } from '../scoring/result.ts'
import type { Scale } from '../rule-set/scales.ts'
import { canonicalJson, type Json } from '../text/canonical-json.ts'
import { inputType } from './input-type.ts'
import type { Operand, StepScope } from './step-scope.ts'
import { exactAmount } from './step-scope.ts'

/** Lowers the steps of a rule set one after the other; every step sees the inputs and the steps above it. */
export class Lowering {
  readonly steps: PlanStep[] = []
  readonly issues: Issue[] = []
  readonly #ruleSet: RuleSet
  readonly #settings: ReadonlyMap<string, SettingConstant>
  /** What can be referred to; `undefined` for a name whose own definition is wrong, so that it is reported once. */
  readonly #names = new Map<string, Operand | undefined>()

  constructor(ruleSet: RuleSet, settings: ReadonlyMap<string, SettingConstant>) {
    this.#ruleSet = ruleSet
    this.#settings = settings
  }

  readonly report = (found: Issue): void => {
    this.issues.push(found)
  }

  scale(name: string, path: Path): Scale | undefined {
    const scales = this.#ruleSet.scales ?? {}
    const scale = Object.hasOwn(scales, name) ? scales[name] : undefined
    if (!scale)
      this.report(issue('unknown_name', path, { name, of: 'scale', ...suggestion(name, Object.keys(scales)) }))
    return scale
  }

  lowerInputs(): void {
    for (const [name, input] of Object.entries(this.#ruleSet.inputs)) {
      const path = ['inputs', name]
      if (input.type === 'list') {
        for (const [field, each] of Object.entries(input.item))
          inputType(field, each, [...path, 'item', field], (scale, at) => this.scale(scale, at), this.report)
        if (input.key !== undefined && !Object.hasOwn(input.item, input.key))
          this.report(
            issue('unknown_name', [...path, 'key'], {
              name: input.key,
              of: 'field',
              ...suggestion(input.key, Object.keys(input.item)),
            }),
          )
      }
      const type: ValueType | undefined =
        input.type === 'list'
          ? { is: 'text' }
          : inputType(name, input, path, (scale, at) => this.scale(scale, at), this.report)
      this.#names.set(
        name,
        type && { name, logic: { var: name }, type, guard: isPresent(name), applies: true, usable: notRefused(name) },
      )
    }
    // Conditions see every input, so they come after all of them.
    for (const [name, input] of Object.entries(this.#ruleSet.inputs))
      if (input.applies !== undefined) this.#condition(name, input.applies, ['inputs', name, 'applies'])
  }

  lowerStep(step: AnyStep, kind: Kind, index: number): void {
    const path = ['steps', index]
    if (this.#names.has(step.id)) this.report(issue('duplicate_name', [...path, 'id'], { name: step.id, of: 'step' }))
    this.#checkPolicy(step, kind, path)
    const applies =
      step.applies === undefined ? undefined : this.#lowerCondition(step.id, step.applies, [...path, 'applies'])
    const lowered = kind.lower(step, this.#stepScope(step, path))
    if (!lowered || (step.applies !== undefined && !applies)) {
      this.#names.set(step.id, undefined)
      return
    }
    const guard = applies ? allOf([{ '===': [applies.logic, true] }, lowered.guard]) : lowered.guard
    this.steps.push({ id: step.id, type: lowered.type, guard, ...lowered.form })
    this.#names.set(step.id, {
      name: step.id,
      logic: { var: step.id },
      type: lowered.type,
      guard: isPresent(step.id),
      applies: applies ? applies.logic : true,
      usable: true,
    })
  }

  /** Marks a step that cannot be lowered, so that those below do not report its name as unknown. */
  skipStep(id: string): void {
    this.#names.set(id, undefined)
  }

  typeOf(name: string): ValueType | undefined {
    return this.#names.get(name)?.type
  }

  knows(name: string): boolean {
    return this.#names.has(name)
  }

  resolve(name: string, path: Path): Operand | undefined {
    if (this.#names.has(name)) return this.#names.get(name)
    const later = this.#ruleSet.steps.some((step) => step.id === name)
    this.report(
      later
        ? issue('later_step', path, { name })
        : issue('unknown_name', path, { name, of: 'value', ...suggestion(name, [...this.#names.keys()]) }),
    )
    return undefined
  }

  /** Gives an input its condition: from here on it is there only for those to whom it belongs. */
  #condition(name: string, logic: Json, path: Path): void {
    const operand = this.#names.get(name)
    const condition = this.#lowerCondition(name, logic, path)
    if (!operand || !condition) return
    const guard = allOf([isPresent(name), { '===': [condition.logic, true] }])
    this.#names.set(name, { ...operand, guard, applies: condition.logic })
  }

  #lowerCondition(name: string, logic: Json, path: Path): TypedLogic | undefined {
    const typed = lowerLogic(logic, path, this.#logicScope(), booleanType)
    return (
      typed &&
      this.#emit(`${name}:applies`, {
        form: { form: 'expr', value: typed.logic },
        type: booleanType,
        guard: typed.guard,
      })
    )
  }

  #emit(id: string, lowered: Lowered): TypedLogic {
    this.steps.push({ id, type: lowered.type, guard: lowered.guard, ...lowered.form })
    return { logic: { var: id }, type: lowered.type, guard: isPresent(id) }
  }

  #logicScope(resolve = (name: string, path: Path): TypedLogic | undefined => this.#scalar(name, path)): LogicScope {
    return {
      resolve,
      setting: (name, path) => this.#setting(name, path),
      scale: (name) => this.scale(name, []),
      report: this.report,
    }
  }

  #scalar(name: string, path: Path): Operand | undefined {
    const input = Object.hasOwn(this.#ruleSet.inputs, name) ? this.#ruleSet.inputs[name] : undefined
    if (input?.type !== 'list') return this.resolve(name, path)
    this.report(issue('wrong_value_type', path, { expected: 'number', received: 'list' }))
    return undefined
  }

  #setting(name: string, path: Path): SettingConstant | undefined {
    const names = Object.keys(this.#ruleSet.settings ?? {})
    if (!names.includes(name))
      this.report(issue('unknown_name', path, { name, of: 'setting', ...suggestion(name, names) }))
    return this.#settings.get(name)
  }

  #stepScope(step: AnyStep, path: Path): StepScope {
    const stood = new Map<string, Operand | undefined>()
    const operand = (name: string, at: Path, missing = step.missing): Operand | undefined => {
      const key = canonicalJson([name, missing ?? null])
      if (!stood.has(key))
        stood.set(key, this.#standIn(this.#scalar(name, [...path, ...at]), step.id, missing, [...path, ...at]))
      return stood.get(key)
    }
    const base = this.#logicScope((name, at) => operand(name, at.slice(path.length)))
    return {
      ...base,
      scale: (name) => this.scale(name, [...path, 'scale']),
      path,
      operand,
      logic: (logic, at, expected) => lowerLogic(logic, [...path, ...at], base, expected),
      amount: (amount, at) => exactAmount(amount, [...path, ...at], base),
      part: (name, lowered) => this.#emit(`${step.id}:${name}`, lowered),
      list: (name, at) => {
        const operand = this.resolve(name, [...path, ...at])
        const input = Object.hasOwn(this.#ruleSet.inputs, name) ? this.#ruleSet.inputs[name] : undefined
        if (input?.type === 'list') return operand && { input, operand: this.#emptyStandIn(operand, step) }
        if (operand)
          this.report(issue('wrong_value_type', [...path, ...at], { expected: 'list', received: operand.type.is }))
        return undefined
      },
      itemLogic: (list, logic, at, expected) => {
        const bind = new Set<string>()
        const guards: Json[] = []
        const typed = lowerLogic(
          logic,
          [...path, ...at],
          this.#logicScope(this.#itemNames(list, bind, guards)),
          expected,
        )
        if (!typed) return undefined
        if (typed.guard !== true) this.report(issue('field_may_be_missing', [...path, ...at], { field: list }))
        return typed.guard === true ? { typed, bind: [...bind], guard: allOf(guards) } : undefined
      },
    }
  }

  /** Fields of the item first; then the names outside, each bound and needed for the whole list. */
  #itemNames(list: string, bind: Set<string>, guards: Json[]): LogicScope['resolve'] {
    const input = this.#ruleSet.inputs[list]
    const fields = input?.type === 'list' ? input.item : {}
    return (name, at) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (!field) {
        const outer = this.#scalar(name, at)
        if (outer) {
          bind.add(name)
          guards.push(outer.guard)
        }
        return outer && { ...outer, guard: true }
      }
      if (this.#names.has(name)) {
        this.report(issue('duplicate_name', at, { name, of: 'field' }))
        return undefined
      }
      const type = inputType(
        name,
        field,
        ['inputs', list, 'item', name],
        (scale, where) => this.scale(scale, where),
        () => {},
      )
      return type && { logic: { var: name }, type, guard: field.required === false ? isPresent(name) : true }
    }
  }

  #checkPolicy(step: AnyStep, kind: Kind, path: Path): void {
    const { missing } = step
    if (missing === undefined || missing === 'block') return
    const policy = policyName(missing)
    if (!kind.policies.includes(policy))
      this.report(issue('policy_not_here', [...path, 'missing'], { policy, kind: step.kind }))
  }

  /** The operand with what stands in for it when it is missing; a value of the plan, so that the trace shows it. */
  #standIn(
    operand: Operand | undefined,
    stepId: string,
    missing: MissingPolicy | undefined,
    path: Path,
  ): Operand | undefined {
    if (!operand || missing === undefined || missing === 'block' || missing === 'redistribute') return operand
    const other = this.#replacement(missing, operand.type, path)
    if (!other) return undefined
    // What does not apply to a person is not missing, and nothing stands in for it.
    const mayStandIn = operand.applies === true ? other.guard : allOf([{ '===': [operand.applies, true] }, other.guard])
    const value = this.#emit(`${stepId}:${policyName(missing)}-${operand.name}`, {
      form: { form: 'expr', value: choose(operand.guard, operand.logic, other.logic) },
      type: unite(operand.type, other.type),
      guard: choose(operand.guard, true, allOf([operand.usable, mayStandIn])),
    })
    return { ...value, name: operand.name, applies: operand.applies, usable: true }
  }

  #replacement(
    missing: Exclude<MissingPolicy, 'block' | 'redistribute'>,
    type: ValueType,
    path: Path,
  ): TypedLogic | undefined {
    const at = path
    const scope = this.#logicScope()
    if (missing === 'zero') {
      if (type.is === 'number') return { logic: 0, type: { ...type, min: 0, max: 0 }, guard: true }
      this.report(issue('wrong_value_type', at, { expected: 'number', received: type.is }))
      return undefined
    }
    if ('carry' in missing) return this.#sameType(this.#scalar(missing.carry, [...at, 'carry']), type, [...at, 'carry'])
    const exact = type.is === 'number' && typeof missing.neutral !== 'boolean' ? parseExact(missing.neutral) : undefined
    const typed = exact
      ? numberConstant(exact, at, scope)
      : writtenConstant(missing.neutral, type, [...at, 'neutral'], scope)
    return this.#sameType(typed, type, [...at, 'neutral'])
  }

  /** The replacement over the operand's denominator; refused where it does not fit exactly. */
  #sameType(other: TypedLogic | undefined, type: ValueType, path: Path): TypedLogic | undefined {
    if (!other) return undefined
    const isSame =
      other.type.is === type.is &&
      (type.is !== 'level' || (other.type.is === 'level' && other.type.scale === type.scale))
    if (!isSame || type.is !== 'number' || !isNumber(other)) {
      if (!isSame) this.report(issue('wrong_value_type', path, { expected: type.is, received: other.type.is }))
      return isSame ? other : undefined
    }
    if (type.den % other.type.den !== 0) {
      this.report(issue('wrong_form', path, { form: 'exact', received: String(other.type.den) }))
      return undefined
    }
    const factor = type.den / other.type.den
    const logic =
      typeof other.logic === 'number'
        ? other.logic * factor
        : factor === 1
          ? other.logic
          : { '*': [other.logic, factor] }
    return {
      logic,
      type: { ...other.type, den: type.den, min: other.type.min * factor, max: other.type.max * factor },
      guard: other.guard,
    }
  }

  /** A missing list counts as an empty one only where the step says `zero`. */
  #emptyStandIn(operand: Operand, step: AnyStep): Operand {
    return step.missing === 'zero' ? { ...operand, guard: operand.usable } : operand
  }
}

/** The reader marks an input whose value it refused. */
const notRefused = (name: string): Json => ({ '!==': [{ var: `${name}:refused` }, true] })

const policyName = (missing: MissingPolicy): AppliedPolicy =>
  typeof missing === 'string' ? missing : 'carry' in missing ? 'carry' : 'neutral'

function unite(a: ValueType, b: ValueType): ValueType {
  return a.is === 'number' && b.is === 'number' ? { ...a, min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) } : a
}
