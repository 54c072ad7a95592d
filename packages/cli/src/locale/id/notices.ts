import { formatNipFinding } from '@sasando/asn'

import type { NoticeSentences } from '../messages.ts'
import { listed, meant } from './phrases.ts'

const delimiterNames: Readonly<Record<string, string>> = {
  ';': 'titik koma (;)',
  '\t': 'tab',
  '|': 'garis tegak (|)',
  ',': 'koma (,)',
}

/** Apa yang ditemui dalam data dan bagaimana dipahami. */
export const notices: NoticeSentences = {
  delimiter: ({ delimiter }) => `kolom dipisahkan ${delimiterNames[delimiter] ?? delimiter}.`,
  bom: () => 'berkas diawali tanda BOM; tanda itu dilewati.',
  encoding: ({ encoding }) => `huruf dibaca sebagai ${encoding}.`,
  heading_row: ({ row }) => `judul kolom ditemukan di baris ${row}.`,
  sheet: ({ sheet, others }) => `dibaca lembar "${sheet}"; lembar lain: ${listed(others)}.`,
  sheet_ignored: ({ sheet }) => `--sheet "${sheet}" diabaikan: berkas ini bukan buku kerja Excel dan tidak berlembar.`,
  list_read: ({ list }) => `daftar "${list}" dibaca dari sini.`,
  column_unused: ({ heading, suggestion }) => `kolom "${heading}" tidak dipakai.${meant(suggestion)}`,
  cells_unheaded: ({ count }) => `${count} sel berada di kolom tanpa judul dan tidak dipakai.`,
  key_unused: ({ key, suggestion }) => `kunci "${key}" tidak dipakai.${meant(suggestion)}`,
  inputs_absent: ({ inputs }) => `tidak ada kolom untuk ${listed(inputs)}: dianggap belum ada di semua baris.`,
  decimals: ({ heading, count }) => `kolom "${heading}": ${count} bilangan dengan koma desimal (89,5) dibaca.`,
  decimals_mixed: ({ heading, commas, points }) =>
    `kolom "${heading}" memakai dua tanda desimal: ${commas} dengan koma, ${points} dengan titik. Periksa.`,
  blank_rows: ({ count }) => `${count} baris kosong di tengah data dilewati.`,
  nips_doubtful: ({ count, row, finding }) =>
    `${count} NIP, yang pertama di baris ${row}. ${formatNipFinding(finding, 'id')}`,
  nips_rounded: ({ count, row }) =>
    `${count} NIP berakhir dengan 000 (pertama di baris ${row}). Mungkin dibulatkan oleh program lembar kerja: periksa.`,
}
