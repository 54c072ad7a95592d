import type { Words } from '../words.ts'
import { help } from './help.ts'

export const words: Words = {
  help,
  summary: {
    title: 'Ringkasan',
    read: 'baris dibaca',
    scored: 'dinilai',
    incomplete: 'di antaranya belum lengkap',
    refused: 'ditolak',
    level: 'hasil',
    people: 'orang',
    share: 'bagian',
    none: '(belum ada)',
    yes: 'ya',
    no: 'tidak',
    lowest: 'terendah',
    mean: 'rata-rata',
    highest: 'tertinggi',
    saved: (file) => `Disimpan di ${file}.`,
    notSaved: 'Hasil per orang tidak disimpan; tambahkan --out hasil.xlsx atau --json.',
  },
  check: {
    fine: (name, version) => `${name} ${version}: tidak ada kesalahan.`,
    tests: (passed, failed) => `Uji milik perangkat aturan: ${passed} lulus, ${failed} gagal.`,
    noTests: 'Perangkat aturan ini belum mempunyai uji sendiri. Tambahkan "tests".',
    broken: (errors, warnings) => `${errors} kesalahan, ${warnings} peringatan.`,
  },
  explain: {
    reasons: 'Alasan',
    tree: 'Asal nilai',
    missing: 'Belum ada',
    sources: 'Dasar',
    page: (page) => `hlm. ${page}`,
  },
  presets: {
    columns: ['nama', 'versi', 'judul', 'kedudukan', 'berlaku'],
    law: 'peraturan',
    example: 'contoh',
    from: (from, to) => (to === undefined ? `sejak ${from}` : `${from} s.d. ${to}`),
  },
  error: 'galat',
  note: 'catatan',
  warning: 'peringatan',
  errorColumns: ['berkas', 'baris', 'kolom', 'judul', 'nip', 'kode', 'kesalahan', 'perbaikan'],
  savedErrors: (file) => `Daftar kesalahan disimpan di ${file}.`,
  moreMistakes: (count, shown) =>
    `… dan ${count} kesalahan lain (${shown} yang pertama ditampilkan). Simpan semuanya dengan --errors kesalahan.csv.`,
  progress: 'Menilai',
}
