import { checkPlan } from '../../plan/check-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { block } from './block.ts'
import { outcomeObject, outputColumns } from './outputs.ts'
import { Writer, type VersionExits } from './writer.ts'

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
 */
export function generateFunctions(plan: Plan): string {
  checkPlan(plan)
  const writer = new Writer(plan)
  const functions = [
    ...objectFunctions(writer),
    ...rowFunctions(writer),
    ...columnFunctions(writer, 'columns', false),
    ...columnFunctions(writer, 'tape', true),
  ]
  return [...writer.slots.flatMap(({ list }) => list?.declarations ?? []), ...writer.constants, ...functions, ''].join(
    '\n',
  )
}

function objectFunctions(writer: Writer): readonly string[] {
  const version = (isGeneral: boolean): string => {
    const computed = writer.steps(isGeneral, false)
    const careful = 'return undefined'
    return block(`function ${isGeneral ? 'objectGeneral' : 'object'}(r)`, [
      ...(isGeneral ? [] : [`for (const added in part()) ${careful}`]),
      ...writer.readRecord(
        'r',
        isGeneral ? { isGeneral, careful } : { isGeneral, careful, general: 'return objectGeneral(r)' },
        computed,
      ),
      `return ${outcomeObject(writer, computed.places, isGeneral)}`,
    ])
  }
  return [version(true), version(false)]
}

function rowFunctions(writer: Writer): readonly string[] {
  const outputs = outputColumns(writer)
  const call = `rowGeneral(r, i, ${outputs.names.join(', ')})`
  const body = (isGeneral: boolean): string[] => {
    const computed = writer.steps(isGeneral, false)
    return [...writer.readRecord('r', exitsOf(isGeneral, call), computed), ...outputs.store(computed.places, isGeneral)]
  }
  return [
    block(`function ${call}`, [...body(true), 'return true']),
    block('function rows(records, from, to, outputs, slow)', [
      'for (const added in part()) { for (let i = from; i < to; i++) slow.push(i); return }',
      ...named(outputs.names, 'outputs'),
      block('for (let i = from; i < to; i++)', ['const r = records[i]', ...body(false)]),
    ]),
  ]
}

function columnFunctions(writer: Writer, name: 'columns' | 'tape', hasTape: boolean): readonly string[] {
  const outputs = outputColumns(writer)
  const inputs = writer.slots.map((_, index) => `c${index}`)
  const tape = hasTape ? writer.plan.steps.map((_, index) => `t${index}`) : []
  const written = [...outputs.names, ...tape]
  const call = `${name}General(i, ${[...inputs, ...written].join(', ')})`
  const body = (isGeneral: boolean): string[] => {
    const computed = writer.steps(isGeneral, hasTape)
    const { places } = computed
    return [
      ...writer.readColumns(exitsOf(isGeneral, call), computed),
      ...outputs.store(places, isGeneral),
      ...tape.map((column, index) => `${column}[i] = ${places.get(writer.plan.steps[index]?.id ?? '')?.code ?? 'NaN'}`),
    ]
  }
  return [
    block(`function ${call}`, [...body(true), 'return true']),
    block(`function ${name}(inputs, from, to, outputs, slow)`, [
      ...named(inputs, 'inputs'),
      ...named(written, 'outputs'),
      block('for (let i = from; i < to; i++)', body(false)),
    ]),
  ]
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
