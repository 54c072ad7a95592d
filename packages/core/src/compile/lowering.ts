import { issue, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { suggestion } from '../issues/suggest.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Lowered } from '../kinds/lowered.ts'
import type { AnyStep } from '../kinds/step-base.ts'
import { lowerLogic } from '../logic/lower-logic.ts'
import type { LogicScope, OperatorCall, SettingConstant } from '../logic/scope.ts'
import { allOf, booleanType, isPresent, type TypedLogic } from '../logic/typed-logic.ts'
import type { PlanInput, PlanStep } from '../plan/plan.ts'
import { isList, type ListType, type ValueType } from '../plan/value-type.ts'
import { writtenAt } from '../plan/written-at.ts'
import type { Input, ListInput } from '../rule-set/inputs.ts'
import type { MissingPolicy } from '../rule-set/primitives.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { AppliedPolicy } from '../scoring/result.ts'
import { canonicalJson, type Json } from '../text/canonical-json.ts'
import { applicability, knownWhen } from './applicability.ts'
import { Carried } from './carried.ts'
import { conditionOrder } from './condition-order.ts'
import { lowerItemLogic } from './item-logic.ts'
import { Names } from './names.ts'
import { policyName, replaces, standIn } from './stand-in.ts'
import { exactAmount, type Operand, type StepScope } from './step-scope.ts'

/** Lowers the steps of a rule set one after the other; every step sees the inputs and the steps above it. */
export class Lowering {
  readonly inputs: PlanInput[] = []
  readonly steps: PlanStep[] = []
  readonly issues: Issue[] = []
  readonly names: Names
  readonly #ruleSet: RuleSet
  /** To whom each value of the plan belongs, by its id. */
  readonly #applies = new Map<string, Json>()
  /** The first so many steps, by id. */
  readonly #byId = new Map<string, PlanStep>()
  #seen = 0
  readonly #reported = new Set<string>()

  /** Calls of operators, by what they are called with: the same one is made once. */
  readonly #calls = new Map<string, TypedLogic>()
  readonly #callCounts = new Map<string, number>()

  constructor(ruleSet: RuleSet, settings: ReadonlyMap<string, SettingConstant>, operators: LogicScope['operators']) {
    this.#ruleSet = ruleSet
    this.names = new Names(ruleSet, settings, operators, this.report)
  }

  readonly report = (found: Issue): void => {
    // What is wrong with a policy is found anew for each value that it is for.
    const key = canonicalJson([found.code, found.path, found.data])
    if (!this.#reported.has(key)) this.issues.push(found)
    this.#reported.add(key)
  }

  lowerInputs(): void {
    for (const [name, input] of Object.entries(this.#ruleSet.inputs)) {
      const type = this.#inputType(name, input)
      if (!type) {
        this.names.define(name, undefined)
        continue
      }
      this.inputs.push({ name, path: input.path ?? [name], type, required: input.required !== false })
      if (isList(type)) this.names.defineList(name, type)
      const value = { logic: { var: name }, type: isList(type) ? listStandsFor : type, guard: isPresent(name) }
      this.names.define(name, { ...value, name, applies: true, usable: notRefused(name) })
    }
    // Conditions see every input, so they come after all of them, and each after those that it asks for.
    const { order, circles } = conditionOrder(this.#ruleSet.inputs)
    for (const circle of circles)
      for (const [index, name] of circle.entries()) {
        const names = [...circle.slice(index), ...circle.slice(0, index), name]
        this.report(issue('applies_in_circle', ['inputs', name, 'applies'], { names }))
      }
    for (const name of order)
      this.#condition(name, this.#ruleSet.inputs[name]?.applies ?? true, ['inputs', name, 'applies'])
  }

  lowerStep(step: AnyStep, kind: Kind, index: number): void {
    const path = ['steps', index]
    if (this.names.knows(step.id)) this.report(issue('duplicate_name', [...path, 'id'], { name: step.id, of: 'step' }))
    const missing = this.#policyOf(step, kind, path)
    const applies =
      step.applies === undefined ? undefined : this.#lowerCondition(step.id, step.applies, [...path, 'applies'])
    const scope = this.#stepScope(step, missing, path)
    const lowered = kind.lower(step, scope)
    scope.checkCarried()
    if (!lowered || (step.applies !== undefined && !applies)) return this.skipStep(step.id)
    const guard = applies ? allOf([{ '===': [applies.logic, true] }, lowered.guard]) : lowered.guard
    const value = this.#emit(step.id, { ...lowered, guard }, path)
    this.names.define(step.id, { ...value, name: step.id, applies: this.#belongs(step), usable: true })
  }

  /**
   * The plan's name for what an outcome names. An input that belongs to some people only is nobody else's outcome, even
   * where it was given, so it becomes a step of its own.
   */
  lowerOutcome(of: string): string {
    const operand = this.names.get(of)
    if (!operand || operand.applies === true || !this.inputs.some(({ name }) => name === of)) return of
    const id = `${of}:own`
    if (!this.steps.some((step) => step.id === id))
      this.#emit(id, { form: { form: 'expr', value: operand.logic }, type: operand.type, guard: operand.guard })
    return id
  }

  /** Marks a step that cannot be lowered, so that those below do not report its name as unknown. */
  skipStep(id: string): void {
    this.names.define(id, undefined)
  }

  /** Gives an input its condition: from here on it is there only for those to whom it belongs. */
  #condition(name: string, logic: Json, path: Path): void {
    const operand = this.names.get(name)
    const condition = this.#lowerCondition(name, logic, path)
    if (!operand || !condition) return
    const guard = allOf([isPresent(name), { '===': [condition.logic, true] }])
    this.names.define(name, { ...operand, guard, applies: condition.logic })
  }

  #lowerCondition(name: string, logic: Json, path: Path): TypedLogic | undefined {
    const typed = lowerLogic(logic, path, this.#conditionScope(name), booleanType)
    const form = typed && ({ form: 'expr', value: typed.logic } as const)
    return form && this.#emit(`${name}:applies`, { form, type: booleanType, guard: typed.guard }, path)
  }

  /** To whom a step belongs: as it says itself, and as follows from what it is computed from. */
  #belongs(step: AnyStep): Json {
    const belongs = this.#appliesOf(step.id)
    if (belongs === true || canonicalJson(belongs) === canonicalJson({ var: `${step.id}:applies` })) return belongs
    const form = { form: 'expr', value: belongs } as const
    return this.#emit(`${step.id}:${step.applies === undefined ? 'applies' : 'belongs'}`, {
      form,
      type: booleanType,
      guard: knownWhen(belongs),
    }).logic
  }

  #appliesOf(name: string): Json {
    return this.names.get(name)?.applies ?? this.#applies.get(name) ?? true
  }

  #emit(id: string, lowered: Lowered, path?: Path): TypedLogic {
    const fromGuard = applicability(lowered.guard, (name) => this.#appliesOf(name))
    this.#applies.set(id, allOf([fromGuard, lowered.applies ?? true]))
    const step: PlanStep = { id, type: lowered.type, guard: lowered.guard, ...lowered.form }
    this.steps.push(path ? writtenAt(step, path) : step)
    return { logic: { var: id }, type: lowered.type, guard: isPresent(id) }
  }

  #inputType(name: string, input: Input): ValueType | ListType | undefined {
    const path = ['inputs', name]
    return input.type === 'list' ? this.#listType(input, path) : this.names.inputType(name, input, path)
  }

  #listType({ item, key, maxItems }: ListInput, path: Path): ListType | undefined {
    const fields = Object.entries(item).map(([name, field]) => {
      const type = this.names.inputType(name, field, [...path, 'item', name])
      return type && { name, required: field.required !== false, type }
    })
    const isKnown = key === undefined || Object.hasOwn(item, key)
    if (!isKnown)
      this.report(
        issue('unknown_name', [...path, 'key'], { name: key, of: 'field', ...suggestion(key, Object.keys(item)) }),
      )
    if (!isKnown || !fields.every((each) => each !== undefined)) return undefined
    return { is: 'list', maxItems, ...(key === undefined ? {} : { key }), fields }
  }

  /** The step's policy, where its kind has it. */
  #policyOf({ missing = 'block', kind: name }: AnyStep, kind: Kind, path: Path): MissingPolicy {
    const policy = policyName(missing)
    const allowed = [...new Set<AppliedPolicy>(['block', ...kind.policies])]
    if (allowed.includes(policy)) return missing
    this.report(issue('policy_not_here', [...path, 'missing'], { policy, kind: name, allowed }))
    return 'block'
  }

  /** Nothing stands in for what a condition needs. */
  #conditionScope(owner: string): LogicScope {
    return this.names.logicScope(undefined, (call) => this.#call(owner, call))
  }

  /** A call of an operator as a value of its own, `owner:call-operator-1`. */
  #call(owner: string, { operator, plugin, args, type, guard, monotone }: OperatorCall): TypedLogic {
    const key = canonicalJson([owner, operator, args, guard])
    const known = this.#calls.get(key)
    if (known) return known
    const stem = `${owner}:call-${operator}`
    const number = (this.#callCounts.get(stem) ?? 0) + 1
    this.#callCounts.set(stem, number)
    const value = this.#emit(`${stem}-${number}`, {
      form: { form: 'call', operator, plugin, args, ...(monotone ? { monotone } : {}) },
      type,
      guard,
    })
    this.#calls.set(key, value)
    return value
  }

  /** Whether a value is given, as a value of its own. */
  #given(id: string, { logic, type, guard }: TypedLogic): string {
    if (!this.#planStep(id)) this.#emit(id, { form: { form: 'expr', value: logic }, type, guard })
    return id
  }

  /** A step of the plan, of those that have been lowered so far. */
  #planStep(name: string): PlanStep | undefined {
    for (; this.#seen < this.steps.length; this.#seen++) {
      const step = this.steps[this.#seen]
      if (step) this.#byId.set(step.id, step)
    }
    return this.#byId.get(name)
  }

  #stepScope(step: AnyStep, missing: MissingPolicy, path: Path): StepScope & { checkCarried(): void } {
    const { names } = this
    const before = this.issues.length
    const operands = new Map<string, Operand | undefined>()
    const carried = new Carried()
    const operand = (name: string, at: Path, own?: MissingPolicy): Operand | undefined => {
      const key = canonicalJson([name, own ?? missing])
      const places = {
        at: [...path, ...at],
        policy: [...path, ...(own === undefined ? [] : at.slice(0, -1)), 'missing'],
      }
      carried.note(name, own ?? missing, places.policy)
      if (!operands.has(key)) operands.set(key, this.#operand(name, step.id, own ?? missing, places))
      return operands.get(key)
    }
    const call = (each: OperatorCall): TypedLogic => this.#call(step.id, each)
    const given = (name: string, is: TypedLogic): string => this.#given(`${step.id}:given-${name}`, is)
    const base = names.logicScope((name, at) => operand(name, at.slice(path.length)), call)
    return {
      ...base,
      scale: (name) => names.scale(name, [...path, 'scale']),
      path,
      declared: { scales: this.#ruleSet.scales ?? {}, inputs: this.#ruleSet.inputs },
      typeOf: (name) => this.#planStep(name)?.type ?? this.inputs.find((input) => input.name === name)?.type,
      guardOf: (name) => this.#planStep(name)?.guard,
      hasIssues: () => this.issues.length > before,
      operand,
      checkCarried: () => carried.check(this.report),
      logic: (logic, at, expected) => lowerLogic(logic, [...path, ...at], base, expected),
      condition: (logic, at) => lowerLogic(logic, [...path, ...at], this.#conditionScope(step.id), booleanType),
      amount: (amount, at) => exactAmount(amount, [...path, ...at], base),
      part: (name, lowered, at) => this.#emit(`${step.id}:${name}`, lowered, at && [...path, ...at]),
      list: (name, at) => this.#list(name, step.id, missing, [...path, ...at]),
      itemLogic: (list, logic, at, expected) => lowerItemLogic(list, logic, [...path, ...at], expected, names, given),
    }
  }

  #operand(
    name: string,
    stepId: string,
    missing: MissingPolicy,
    places: { readonly at: Path; readonly policy: Path },
  ): Operand | undefined {
    const operand = this.names.scalar(name, places.at)
    if (!operand || !replaces(missing)) return operand
    const lowered = standIn(operand, missing, places.policy, this.names)
    const id = `${stepId}:${policyName(missing)}-${operand.name}`
    const value = lowered && this.#emit(id, lowered)
    // Whose the value is does not change with what stands in for it.
    this.#applies.set(id, operand.applies)
    return value && { ...value, name: operand.name, applies: operand.applies, usable: true }
  }

  #list(name: string, stepId: string, missing: MissingPolicy, path: Path): ReturnType<StepScope['list']> {
    const operand = this.names.resolve(name, path)
    const type = this.names.list(name)
    if (type) return operand && { type, operand: missing === 'zero' ? this.#orEmpty(operand, stepId) : operand }
    if (operand) this.report(issue('wrong_value_type', path, { expected: 'list', received: operand.type.is }))
    return undefined
  }

  /**
   * A list that counts as empty where it is missing, because the step says `zero`: not where it was refused, and not for
   * whom it does not apply to. That it was empty for want of a list is part of the result.
   */
  #orEmpty(list: Operand, step: string): Operand {
    const guard = allOf([list.usable, ...(list.applies === true ? [] : [{ '===': [list.applies, true] }])])
    this.#emit(`${step}:zero-${list.name}`, {
      form: { form: 'expr', value: true },
      type: booleanType,
      guard: allOf([guard, { '!': [list.guard] }]),
    })
    return { ...list, guard }
  }
}

/** Lists have no values of their own: what counts is whether one is there. */
const listStandsFor: ValueType = { is: 'text' }

/** The reader marks an input whose value it refused. */
const notRefused = (name: string): Json => ({ '!==': [{ var: `${name}:refused` }, true] })
