// The two tables, with the headings of SIASN and the ids of the rule set's inputs.
import { postKinds, type Employee } from './employee.ts'
import type { Ratings } from './ratings.ts'
import type { Activity } from './service.ts'

/** One table, cells as text, headings first. */
export interface Table {
  readonly name: string
  /** Widths of the columns in characters, for the spreadsheet. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

interface Column<Row> {
  readonly heading: string
  readonly width: number
  readonly cell: (row: Row) => string
}

function table<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ cell }) => cell(row)))],
  }
}

const yesOrNo = (value: boolean): string => (value ? 'ya' : 'tidak')

/** One person of the agency with what was said of them. */
export interface Person {
  readonly employee: Employee
  readonly ratings: Ratings
}

const personColumns: readonly Column<Person>[] = [
  { heading: 'NIP BARU', width: 21, cell: ({ employee }) => employee.nip },
  { heading: 'NAMA', width: 26, cell: ({ employee }) => employee.name },
  { heading: 'GELAR DEPAN', width: 13, cell: ({ employee }) => employee.degreeBefore },
  { heading: 'GELAR BELAKANG', width: 17, cell: ({ employee }) => employee.degreeAfter },
  { heading: 'JENIS KELAMIN', width: 15, cell: ({ employee }) => employee.sex },
  { heading: 'JENIS PEGAWAI NAMA', width: 21, cell: ({ employee }) => employee.status },
  { heading: 'GOL AKHIR NAMA', width: 17, cell: ({ employee }) => employee.rank },
  { heading: 'JENIS JABATAN ID', width: 18, cell: ({ employee }) => postKinds[employee.post.kind].id },
  { heading: 'JENIS JABATAN NAMA', width: 32, cell: ({ employee }) => postKinds[employee.post.kind].name },
  { heading: 'JABATAN NAMA', width: 42, cell: ({ employee }) => employee.post.title },
  { heading: 'UNOR NAMA', width: 28, cell: ({ employee }) => employee.unit },
  { heading: 'hasil', width: 22, cell: ({ ratings }) => ratings.results },
  { heading: 'perilaku', width: 22, cell: ({ ratings }) => ratings.behaviour },
  { heading: 'memimpin', width: 11, cell: ({ employee }) => yesOrNo(employee.post.leads) },
  { heading: 'teknis', width: 10, cell: ({ ratings }) => ratings.technical },
  { heading: 'kepemimpinan', width: 14, cell: ({ ratings }) => ratings.leadership },
  { heading: 'tim', width: 10, cell: ({ ratings }) => ratings.teamwork },
]

const activityColumns: readonly Column<Activity>[] = [
  { heading: 'NIP BARU', width: 21, cell: ({ nip }) => nip },
  { heading: 'kode', width: 16, cell: ({ code }) => code },
  { heading: 'kegiatan', width: 40, cell: ({ title }) => title },
  { heading: 'jam', width: 8, cell: ({ hours }) => hours },
  { heading: 'terverifikasi', width: 14, cell: ({ isVerified }) => yesOrNo(isVerified) },
]

export const peopleTable = (people: readonly Person[]): Table => table('pegawai', personColumns, people)
export const activityTable = (activities: readonly Activity[]): Table => table('pelayanan', activityColumns, activities)
