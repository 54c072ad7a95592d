import { normalHeading } from './normal-heading.ts'

/** What is read of a person in a roster. */
export type RosterField =
  | 'nip'
  | 'pnsId'
  | 'name'
  | 'titleBefore'
  | 'titleAfter'
  | 'birth'
  | 'sex'
  | 'standing'
  | 'serviceStart'
  | 'rank'
  | 'position'
  | 'unitCode'
  | 'unit'
  | 'superior'

/**
 * The headings of each field, the surest first, without what people vary (`normalHeading`). A superior stands in no
 * export of SIASN; agencies add the column.
 *
 * @source SIASN "data utama", column headings
 */
export const rosterHeadings: Readonly<Record<RosterField, readonly string[]>> = {
  nip: ['nip baru', 'nip'],
  pnsId: ['pns id'],
  name: ['nama', 'nama pegawai', 'nama lengkap', 'name'],
  titleBefore: ['gelar depan'],
  titleAfter: ['gelar belakang'],
  birth: ['tanggal lahir', 'tgl lahir'],
  sex: ['jenis kelamin', 'kelamin', 'jk', 'l p'],
  standing: ['kedudukan hukum nama', 'kedudukan hukum'],
  serviceStart: ['tmt cpns'],
  rank: ['gol akhir nama', 'golongan', 'golongan ruang', 'gol', 'gol ruang', 'pangkat golongan'],
  position: ['jabatan nama', 'jabatan', 'nama jabatan'],
  unitCode: ['unor id', 'kode unor', 'kode unit', 'kode unit kerja', 'kode unit organisasi', 'kode opd'],
  unit: [
    'unor nama',
    'unit',
    'unit kerja',
    'unit organisasi',
    'unor',
    'opd',
    'perangkat daerah',
    'nama unit',
    'nama unit kerja',
    'nama opd',
    'nama perangkat daerah',
  ],
  superior: [
    'nip atasan',
    'nip atasan langsung',
    'nip pejabat penilai',
    'nip pejabat penilai kinerja',
    'nip penilai',
    'atasan',
    'atasan langsung',
    'pejabat penilai',
    'pejabat penilai kinerja',
  ],
}

export const rosterFields = Object.keys(rosterHeadings) as readonly RosterField[]

/** Where each field stands. */
export interface RosterColumns {
  /** By column index, counted from 0. */
  readonly places: ReadonlyMap<RosterField, number>
  /** Fields that two columns claim; the first of them is read. */
  readonly twice: ReadonlyMap<RosterField, readonly number[]>
}

/** Finds the columns of a roster by their headings. */
export function findRosterColumns(headings: readonly string[]): RosterColumns {
  const normal = headings.map(normalHeading)
  const places = new Map<RosterField, number>()
  const twice = new Map<RosterField, readonly number[]>()
  for (const field of rosterFields) {
    for (const name of rosterHeadings[field]) {
      const found = [...normal.keys()].filter((column) => normal[column] === name)
      const [first] = found
      if (first === undefined) continue
      places.set(field, first)
      if (found.length > 1) twice.set(field, found)
      break
    }
  }
  return { places, twice }
}

const allHeadings: ReadonlySet<string> = new Set(Object.values(rosterHeadings).flat())

/** Whether a row goes on with the headings of the one above, as under merged cells: it names fields and no value. */
export function isSplitHeading(texts: readonly string[]): boolean {
  const written = texts.map(normalHeading).filter((text) => text !== '')
  return written.some((text) => allHeadings.has(text)) && written.every((text) => !/\d{4}/.test(text))
}

/** Whether a row could be the one of the headings: it names the NIP. */
export const isRosterHeading = (texts: readonly string[]): boolean =>
  texts.some((text) => rosterHeadings.nip.includes(normalHeading(text)))
