// Reads the two tables of an agency: one row per person, and any number of service entries per NIP.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'csv-parse/sync'

type Row = Readonly<Record<string, string>>

/** A person of the list, as the page shows them, and the record that is scored. */
export interface Person {
  /** What links use instead of the NIP, which must not stand in an address bar. */
  readonly key: string
  readonly nip: string
  readonly name: string
  readonly status: string
  readonly rank: string
  readonly post: string
  readonly unit: string
  readonly record: Readonly<Record<string, unknown>>
}

const readCsv = (file: string): Row[] => parse(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true })

/** A cell as a record has it: an empty cell is a value that is not there, which is never zero. */
const present = (cells: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''))

const isYes = (cell: string | undefined): boolean => cell === 'ya'

function fullName(row: Row): string {
  const name = [row['GELAR DEPAN'], row['NAMA']].filter(Boolean).join(' ')
  return [name, row['GELAR BELAKANG']].filter(Boolean).join(', ')
}

function person(row: Row, index: number, service: readonly Row[]): Person {
  return {
    key: String(index + 1).padStart(3, '0'),
    nip: row['NIP BARU']!,
    name: fullName(row),
    status: row['JENIS PEGAWAI NAMA']!,
    rank: row['GOL AKHIR NAMA']!,
    post: row['JABATAN NAMA']!,
    unit: row['UNOR NAMA']!,
    record: present({
      hasil: row['hasil'],
      perilaku: row['perilaku'],
      memimpin: isYes(row['memimpin']),
      teknis: row['teknis'],
      kepemimpinan: row['kepemimpinan'],
      tim: row['tim'],
      pelayanan: service.map(({ kode, kegiatan, jam, terverifikasi }) =>
        present({ kode, kegiatan, jam, terverifikasi: isYes(terverifikasi) }),
      ),
    }),
  }
}

/** The people of `pegawai.csv` in `folder`, each with the entries of `pelayanan.csv`. */
export function readAgency(folder: string): Person[] {
  const service = Map.groupBy(readCsv(join(folder, 'pelayanan.csv')), (row) => row['NIP BARU']!)
  return readCsv(join(folder, 'pegawai.csv')).map((row, index) =>
    person(row, index, service.get(row['NIP BARU']!) ?? []),
  )
}
