// Makes up the agency of the example and writes its files: `node data/generate.ts`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { agencyData } from '../generator/agency-data.ts'
import { activityTable, peopleTable } from '../generator/columns.ts'
import { toCsv, toXlsx } from '../generator/spreadsheet.ts'

const seed = 53_71

/** The committed files by name, made anew: the same bytes on every machine. */
export async function generateFiles(): Promise<Map<string, Uint8Array>> {
  const { people, activities } = agencyData(seed)
  const tables = [peopleTable(people), activityTable(activities)] as const
  const text = new TextEncoder()
  return new Map([
    ['pegawai.csv', text.encode(toCsv(tables[0]))],
    ['pelayanan.csv', text.encode(toCsv(tables[1]))],
    ['pegawai.xlsx', await toXlsx(tables)],
  ])
}

if (import.meta.main) {
  for (const [name, bytes] of await generateFiles()) {
    writeFileSync(join(import.meta.dirname, name), bytes)
    console.log(`data/${name}: ${bytes.length} bytes`)
  }
}
