import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import { ZipFile } from 'yazl'

import type { Context, Output } from '../src/context.ts'
import { run as runSasando } from '../src/run.ts'
import { formatSheetRow, numberSheetRow } from '../src/xlsx/format-sheet-row.ts'
import { fixedParts, sheetEnd, sheetStart } from '../src/xlsx/workbook-parts.ts'
import { fictionalHeadings, fictionalRow } from './fictional-rows.ts'
import { randomFrom, type Random } from './random.ts'

export const name = 'hostile-files'

/**
 * Feeds the command files that were damaged at random. @throws where it ends with anything but its own codes, where it
 * meets what it does not know, or where a row that was read is neither scored nor refused
 */
export async function run(files = 3000, seed = 1): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'sasando-hostile-'))
  const random = randomFrom(seed)
  const codes: Record<string, number> = {}
  try {
    for (let index = 0; index < files; index++) {
      const { extension, damage } = kinds[index % kinds.length] ?? csv
      const file = `f${extension}`
      await writeFile(join(folder, file), await damage(random))
      const { code, err } = await sasando(['score', '-r', 'kupang-kinerja-lokal', '-i', file, '--json'], folder)
      const at = `file ${index} of seed ${seed} (${extension}), exit code ${code}: ${err.slice(-1000)}`
      if (![0, 1, 3].includes(code) || err.includes('"code":"unexpected"')) throw new Error(at)
      const summary = err.trim().split('\n').at(-1) ?? ''
      if (summary.includes('"type":"summary"')) {
        const { read, scored, refused } = JSON.parse(summary) as Record<'read' | 'scored' | 'refused', number>
        if (read !== scored + refused) throw new Error(at)
      }
      codes[code] = (codes[code] ?? 0) + 1
    }
    return { files, seed, codes }
  } finally {
    await rm(folder, { recursive: true })
  }
}

interface Hostile {
  readonly extension: string
  damage(random: Random): Buffer | Promise<Buffer>
}

const rows = Array.from({ length: 20 }, (_, index) => fictionalRow(index))
const table = [fictionalHeadings, ...rows]
const records = rows.map(([nip, nama]) => ({ nip, nama, memimpin: false, teknis: 80, tim: 70, pelayanan: [] }))
const bytesOf = (lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'))
const sheet = `${sheetStart}${table.map((row, index) => numberSheetRow(formatSheetRow(row), index + 1)).join('')}${sheetEnd}`
const parts = [...fixedParts('Nilai'), ['xl/worksheets/sheet1.xml', sheet] as const]

const csv: Hostile = {
  extension: '.csv',
  damage: (random) => damaged(bytesOf(table.map((row) => row.join(';'))), random),
}
const kinds: readonly Hostile[] = [
  csv,
  {
    extension: '.ndjson',
    damage: (random) => damaged(bytesOf(records.map((record) => JSON.stringify(record))), random),
  },
  // A workbook whose parts are damaged, and one that is damaged as a file.
  {
    extension: '.xlsx',
    damage: (random) => workbook(parts[random(parts.length + 4)]?.[0] ?? 'xl/worksheets/sheet1.xml', random),
  },
  { extension: '.xlsx', damage: async (random) => damaged(await workbook('', random), random) },
]

function workbook(broken: string, random: Random): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [part, text] of parts)
    zip.addBuffer(part === broken ? damaged(Buffer.from(text), random) : Buffer.from(text), part)
  zip.end()
  return buffer(zip.outputStream as Readable)
}

/** A copy with some bytes changed, doubled, dropped or moved, or its end cut off. */
function damaged(bytes: Buffer, random: Random): Buffer {
  let copy = Buffer.from(bytes)
  for (let times = random(6); times >= 0; times--) {
    const [at, to] = [random(copy.length), random(copy.length)].sort((a, b) => a - b) as [number, number]
    const middle = copy.subarray(at, Math.min(to, at + 40))
    const pieces = [
      [copy.subarray(0, at), Buffer.of(random(256)), copy.subarray(at + 1)],
      [copy.subarray(0, at), Buffer.from('";,\n\r\0\'={}<>&'.charAt(random(13))), copy.subarray(at)],
      [copy.subarray(0, at), copy.subarray(at + middle.length)],
      [copy.subarray(0, to), middle, copy.subarray(to)],
      [copy.subarray(0, Math.max(to, 1))],
    ]
    copy = Buffer.concat(pieces[random(pieces.length)] ?? [copy])
  }
  return copy
}

async function sasando(args: readonly string[], cwd: string): Promise<{ readonly code: number; readonly err: string }> {
  let err = ''
  const sink = (keep: boolean): Output =>
    new Writable({
      write(chunk: Buffer, _, done) {
        if (keep) err += chunk.toString()
        done()
      },
    })
  const context: Context = {
    cwd,
    env: {},
    stdin: Readable.from([]),
    stdout: sink(false),
    stderr: sink(true),
    now: () => 0,
  }
  return { code: await runSasando(args, context), err }
}
