import type { Locale } from '../locale.ts'
import { formatNip } from '../nip/format-nip.ts'
import { formatNipFinding } from '../nip/words.ts'
import type { RosterFinding, RosterFindingCode, RosterFindingData } from './finding.ts'

type Sentences = { readonly [Code in RosterFindingCode]: (data: RosterFindingData[Code]) => string }

const id: Sentences = {
  nip: ({ finding }) => nipSentence(finding, 'id'),
  nip_twice: ({ rows }) => `NIP ini ada di baris ${list(rows, 'dan')}. Hapus baris yang keliru.`,
  cell_error: ({ received }) => `Sel berisi kesalahan rumus (${received}). Ketik nilainya.`,
  cell_formula: ({ received }) =>
    `Sel berisi rumus (${received.slice(0, 60)}), bukan nilainya. Ketik nilainya, atau salin lalu tempel sebagai nilai.`,
  text_long: ({ letters, most }) =>
    `Isinya ${letters} huruf, paling banyak ${most}. Periksa apakah selnya tidak bergeser.`,
  cells_moved: ({ cells, headings }) =>
    `Baris ini berisi ${cells} sel, judulnya ${headings}: ada pemisah di dalam sebuah isian, jadi sel sesudahnya bergeser. Apit isian itu dengan tanda kutip, atau simpan sebagai XLSX.`,
  name_empty: () => 'Nama belum diisi.',
  sex_form: ({ received }) => `Jenis kelamin ditulis L atau P (SIASN: M atau F), bukan "${received}".`,
  day_form: ({ received }) => `"${received}" bukan tanggal. Tulis seperti 31-01-1980.`,
  birth_differs: ({ nip, recorded }) =>
    `Tanggal lahir menurut NIP ${local(nip)}, menurut kolom ini ${local(recorded)}. Betulkan yang keliru.`,
  start_differs: ({ nip, recorded }) =>
    `TMT CPNS menurut NIP ${local(nip)}, menurut kolom ini ${local(recorded)}. Betulkan yang keliru.`,
  rank_empty: () => 'Golongan belum diisi.',
  rank_unknown: ({ received, status }) =>
    `"${received}" bukan golongan ${status}. Tulis seperti ${status === 'PNS' ? 'III/a' : 'IX'}.`,
  position_empty: () => 'Jabatan belum diisi.',
  unit_empty: () => 'Unit kerja belum diisi.',
  unit_name_differs: ({ unit, received, usual }) =>
    `Unit ${unit} di sini bernama "${received}", di baris lain "${usual}". Samakan.`,
  superiors_absent: ({ headings }) =>
    `Tidak ada kolom atasan, sehingga pejabat penilai belum diketahui. Tambahkan kolom "${headings[0]?.toUpperCase()}" berisi NIP atasan.`,
  superior_empty: () => 'Atasan belum diisi. Isi NIP atasan, atau nyatakan bahwa orang ini pimpinan tertinggi.',
  superior_nip: ({ finding }) => `Atasan: ${nipSentence(finding, 'id')}`,
  superior_self: () => 'Pegawai ini tercatat sebagai atasannya sendiri. Isi NIP atasannya.',
  superior_unknown: ({ superior }) =>
    `Atasan ${formatNip(superior)} tidak ada dalam daftar ini. Betulkan NIP-nya, atau tambahkan orangnya.`,
  superior_left: ({ superior, row, standing }) =>
    `Atasan ${formatNip(superior)} (baris ${row}) tercatat "${standing}". Isi NIP penggantinya.`,
  superior_circle: ({ rows }) => `Garis atasan berputar: baris ${round(rows)}. Betulkan salah satunya.`,
  later_stored: ({ from, since }) =>
    `Isi baris ini berlaku sejak ${local(from)}, tetapi yang tersimpan berlaku sejak ${local(since)} dan berbeda, jadi itu yang dipertahankan. Jika baris ini yang benar sekarang, impor lagi dengan tanggal sesudah itu; jika daftar ini memang yang lama, biarkan.`,
  headings_split: ({ rows: [first, second] }) =>
    `Judul kolom ada di dua baris (${first} dan ${second}), mungkin karena sel yang digabung. Hanya baris ${first} yang dibaca: jadikan judulnya satu baris.`,
  column_absent: ({ headings }) => `Kolom ini tidak ada. Judulnya misalnya ${quoted(headings, 'atau')}.`,
  column_twice: ({ columns }) =>
    `Dua kolom berjudul sama (kolom ke-${list(
      columns.map((column) => column + 1),
      'dan',
    )}). Yang pertama dibaca; hapus yang lain.`,
}

const en: Sentences = {
  nip: ({ finding }) => nipSentence(finding, 'en'),
  nip_twice: ({ rows }) => `This NIP stands in rows ${list(rows, 'and')}. Delete the row that is wrong.`,
  cell_error: ({ received }) => `The cell holds a formula's error (${received}). Type its value.`,
  cell_formula: ({ received }) =>
    `The cell holds a formula (${received.slice(0, 60)}) and not its value. Type the value, or copy it and paste it as a value.`,
  text_long: ({ letters, most }) => `It has ${letters} letters; the most is ${most}. Look whether cells have moved.`,
  cells_moved: ({ cells, headings }) =>
    `This row has ${cells} cells under ${headings} headings: a separator stands within a value, so the cells behind it have moved. Put quotation marks around that value, or save as XLSX.`,
  name_empty: () => 'The name has not been filled in.',
  sex_form: ({ received }) => `Sex is written L or P (SIASN: M or F), not "${received}".`,
  day_form: ({ received }) => `"${received}" is no day. Write it like 31-01-1980.`,
  birth_differs: ({ nip, recorded }) =>
    `Born on ${local(nip)} by the NIP, on ${local(recorded)} by this column. Correct the wrong one.`,
  start_differs: ({ nip, recorded }) =>
    `In service from ${local(nip)} by the NIP, from ${local(recorded)} by this column. Correct the wrong one.`,
  rank_empty: () => 'The grade (golongan) has not been filled in.',
  rank_unknown: ({ received, status }) =>
    `"${received}" is no grade of a ${status}. Write it like ${status === 'PNS' ? 'III/a' : 'IX'}.`,
  position_empty: () => 'The position has not been filled in.',
  unit_empty: () => 'The unit has not been filled in.',
  unit_name_differs: ({ unit, received, usual }) =>
    `Here unit ${unit} is called "${received}", in other rows "${usual}". Make them alike.`,
  superiors_absent: ({ headings }) =>
    `There is no column for the superior, so that raters are not known. Add a column "${headings[0]?.toUpperCase()}" with the superior's NIP.`,
  superior_empty: () =>
    "The superior has not been filled in. Fill in the superior's NIP, or say that this person is the head.",
  superior_nip: ({ finding }) => `Superior: ${nipSentence(finding, 'en')}`,
  superior_self: () => "This person is recorded as their own superior. Fill in the superior's NIP.",
  superior_unknown: ({ superior }) =>
    `The superior ${formatNip(superior)} is not in this list. Correct the NIP, or add the person.`,
  superior_left: ({ superior, row, standing }) =>
    `The superior ${formatNip(superior)} (row ${row}) is recorded as "${standing}". Fill in the successor's NIP.`,
  superior_circle: ({ rows }) => `The line of superiors runs in a circle: rows ${round(rows)}. Correct one of them.`,
  later_stored: ({ from, since }) =>
    `This row holds from ${from}; what is stored differs, holds from ${since}, and was kept. If this row is right now, import it again with a day after that; if the list is an old one, leave it.`,
  headings_split: ({ rows: [first, second] }) =>
    `The headings stand in two rows (${first} and ${second}), perhaps in merged cells. Only row ${first} is read: make them one row.`,
  column_absent: ({ headings }) => `This column is missing. Its heading is ${quoted(headings, 'or')}, for example.`,
  column_twice: ({ columns }) =>
    `Two columns have the same heading (columns ${list(
      columns.map((column) => column + 1),
      'and',
    )}). The first is read; delete the other.`,
}

const sentences: Readonly<Record<Locale, Sentences>> = { id, en }

/** What is found, as a sentence for people that says what to do. It does not name the row. */
export function formatRosterFinding({ code, data }: RosterFinding, locale: Locale = 'id'): string {
  const say = sentences[locale][code] as (found: RosterFinding['data']) => string
  return say(data)
}

/** Without "perlu dibetulkan: " before it, which stands above the whole list. */
const nipSentence = (finding: RosterFindingData['nip']['finding'], locale: Locale): string =>
  formatNipFinding(finding, locale).replace(/^[^:]+: /, '')

/** `31-01-1980`, `03-2019`, `2024`: as Indonesia writes days. */
const local = (day: string): string => day.split('-').reverse().join('-')

const most = 10
function list(numbers: readonly number[], and: string): string {
  const shown = numbers.slice(0, most).map(String)
  const rest = numbers.length - shown.length
  if (rest > 0) return `${shown.join(', ')} … (+${rest})`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${and} ${shown.at(-1)}`
}

/** `2 → 3 → 4 → 2` */
const round = (rows: readonly number[]): string =>
  [...rows.slice(0, most), ...(rows.length > most ? [`… (+${rows.length - most})`] : []), rows[0] ?? 0].join(' → ')

const quoted = (headings: readonly string[], or: string): string =>
  headings.map((heading) => `"${heading.toUpperCase()}"`).join(` ${or} `)
