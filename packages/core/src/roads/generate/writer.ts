import { namesIn } from '../../plan/dependencies.ts'
import { intervalOf } from '../../plan/interval.ts'
import type { PolicyPart } from '../../plan/policy-part.ts'
import type { Plan, PlanInput } from '../../plan/plan.ts'
import { isList, type ValueType } from '../../plan/value-type.ts'
import { columnKind, reprOf } from '../columns.ts'
import { liveNames, livePolicies, namesToRun } from '../live-steps.ts'
import { Schedule, type Unit } from '../schedule.ts'
import { namesToTape } from '../tape.ts'
import type { Part } from './fission.ts'
import { scratchList, type ScratchList } from './lists.ts'
import type { Place } from './places.ts'
import type { RecordPart } from './pieces.ts'
import type { VersionExits } from './version-exits.ts'
import { placesOfLeaves, readRecord, type Leaf } from './read-record.ts'
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

/** The steps, and the places of all that is known after them. */
export interface Computed {
  readonly schedule: Schedule<string>
  readonly places: ReadonlyMap<string, Place>
  /** How many characters the code of one record has, about. */
  readonly length: number
}

/** About as many characters as the reading of one input has. */
const lengthOfReading = 200

/** The statements for one record, to be cut, and what a piece must begin with. */
interface RecordParts {
  readonly parts: readonly RecordPart[]
  prelude(code: string): readonly string[]
}

/** What the functions of one module share: its inputs, its steps, its constants. */
export class Writer {
  readonly plan: Plan
  readonly ids: Ids
  readonly slots: readonly Slot[]
  readonly constants: string[] = []
  readonly #names = new Map<string, string>()
  readonly policies: readonly PolicyPart[]
  /** What must be computed for the outcomes alone, and for a tape. */
  readonly toTape: ReadonlySet<string>
  readonly #wanted: ReadonlySet<string>

  constructor(plan: Plan) {
    this.plan = plan
    const live = liveNames(plan)
    this.policies = livePolicies(plan, live)
    this.#wanted = namesToRun(plan, live, this.policies)
    this.toTape = new Set([...this.#wanted, ...namesToTape(plan)])
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

  /**
   * Reads every input of the record in the variable `record`; also those that no outcome needs, for their mistakes.
   */
  readRecord(record: string, exits: VersionExits, { schedule }: Computed): readonly string[] {
    const { careful } = exits
    const general = exits.isGeneral ? undefined : exits.general
    const after = (name: string): readonly string[] => schedule.after(name)
    const read = readRecord(record, this.#leaves(exits), { careful, general, after })
    return [...this.#flags(exits), ...read, ...schedule.rest()]
  }

  /** As `readRecord`, for code that is cut; without the flag that something was refused, which pieces share. */
  recordParts(record: string, exits: VersionExits, { schedule }: Computed): RecordParts {
    const { careful } = exits
    const general = exits.isGeneral ? undefined : exits.general
    const { order, prelude } = placesOfLeaves(record, this.#leaves(exits), { careful, general })
    const parts = order.flatMap(({ leaf, read }): RecordPart[] => [
      { head: [read], lines: [...(exits.isGeneral ? [`let ${leaf.variable}r = 0`] : []), ...leaf.lines] },
      ...schedule.after(leaf.name).map(alone),
    ])
    return { parts: [...parts, ...schedule.rest().map(alone)], prelude }
  }

  #leaves(exits: VersionExits): readonly (Leaf & { readonly variable: string })[] {
    return this.slots.map((slot, index) => {
      const { input, variable } = slot
      const given = `${variable}g`
      const own = this.#exits(slot, exits)
      const lines = isList(input.type)
        ? [
            `let ${variable} = -1`,
            `if (${given} === undefined || ${given} === null) { ${own.absent} } else { ${variable} = l${index}r(${given}); if (${variable} < 0) ${exits.careful} }`,
          ]
        : readProperty(input.type, given, variable, own, this.ids)
      return { name: input.name, path: input.path, given, variable, lines }
    })
  }

  /** Reads every input of record `i` from the columns `c0`, `c1`, …; steps stand where their inputs are known. */
  readColumns(exits: VersionExits, { schedule }: Computed): readonly Part[] {
    const ofSteps = (line: string): Part => ({ lines: [line], isColumn: false })
    const all = this.slots.flatMap((slot, index): Part[] => [
      { lines: this.#readElement(slot, `c${index}`, index, exits), isColumn: true },
      ...schedule.after(slot.input.name).map(ofSteps),
    ])
    return [{ lines: this.#flags(exits), isColumn: false }, ...all, ...schedule.rest().map(ofSteps)]
  }

  /** As `readColumns`, for code that is cut by records. */
  elementParts(exits: VersionExits, { schedule }: Computed): readonly RecordPart[] {
    const parts = this.slots.flatMap((slot, index): RecordPart[] => {
      const flag = exits.isGeneral ? [`let ${slot.variable}r = 0`] : []
      const lines = [...flag, ...this.#readElement(slot, `c${index}`, index, exits)]
      return [{ head: [], lines }, ...schedule.after(slot.input.name).map(alone)]
    })
    return [...parts, ...schedule.rest().map(alone)]
  }

  /** Whether the items of a list stand in arrays while its record is looked at. */
  get hasLists(): boolean {
    return this.slots.some(({ list }) => list)
  }

  #readElement(slot: Slot, column: string, index: number, exits: VersionExits): readonly string[] {
    const { input, variable } = slot
    if (isList(input.type))
      return [`const ${variable} = l${index}c(${column}, i)`, `if (${variable} < 0) ${exits.careful}`]
    const given = `${variable}g`
    return [
      `const ${given} = ${column}[i]`,
      ...readElement(input.type, given, variable, this.#exits(slot, exits), this.ids),
    ]
  }

  /** In the general version: whether anything was refused, and what. */
  #flags({ isGeneral }: VersionExits): readonly string[] {
    return isGeneral ? [`let refused = 0${this.slots.map(({ variable }) => `, ${variable}r = 0`).join('')}`] : []
  }

  #exits({ isExpected, variable }: Slot, exits: VersionExits): Exits {
    return exits.isGeneral
      ? { absent: '', refused: `${variable}r = 1; refused = 1` }
      : { absent: isExpected ? exits.general : '', refused: exits.general }
  }

  /**
   * The steps, in order.
   *
   * @param isGeneral - whether any input may be absent, rather than only those that are not expected
   * @param wanted - the names of the steps, if not those that outcomes rest on
   * @param keep - gives the statement that keeps the value of a step
   */
  steps(
    isGeneral: boolean,
    wanted = this.#wanted,
    keep?: (step: string, place: Place) => string | undefined,
  ): Computed {
    const places = this.#inputPlaces(isGeneral)
    const lists = new Map(
      this.slots.flatMap(({ input, list, variable }) => (list ? [[input.name, { ...list, count: variable }]] : [])),
    )
    const units: Unit<string>[] = []
    this.plan.steps.forEach((step, index) => {
      if (!wanted.has(step.id)) return
      const code = stepCode(step, {
        variable: `s${index}`,
        places: (name) => places.get(name),
        lists: (name) => lists.get(name),
        table: (values, type) => this.constant(tableCode(values, type)),
        operator: ({ id, type }) => this.constant(`operator(${JSON.stringify(id)}, ${JSON.stringify(type)})`),
      })
      const needs = namesIn(step).map((name) => name.replace(/:refused$/, ''))
      units.push({
        name: step.id,
        needs: needs.filter((name) => places.has(name)),
        // One line, so that what a step defines for itself alone stays together.
        lines: [[...code.lines, ...[keep?.(step.id, code.place) ?? []].flat()].join('\n')],
      })
      places.set(step.id, code.place)
    })
    const length = units.reduce((sum, { lines }) => sum + lines.join().length, this.slots.length * lengthOfReading)
    return { schedule: new Schedule(units), places, length }
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
      // A refused value comes only as far as the general version.
      const refused = isGeneral && !isList(type) ? `${variable}r` : '0'
      places.set(`${name}:refused`, {
        ...common,
        code: refused,
        repr: 'rank',
        isBoolean: true,
        always: true,
        interval: [0, 1],
      })
    }
    return places
  }
}

/** The variables of inputs and steps, by how they are kept. */
export const variablesOf = ({ places }: Computed): ReadonlyMap<string, 'number' | 'text'> =>
  new Map([...places.values()].map(({ code, repr }) => [code, repr === 'text' ? 'text' : 'number']))

const alone = (line: string): RecordPart => ({ head: [], lines: [line] })

function tableCode(values: readonly number[], type: ValueType): string {
  const kind = columnKind(type)
  return `${kind === 'text' ? 'Float64Array' : kind}.of(${values.join(', ')})`
}
