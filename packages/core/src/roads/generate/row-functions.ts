import { block } from './block.ts'
import { cutRecord } from './cut-record.ts'
import { cutIntoLoops } from './fission.ts'
import { outputColumns } from './outputs.ts'
import { exitCodes, isTooLong } from './pieces.ts'
import { isObject } from './read-record.ts'
import type { VersionExits } from './version-exits.ts'
import { variablesOf, type Computed, type Writer } from './writer.ts'

/** As many records as are taken from loop to loop: what each loop looks at of them stays near the processor. */
const blockOfRows = 128

/** What the functions share: their outputs, and a call of the general version for the record `r`, or of another name. */
interface Form {
  readonly writer: Writer
  readonly outputs: ReturnType<typeof outputColumns>
  readonly parameters: string
  general(record?: string): string
}

/** JavaScript that defines `rows`: records in, columns out. */
export function rowFunctions(writer: Writer): readonly string[] {
  const outputs = outputColumns(writer)
  const parameters = `i, ${outputs.names.join(', ')}`
  const form = { writer, outputs, parameters, general: (record = 'r') => `rowGeneral(${record}, ${parameters})` }
  const computed = writer.steps(false)
  const ofMost = isTooLong(computed.length) ? (writer.hasLists ? inPieces : inLoops) : whole
  return [...generalFunctions(form, writer.steps(true)), ...ofMost(form, computed)]
}

/** For one record, whatever it lacks. */
function generalFunctions({ writer, outputs, parameters, general }: Form, computed: Computed): readonly string[] {
  const end = outputs.store(computed.places, true)
  const head = `function ${general()}`
  if (!isTooLong(computed.length)) {
    const read = writer.readRecord('r', { isGeneral: true, careful: 'return false' }, computed)
    return [block(head, [...read, ...end, 'return true'])]
  }
  const form = { name: 'rowGeneral', parameters: `r, ${parameters}`, isGeneral: true }
  const pieces = cutRecord(writer, form, computed, end)
  return [
    ...pieces.functions,
    block(head, [
      ...pieces.reset,
      `const exit = ${isObject('r')} ? ${pieces.exit} : ${exitCodes.careful}`,
      `if (exit !== ${exitCodes.done}) return false`,
      pieces.end,
      'return true',
    ]),
  ]
}

/** All of one record, then the next. */
function whole({ writer, outputs, general }: Form, computed: Computed): readonly string[] {
  const exits: VersionExits = {
    isGeneral: false,
    careful: '{ slow.push(i); continue }',
    general: `{ if (!${general()}) slow.push(i); continue }`,
  }
  return [
    rows(outputs.names, [
      forEachRow([...writer.readRecord('r', exits, computed), ...outputs.store(computed.places, false)]),
    ]),
  ]
}

/** The same, where its code is cut: the items of a list stay in its arrays only while its record is looked at. */
function inPieces({ writer, outputs, parameters, general }: Form, computed: Computed): readonly string[] {
  const form = { name: 'row', parameters: `r, ${parameters}`, isGeneral: false }
  const pieces = cutRecord(writer, form, computed, outputs.store(computed.places, false))
  return [
    ...pieces.functions,
    rows(outputs.names, [
      forEachRow([
        ...pieces.reset,
        `const exit = ${isObject('r')} ? ${pieces.exit} : ${exitCodes.careful}`,
        `if (exit === ${exitCodes.done}) ${pieces.end}`,
        `else if (exit === ${exitCodes.careful} || !${general()}) slow.push(i)`,
      ]),
    ]),
  ]
}

/** A part of the steps for a block of records, then the next part: long code, record by record, is read from far away. */
function inLoops({ writer, outputs, general }: Form, computed: Computed): readonly string[] {
  const leave = (code: number): string => `{ bad[i - from] = ${code}; continue }`
  const careful = leave(exitCodes.careful)
  const exits: VersionExits = { isGeneral: false, careful, general: leave(exitCodes.general) }
  const { parts, prelude } = writer.recordParts('r', exits, computed)
  const { functions, calls } = cutIntoLoops(
    {
      name: 'row',
      parameters: 'records, outputs',
      variables: variablesOf(computed),
      source: (column) => `outputs[${outputs.names.indexOf(column)}]`,
      prelude: (code) => [
        'if (bad[i - from] !== 0) continue',
        'const r = records[i]',
        `if (!(${isObject('r')})) ${careful}`,
        ...prelude(code),
      ],
    },
    [
      ...parts.map(({ head, lines }) => ({ lines: [...head, ...lines], isColumn: false })),
      { lines: outputs.store(computed.places, false), isColumn: false },
    ],
  )
  return [
    ...functions,
    rows(outputs.names, [
      block(`for (let start = from; start < to; start += ${blockOfRows})`, [
        `const end = Math.min(start + ${blockOfRows}, to)`,
        'bad.fill(0)',
        ...calls('start', 'end'),
        block('for (let i = start; i < end; i++)', [
          'const exit = bad[i - start]',
          `if (exit !== ${exitCodes.done} && (exit === ${exitCodes.careful} || !${general('records[i]')})) slow.push(i)`,
        ]),
      ]),
    ]),
  ]
}

const rows = (outputs: readonly string[], lines: readonly string[]): string =>
  block('function rows(records, from, to, outputs, slow)', [
    'for (const added in part()) { for (let i = from; i < to; i++) slow.push(i); return }',
    ...outputs.map((name, index) => `const ${name} = outputs[${index}]`),
    ...lines,
  ])

const forEachRow = (lines: readonly string[]): string =>
  block('for (let i = from; i < to; i++)', ['const r = records[i]', ...lines])
