import { checkPlan } from '../../plan/check-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { tapedSteps, tapeForm, type TapeForm } from '../tape.ts'
import { block } from './block.ts'
import { presence, type Place } from './places.ts'
import { columnsOf, cutIntoLoops, fissionBlock } from './fission.ts'
import { int32Functions } from './int32.ts'
import { outcomeObject, outputColumns } from './outputs.ts'
import { cutIntoPieces, exitCodes, isTooLong, type Pieces } from './pieces.ts'
import { isObject } from './read-record.ts'
import { traceFunction } from './trace.ts'
import { variablesOf, Writer, type Computed, type VersionExits } from './writer.ts'

/** What generated code takes from the runtime, by name. */
export const runtimeNames = [
  'decimal',
  'day',
  'dayText',
  'roundQuotient',
  'operator',
  'part',
  'differ',
  'hasHalfLetter',
] as const

/**
 * JavaScript that defines `object`, `rows`, `columns` and `tape`, given the names of `runtimeNames`: each record's
 * steps as straight-line code on local variables. There are two versions of each, one for records that have every
 * input that is required, and a general one for what is missing or refused. A record that is no plain data, or has a list with a
 * mistake, is left to the reference road: its place is put into `slow`, and `object` returns nothing.
 *
 * Nothing of a rule set becomes code: variables are numbered, and ids and texts are written as JSON strings.
 *
 * @param withTrace - also `trace`
 */
export function generateFunctions(plan: Plan, withTrace = false): string {
  checkPlan(plan)
  const writer = new Writer(plan)
  const functions = [
    ...objectFunctions(writer),
    ...rowFunctions(writer),
    ...columnFunctions(writer, 'columns', false),
    ...columnFunctions(writer, 'tape', true),
    ...(withTrace ? [traceFunction(writer)] : []),
  ]
  const bad = `const bad = new Uint8Array(${fissionBlock})`
  return [
    bad,
    ...int32Functions,
    ...writer.slots.flatMap(({ list }) => list?.declarations ?? []),
    ...writer.constants,
    ...functions,
    '',
  ].join('\n')
}

function objectFunctions(writer: Writer): readonly string[] {
  const version = (isGeneral: boolean): string[] => {
    const name = isGeneral ? 'objectGeneral' : 'object'
    const computed = writer.steps(isGeneral)
    const careful = 'return undefined'
    const start = isGeneral ? [] : [`for (const added in part()) ${careful}`]
    const end = [`return ${outcomeObject(writer, computed.places, isGeneral)}`]
    if (!isTooLong(computed.length)) {
      const exits = isGeneral
        ? { isGeneral, careful }
        : ({ isGeneral, careful, general: 'return objectGeneral(r)' } as const)
      return [block(`function ${name}(r)`, [...start, ...writer.readRecord('r', exits, computed), ...end])]
    }
    const pieces = cutRecord(writer, { name, parameters: 'r', isGeneral }, computed, end)
    return [
      ...pieces.functions,
      block(`function ${name}(r)`, [
        ...start,
        `if (!(${isObject('r')})) ${careful}`,
        ...pieces.reset,
        `const exit = ${pieces.exit}`,
        `if (exit === ${exitCodes.done}) return ${pieces.end}`,
        ...(isGeneral ? [] : [`if (exit === ${exitCodes.general}) return objectGeneral(r)`]),
        careful,
      ]),
    ]
  }
  return [...version(true), ...version(false)]
}

function rowFunctions(writer: Writer): readonly string[] {
  const outputs = outputColumns(writer)
  const parameters = `r, i, ${outputs.names.join(', ')}`
  const call = `rowGeneral(${parameters})`
  const loop = (lines: readonly string[]): string =>
    block('function rows(records, from, to, outputs, slow)', [
      'for (const added in part()) { for (let i = from; i < to; i++) slow.push(i); return }',
      ...named(outputs.names, 'outputs'),
      block('for (let i = from; i < to; i++)', ['const r = records[i]', ...lines]),
    ])
  const version = (isGeneral: boolean): string[] => {
    const computed = writer.steps(isGeneral)
    const end = outputs.store(computed.places, isGeneral)
    if (!isTooLong(computed.length)) {
      const body = [...writer.readRecord('r', exitsOf(isGeneral, call), computed), ...end]
      return [isGeneral ? block(`function ${call}`, [...body, 'return true']) : loop(body)]
    }
    const name = isGeneral ? 'rowGeneral' : 'row'
    const pieces = cutRecord(writer, { name, parameters, isGeneral }, computed, end)
    const start = [...pieces.reset, `const exit = ${isObject('r')} ? ${pieces.exit} : ${exitCodes.careful}`]
    return [
      ...pieces.functions,
      isGeneral
        ? block(`function ${call}`, [
            ...start,
            `if (exit !== ${exitCodes.done}) return false`,
            pieces.end,
            'return true',
          ])
        : loop([
            ...start,
            `if (exit === ${exitCodes.done}) ${pieces.end}`,
            `else if (exit === ${exitCodes.careful} || !${call}) slow.push(i)`,
          ]),
    ]
  }
  return [...version(true), ...version(false)]
}

/** The pieces of one version of the code that reads the record `r`. */
function cutRecord(
  writer: Writer,
  { isGeneral, ...form }: { readonly name: string; readonly parameters: string; readonly isGeneral: boolean },
  computed: Computed,
  end: readonly string[],
): Pieces {
  const { parts, prelude } = writer.recordParts('r', pieceExits(isGeneral), computed)
  return cutIntoPieces({ ...form, variables: variablesOf(computed), prelude }, parts, end)
}

const pieceExits = (isGeneral: boolean): VersionExits => {
  const careful = `return ${exitCodes.careful}`
  return isGeneral ? { isGeneral, careful } : { isGeneral, careful, general: `return ${exitCodes.general}` }
}

function columnFunctions(writer: Writer, name: 'columns' | 'tape', hasTape: boolean): readonly string[] {
  const outputs = outputColumns(writer)
  const source = columnSource(outputs.names.length)
  const taped = hasTape ? tapedSteps(writer.plan) : []
  const kept = new Map(taped.map(({ id, type }, index) => [id, { column: `t${index}`, form: tapeForm(type) }]))
  const keep = (step: string, place: Place): string | undefined => {
    const own = kept.get(step)
    return own && `${own.column}[i] = ${tapeCode(place, own.form)}`
  }
  const wanted = hasTape ? writer.toTape : undefined
  const general = writer.steps(true, wanted, keep)
  const special = writer.steps(false, wanted, keep)
  const cut = (of: string, isGeneral: boolean, computed: Computed): Pieces =>
    cutIntoPieces(
      {
        name: of,
        parameters: 'i, inputs, outputs',
        variables: variablesOf(computed),
        prelude: (code) => columnsOf([code], source),
      },
      writer.elementParts(pieceExits(isGeneral), computed),
      outputs.store(computed.places, isGeneral),
    )
  const tape = [...kept.values()].map(({ column }) => column)
  const all = [...writer.slots.map((_, index) => `c${index}`), ...outputs.names, ...tape]
  const open = all.map((column) => `const ${column} = ${source(column)}`)
  const { functions, calls } = ((): { readonly functions: readonly string[]; readonly calls: readonly string[] } => {
    // The items of a list stay in its arrays only while its record is looked at, so what is cut are its records.
    if (writer.hasLists && isTooLong(special.length)) {
      const pieces = cut(name, false, special)
      return {
        functions: pieces.functions,
        calls: [
          block('for (let i = from; i < to; i++)', [
            `const exit = ${pieces.exit}`,
            `if (exit === ${exitCodes.done}) ${pieces.end}`,
            'else bad[i - from] = exit',
          ]),
        ],
      }
    }
    const leave = (code: number): string => `{ bad[i - from] = ${code}; continue }`
    const exits = { isGeneral: false, careful: leave(exitCodes.careful), general: leave(exitCodes.general) } as const
    const parts = [
      ...writer.readColumns(exits, special),
      { lines: outputs.store(special.places, false), isColumn: false },
    ]
    const whole = { lines: parts.flatMap(({ lines }) => lines), isColumn: true }
    return cutIntoLoops(name, writer.hasLists ? [whole] : parts, variablesOf(special), source)
  })()
  const generalFunctions = (): readonly string[] => {
    if (!isTooLong(general.length))
      return [
        block(`function ${name}General(i, inputs, outputs)`, [
          ...open,
          ...writer.readColumns({ isGeneral: true, careful: 'return false' }, general).flatMap(({ lines }) => lines),
          ...outputs.store(general.places, true),
          'return true',
        ]),
      ]
    const pieces = cut(`${name}General`, true, general)
    return [
      ...pieces.functions,
      block(`function ${name}General(i, inputs, outputs)`, [
        ...pieces.reset,
        `const exit = ${pieces.exit}`,
        `if (exit !== ${exitCodes.done}) return false`,
        pieces.end,
        'return true',
      ]),
    ]
  }
  return [
    ...functions,
    ...generalFunctions(),
    block(`function ${name}(inputs, first, last, outputs, slow)`, [
      block(`for (let from = first; from < last; from += ${fissionBlock})`, [
        `const to = Math.min(from + ${fissionBlock}, last)`,
        'bad.fill(0)',
        ...calls,
        'for (let i = from; i < to; i++) {',
        `  if (bad[i - from] !== 0 && (bad[i - from] === 2 || !${name}General(i, inputs, outputs))) slow.push(i)`,
        '}',
      ]),
    ]),
  ]
}

/** A value as a tape keeps it. */
function tapeCode(place: Place, { absent }: TapeForm): string {
  const isAlike = place.always || Number.isNaN(absent) || absent === -1
  return isAlike ? place.code : `(${presence(place)} ? ${place.code} : ${absent})`
}

/** Inputs are in the order of the plan; outputs are the status, the outcomes, then the tape. */
const columnSource =
  (outputs: number) =>
  (column: string): string => {
    const index = Number(column.slice(1))
    if (column === 'status') return 'outputs[0]'
    return column.startsWith('c') ? `inputs[${index}]` : `outputs[${index + (column.startsWith('o') ? 1 : outputs)}]`
  }

/** In a loop the general version is called for one record; what that leaves is put into `slow`. */
const exitsOf = (isGeneral: boolean, call: string): VersionExits =>
  isGeneral
    ? { isGeneral, careful: 'return false' }
    : {
        isGeneral,
        careful: '{ slow.push(i); continue }',
        general: `{ if (!${call}) slow.push(i); continue }`,
      }

const named = (names: readonly string[], array: string): readonly string[] =>
  names.map((name, index) => `const ${name} = ${array}[${index}]`)
