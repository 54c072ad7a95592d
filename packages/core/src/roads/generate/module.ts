import { checkPlan } from '../../plan/check-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { block } from './block.ts'
import { columnFunctions } from './column-functions.ts'
import { cutRecord } from './cut-record.ts'
import { fissionBlock } from './fission.ts'
import { int32Functions } from './int32.ts'
import { outcomeObject } from './outputs.ts'
import { exitCodes, isTooLong } from './pieces.ts'
import { isObject } from './read-record.ts'
import { rowFunctions } from './row-functions.ts'
import { traceFunction } from './trace.ts'
import { Writer } from './writer.ts'

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
