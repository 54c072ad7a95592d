import type { WorkbookTrouble } from '../../failure.ts'
import type { BrokenRow } from '../../table/row.ts'

export const listed = (items: readonly string[]): string => items.join(', ')
export const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` Maksudnya "${suggestion}"?`

export const workbookTrouble: Readonly<Record<WorkbookTrouble, string>> = {
  not_a_workbook: 'bukan buku kerja Excel (.xlsx). Buka dengan programnya, lalu simpan ulang sebagai .xlsx atau .csv.',
  encrypted_or_old:
    'terkunci kata sandi atau berformat Excel lama (.xls). Buka di Excel, lepas kata sandinya, lalu simpan sebagai .xlsx.',
  damaged: 'rusak atau terpotong. Ambil atau kirim ulang berkasnya, atau buka di Excel dan simpan ulang.',
  too_large:
    'mengembang jauh melebihi isi sebuah lembar kerja, sehingga tidak dibuka. Salin datanya ke buku kerja baru, atau simpan sebagai .csv.',
  no_sheet: 'tidak mempunyai lembar kerja yang dapat dibaca.',
}

export const brokenRow: Readonly<Record<BrokenRow, string>> = {
  quote_open: 'Ada tanda kutip (") yang dibuka di sini dan tidak ditutup sampai akhir berkas.',
  row_too_long: 'Baris ini lebih panjang daripada baris mana pun; mungkin ada tanda kutip (") yang tidak ditutup.',
}
