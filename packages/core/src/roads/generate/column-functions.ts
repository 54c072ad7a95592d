import { tapedSteps, tapeForm, type TapeForm } from '../tape.ts'
import { block } from './block.ts'
import { columnsOf, cutIntoLoops, fissionBlock } from './fission.ts'
import { outputColumns } from './outputs.ts'
import { cutIntoPieces, exitCodes, isTooLong, pieceExits, type Pieces } from './pieces.ts'
import { presence, type Place } from './places.ts'
import { variablesOf, type Computed, type Writer } from './writer.ts'

/** What the functions of one name share: their outputs, and where their columns are. */
interface Form {
  readonly name: 'columns' | 'tape'
  readonly writer: Writer
  readonly outputs: ReturnType<typeof outputColumns>
  readonly source: (column: string) => string
}

/** Functions that run over blocks of columns, and the statements that call them. */
interface Loops {
  readonly functions: readonly string[]
  readonly calls: readonly string[]
}

/** JavaScript that defines `columns` or `tape`. */
export function columnFunctions(writer: Writer, name: Form['name'], hasTape: boolean): readonly string[] {
  const outputs = outputColumns(writer)
  const form = { name, writer, outputs, source: columnSource(outputs.names.length) }
  const taped = hasTape ? tapedSteps(writer.plan) : []
  const kept = new Map(taped.map(({ id, type }, index) => [id, { column: `t${index}`, form: tapeForm(type) }]))
  const keep = (step: string, place: Place): string | undefined => {
    const own = kept.get(step)
    return own && `${own.column}[i] = ${tapeCode(place, own.form)}`
  }
  const wanted = hasTape ? writer.toTape : undefined
  const tape = [...kept.values()].map(({ column }) => column)
  const all = [...writer.slots.map((_, index) => `c${index}`), ...outputs.names, ...tape]
  const general = generalFunctions(form, writer.steps(true, wanted, keep), all)
  const { functions, calls } = loopsOf(form, writer.steps(false, wanted, keep))
  return [
    ...functions,
    ...general,
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

/** For records that have all that is required; the others are marked in `bad`. */
function loopsOf(form: Form, computed: Computed): Loops {
  const { name, writer, outputs, source } = form
  // The items of a list stay in its arrays only while its record is looked at, so what is cut are its records.
  if (writer.hasLists && isTooLong(computed.length)) {
    const { functions, exit, end } = cut(form, name, computed, false)
    const lines = [`const exit = ${exit}`, `if (exit === ${exitCodes.done}) ${end}`, 'else bad[i - from] = exit']
    return { functions, calls: [block('for (let i = from; i < to; i++)', lines)] }
  }
  const leave = (code: number): string => `{ bad[i - from] = ${code}; continue }`
  const exits = { isGeneral: false, careful: leave(exitCodes.careful), general: leave(exitCodes.general) } as const
  const parts = [
    ...writer.readColumns(exits, computed),
    { lines: outputs.store(computed.places, false), isColumn: false },
  ]
  const whole = { lines: parts.flatMap(({ lines }) => lines), isColumn: true }
  const loops = { name, parameters: 'inputs, outputs', variables: variablesOf(computed), source }
  const { functions, calls } = cutIntoLoops(loops, writer.hasLists ? [whole] : parts)
  return { functions, calls: calls('from', 'to') }
}

/** For one record, whatever it lacks. */
function generalFunctions(form: Form, computed: Computed, columns: readonly string[]): readonly string[] {
  const { name, writer, outputs, source } = form
  const head = `function ${name}General(i, inputs, outputs)`
  if (!isTooLong(computed.length))
    return [
      block(head, [
        ...columns.map((column) => `const ${column} = ${source(column)}`),
        ...writer.readColumns({ isGeneral: true, careful: 'return false' }, computed).flatMap(({ lines }) => lines),
        ...outputs.store(computed.places, true),
        'return true',
      ]),
    ]
  const { functions, reset, exit, end } = cut(form, `${name}General`, computed, true)
  return [
    ...functions,
    block(head, [...reset, `const exit = ${exit}`, `if (exit !== ${exitCodes.done}) return false`, end, 'return true']),
  ]
}

function cut({ writer, outputs, source }: Form, name: string, computed: Computed, isGeneral: boolean): Pieces {
  const form = {
    name,
    parameters: 'i, inputs, outputs',
    variables: variablesOf(computed),
    prelude: (code: string) => columnsOf([code], source),
  }
  const parts = writer.elementParts(pieceExits(isGeneral), computed)
  return cutIntoPieces(form, parts, outputs.store(computed.places, isGeneral))
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
