import { checkPlan } from '../../plan/check-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { block } from './block.ts'
import { columnFunctions } from './column-functions.ts'
import { fissionBlock } from './fission.ts'
import { int32Functions } from './int32.ts'
import { outcomeObject, outputColumns } from './outputs.ts'
import { cutIntoPieces, exitCodes, isTooLong, pieceExits, type Pieces } from './pieces.ts'
import { isObject } from './read-record.ts'
import { traceFunction } from './trace.ts'
import type { VersionExits } from './version-exits.ts'
import { variablesOf, Writer, type Computed } from './writer.ts'

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
