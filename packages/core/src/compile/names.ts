import { issue, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { suggestion } from '../issues/suggest.ts'
import type { LogicScope, SettingConstant } from '../logic/scope.ts'
import { booleanType, choose, type TypedLogic } from '../logic/typed-logic.ts'
import type { ListType, ValueType } from '../plan/value-type.ts'
import type { ScalarInput } from '../rule-set/inputs.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Scale } from '../rule-set/scales.ts'
import { inputType } from './input-type.ts'
import type { Operand } from './step-scope.ts'

/** What the expressions of a rule set can refer to so far: scales, settings, inputs, and the steps above. */
export class Names {
  readonly report: (issue: Issue) => void
  readonly #ruleSet: RuleSet
  readonly #settings: ReadonlyMap<string, SettingConstant>
  /** `undefined` for a name whose own definition is wrong, so that it is reported once. */
  readonly #values = new Map<string, Operand | undefined>()
  readonly #lists = new Map<string, ListType>()
  /** The same names as an array, for suggestions. */
  readonly #words: string[] = []
  readonly #steps: ReadonlySet<string>
  readonly #operators: LogicScope['operators']

  constructor(
    ruleSet: RuleSet,
    settings: ReadonlyMap<string, SettingConstant>,
    operators: LogicScope['operators'],
    report: (issue: Issue) => void,
  ) {
    this.#operators = operators
    this.#ruleSet = ruleSet
    this.#steps = new Set(ruleSet.steps.map(({ id }) => id))
    this.#settings = settings
    this.report = report
  }

  define(name: string, operand: Operand | undefined): void {
    if (!this.#values.has(name)) this.#words.push(name)
    this.#values.set(name, operand)
  }

  knows(name: string): boolean {
    return this.#values.has(name)
  }

  /** The value without a report where there is none. */
  get(name: string): Operand | undefined {
    return this.#values.get(name)
  }

  scale(name: string, path: Path): Scale | undefined {
    const scales = this.#ruleSet.scales ?? {}
    const scale = Object.hasOwn(scales, name) ? scales[name] : undefined
    if (!scale)
      this.report(issue('unknown_name', path, { name, of: 'scale', ...suggestion(name, Object.keys(scales)) }))
    return scale
  }

  setting(name: string, path: Path): SettingConstant | undefined {
    const names = Object.keys(this.#ruleSet.settings ?? {})
    if (!names.includes(name))
      this.report(issue('unknown_name', path, { name, of: 'setting', ...suggestion(name, names) }))
    return this.#settings.get(name)
  }

  /** The type of an input or of an item's field. */
  inputType(name: string, field: ScalarInput, path: Path, report = this.report): ValueType | undefined {
    return inputType(name, field, path, (scale, at) => this.scale(scale, at), report)
  }

  /** Declares a list input; its name then stands for the whole list. */
  defineList(name: string, type: ListType): void {
    this.#lists.set(name, type)
  }

  /** The list input of that name, if it is one. */
  list(name: string): ListType | undefined {
    return this.#lists.get(name)
  }

  resolve(name: string, path: Path): Operand | undefined {
    if (this.#values.has(name)) return this.#values.get(name)
    this.report(
      this.#steps.has(name)
        ? issue('later_step', path, { name })
        : issue('unknown_name', path, { name, of: 'value', ...suggestion(name, this.#words) }),
    )
    return undefined
  }

  /** The value called `name`, which must not be a list. */
  scalar(name: string, path: Path): Operand | undefined {
    if (!this.#lists.has(name)) return this.resolve(name, path)
    this.report(issue('list_not_value', path, { list: name }))
    return undefined
  }

  /** Whether something called `name` is given, also a list. What is not for a person is not, whatever was refused. */
  given(name: string, path: Path): TypedLogic | undefined {
    const found = this.resolve(name, path)
    return found && { logic: found.guard, type: booleanType, guard: choose(found.applies, found.usable, true) }
  }

  /** Without `call`, operators of plugins are refused. */
  logicScope(
    resolve = (name: string, path: Path): TypedLogic | undefined => this.scalar(name, path),
    call?: LogicScope['call'],
  ): LogicScope {
    return {
      resolve,
      given: (name, path) => this.given(name, path),
      operators: this.#operators,
      ...(call ? { call } : {}),
      setting: (name, path) => this.setting(name, path),
      scale: (name) => this.scale(name, []),
      report: this.report,
    }
  }
}
