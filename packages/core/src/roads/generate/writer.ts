import { intervalOf } from '../../plan/interval.ts'
import type { Plan, PlanInput } from '../../plan/plan.ts'
import { isList, type ValueType } from '../../plan/value-type.ts'
import { columnKind, reprOf } from '../columns.ts'
import { liveNames, livePolicies, type PolicyPart } from '../live-steps.ts'
import { scratchList, type ScratchList } from './lists.ts'
import type { Place } from './places.ts'
import { readRecord } from './read-record.ts'
import { readElement, readProperty, type Exits, type Ids } from './read-value.ts'
import { stepCode } from './steps.ts'

/** One input with the names that generated code has for it. */
interface Slot {
  readonly input: PlanInput
  readonly variable: string
  readonly list: ScratchList | undefined
  /** Whether records without it go to the general version of the code. */
  readonly isExpected: boolean
}

/** Statements, and the places of all that is known after them. */
export interface Computed {
  readonly lines: readonly string[]
  readonly places: ReadonlyMap<string, Place>
}

/** What the functions of one module share: its inputs, its steps, its constants. */
export class Writer {
  readonly plan: Plan
  readonly ids: Ids
  readonly slots: readonly Slot[]
  readonly constants: string[] = []
  readonly #names = new Map<string, string>()
  readonly policies: readonly PolicyPart[]
  /** What an outcome rests on, and the policies of such steps. */
  readonly #wanted: ReadonlySet<string>

  constructor(plan: Plan) {
    this.plan = plan
    const live = liveNames(plan)
    this.policies = livePolicies(plan, live)
    this.#wanted = new Set([...live, ...this.policies.map(({ id }) => id)])
    const idsOf = (type: ValueType): readonly string[] =>
      type.is === 'level' ? (plan.scales[type.scale] ?? []) : type.is === 'choice' ? type.choices : []
    this.ids = {
      of: idsOf,
      map: (type) => this.constant(`new Map(${JSON.stringify(idsOf(type).map((id, rank) => [id, rank]))})`),
    }
    const conditional = new Set(plan.steps.map(({ id }) => /^(.+):applies$/.exec(id)?.[1]))
    this.slots = plan.inputs.map((input, index) => ({
      input,
      variable: `v${index}`,
      list: isList(input.type) ? scratchList({ ...input, type: input.type }, `l${index}`, this.ids) : undefined,
      isExpected: input.required && !conditional.has(input.name),
    }))
  }

  /** The name of a constant of the module, by its code. */
  constant(code: string): string {
    let name = this.#names.get(code)
    if (name === undefined) {
      name = `k${this.#names.size}`
      this.#names.set(code, name)
      this.constants.push(`const ${name} = ${code}`)
    }
    return name
  }

  /** Reads every input of the record in the variable `record`; also those that no outcome needs, for their mistakes. */
  readRecord(record: string, exits: Exits): readonly string[] {
    return readRecord(
      record,
      this.slots.map((slot) => ({ path: slot.input.path, read: (source) => this.#readFrom(slot, source, exits) })),
      exits.refused,
    )
  }

  #readFrom(slot: Slot, source: string, exits: Exits): readonly string[] {
    const { variable, input } = slot
    const own = this.#exits(slot, exits)
    if (!isList(input.type)) return readProperty(input.type, source, variable, own, this.ids)
    const given = `${variable}g`
    return [
      `const ${given} = ${source}`,
      `let ${variable} = -1`,
      `if (${given} === undefined || ${given} === null) { ${own.absent} } else { ${variable} = l${this.slots.indexOf(slot)}r(${given}); if (${variable} < 0) ${exits.refused} }`,
    ]
  }

  /** Reads every input of record `i` from the columns `c0`, `c1`, … */
  readColumns(exits: Exits): readonly string[] {
    return this.slots.flatMap((slot, index) => {
      const { input, variable } = slot
      if (!isList(input.type))
        return readElement(input.type, `c${index}[i]`, variable, this.#exits(slot, exits), this.ids)
      return [`const ${variable} = l${index}c(c${index}, i)`, `if (${variable} < 0) ${exits.refused}`]
    })
  }

  #exits({ isExpected }: Slot, exits: Exits): Exits {
    return { ...exits, absent: isExpected ? exits.absent : '' }
  }

  /**
   * The steps, in order.
   *
   * @param isGeneral - whether any input may be absent, rather than only those that are not expected
   * @param all - also the steps that no outcome rests on
   */
  steps(isGeneral: boolean, all: boolean): Computed {
    const places = this.#inputPlaces(isGeneral)
    const lists = new Map(
      this.slots.flatMap(({ input, list, variable }) => (list ? [[input.name, { ...list, count: variable }]] : [])),
    )
    const lines: string[] = []
    this.plan.steps.forEach((step, index) => {
      if (!all && !this.#wanted.has(step.id)) return
      const code = stepCode(step, {
        variable: `s${index}`,
        places: (name) => places.get(name),
        lists: (name) => lists.get(name),
        table: (values, type) => this.constant(tableCode(values, type)),
        operator: (name) => this.constant(`operator(${JSON.stringify(name)}, ${JSON.stringify(step.id)})`),
      })
      lines.push(...code.lines)
      places.set(step.id, code.place)
    })
    return { lines, places }
  }

  #inputPlaces(isGeneral: boolean): Map<string, Place> {
    const places = new Map<string, Place>()
    for (const { input, variable, isExpected } of this.slots) {
      const { name, type } = input
      const common = { code: variable, always: !isGeneral && isExpected, isBoolean: type.is === 'boolean' }
      places.set(
        name,
        // Of a list, the variable has the number of items: −1 where there is no list.
        isList(type)
          ? { ...common, repr: 'rank', interval: [-1, type.maxItems] }
          : { ...common, repr: reprOf(type), interval: intervalOf(type) },
      )
      // A refused value never comes this far.
      places.set(`${name}:refused`, {
        ...common,
        code: '0',
        repr: 'rank',
        isBoolean: true,
        always: true,
        interval: [0, 0],
      })
    }
    return places
  }
}

function tableCode(values: readonly number[], type: ValueType): string {
  const kind = columnKind(type)
  return `${kind === 'text' ? 'Float64Array' : kind}.of(${values.join(', ')})`
}
