import { readNip } from '@sasando/asn'

import type { MistakeText, MistakeTexts } from '../messages.ts'
import { brokenRow, listed, meant } from './phrases.ts'

const text = (sentence: string, remedy: string): MistakeText => ({ sentence, remedy })
const asText =
  'Ambil lagi NIP dari SIASN, format kolomnya sebagai Teks sebelum mengetik atau menempel. Angka setelah digit ke-15 sudah hilang dan tidak dapat dikembalikan.'

/** The old number, of nine digits. */
const isOld = (received: string): boolean => readNip(received).findings.some(({ code }) => code === 'nip_old')

/** Apa yang salah pada sebuah baris, dan cara memperbaikinya. */
export const mistakes: MistakeTexts = {
  row_unreadable: ({ why }) =>
    text(
      `${brokenRow[why]} Baris ini dan semua baris sesudahnya tidak dibaca.`,
      'Perbaiki tanda kutipnya, lalu jalankan lagi.',
    ),
  row_overflow: ({ cells, headings }) =>
    text(
      `Baris ini berisi ${cells} sel, padahal judulnya ${headings}: ada pemisah di dalam sebuah nilai sehingga sel lain bergeser.`,
      'Beri tanda kutip pada nilai itu ("89,5"), atau simpan berkas dengan titik koma sebagai pemisah kolom.',
    ),
  json_array_broken: ({ why }) =>
    why === 'no_end'
      ? text(
          'Larik JSON ini tidak ditutup dengan "]": berkasnya mungkin terpotong, sehingga orang sesudahnya tidak ada.',
          'Ambil lagi berkasnya dari asalnya.',
        )
      : text(
          'Ada isi di belakang "]" yang menutup larik JSON; isi itu tidak dibaca.',
          'Gabungkan dalam satu larik, atau tulis satu objek per baris.',
        ),
  json_line: ({ message }) => text(`Baris ini bukan JSON (${message}).`, 'Tulis satu objek JSON utuh per baris.'),
  json_key_twice: ({ key }) =>
    text(
      `Kunci "${key}" tertulis dua kali di baris ini, sehingga tidak pasti nilai mana yang dimaksud.`,
      'Hapus yang salah.',
    ),
  json_line_not_object: () => text('Baris ini bukan objek JSON.', 'Tulis satu objek { … } per baris.'),
  json_line_too_long: ({ limit }) =>
    text(`Baris ini lebih panjang daripada ${limit} huruf.`, 'Tulis satu orang per baris.'),
  nip_empty: () => text('NIP kosong.', 'Perlu dilengkapi: isi NIP 18 angka.'),
  nip_as_number: ({ received }) => text(`NIP tersimpan sebagai bilangan (${received}), bukan teks.`, asText),
  nip_scientific: ({ received }) => text(`NIP telah diubah oleh program lembar kerja menjadi ${received}.`, asText),
  nip_form: ({ received, digits }) =>
    isOld(received)
      ? text(`"${received}" adalah NIP lama (9 angka).`, 'Perlu dilengkapi: isi NIP baru yang 18 angka.')
      : text(
          `"${received}" bukan NIP: ada ${digits} angka, seharusnya tepat 18 dan tanpa huruf.`,
          'Perlu dibetulkan: periksa NIP di SIASN.',
        ),
  nip_twice: ({ nip, row }) =>
    text(
      `NIP ${nip} sudah ada di baris ${row}. Baris ini tidak dinilai; yang dipakai hanya baris ${row}.`,
      'Tentukan baris mana yang benar, hapus yang lain, lalu jalankan lagi.',
    ),
  nip_not_in_data: ({ nip }) =>
    text(
      `NIP ${nip} tidak ada atau tidak dinilai dalam data utama, sehingga baris ini tidak dipakai.`,
      'Periksa NIP-nya, atau perbaiki baris orangnya.',
    ),
  unit_empty: () => text('Unitnya kosong.', 'Perlu dilengkapi: isi kode atau nama unit.'),
  unit_twice: ({ unit, row }) =>
    text(
      `Unit "${unit}" sudah ada di baris ${row}. Baris ini tidak dinilai; yang dipakai hanya baris ${row}.`,
      'Tentukan baris mana yang benar, hapus yang lain, lalu jalankan lagi. Dua unit yang senama dibedakan dengan kolom KODE UNIT.',
    ),
  unit_not_in_data: ({ unit }) =>
    text(
      `Unit "${unit}" tidak ada atau tidak dinilai dalam data utama, sehingga baris ini tidak dipakai.`,
      'Periksa kode atau nama unitnya, atau perbaiki baris unit itu.',
    ),
  number_form: ({ received }) => text(`"${received}" bukan bilangan.`, 'Tulis angka saja, misalnya 89,5.'),
  number_ambiguous: ({ received, thousands, decimal }) =>
    text(
      `"${received}" dapat berarti ${thousands} atau ${decimal.replace('.', ',')}.`,
      'Tulis tanpa titik ribuan, atau beri tahu tanda desimalnya: --decimal comma (89,5) atau --decimal point (89.5).',
    ),
  number_wrong_separator: ({ received, decimal }) =>
    text(
      `"${received}" tidak cocok dengan --decimal ${decimal}.`,
      `Tulis desimal dengan ${decimal === 'comma' ? 'koma' : 'titik'}.`,
    ),
  number_percent: ({ received }) =>
    text(
      `Sel ini berformat persen (${received}), sehingga tidak pasti bilangan mana yang dimaksud.`,
      'Ubah format sel menjadi Angka, lalu periksa nilainya.',
    ),
  number_date: ({ received }) =>
    text(
      `Sel ini tersimpan sebagai tanggal (${received}), bukan bilangan.`,
      'Program lembar kerja mengubah isian seperti 31.1 menjadi tanggal: format sel sebagai Angka, lalu ketik ulang nilainya.',
    ),
  boolean_form: ({ received }) => text(`"${received}" bukan ya atau tidak.`, 'Tulis ya atau tidak.'),
  level_unknown: ({ received, allowed, suggestion }) =>
    text(`"${received}" tidak dikenal.${meant(suggestion)}`, `Pilih salah satu: ${listed(allowed)}.`),
  date_form: ({ received }) => text(`"${received}" bukan tanggal.`, 'Tulis sebagai 31/01/2026 atau 2026-01-31.'),
  cell_error: ({ received }) =>
    text(`Sel ini berisi galat rumus (${received}).`, 'Perbaiki rumusnya, atau ganti dengan nilainya.'),
  formula_without_value: () =>
    text(
      'Sel ini berisi rumus tanpa hasil tersimpan.',
      'Buka dan simpan berkas di Excel, atau ganti rumus dengan nilainya.',
    ),
  list_form: ({ message }) =>
    text(
      `Isi sel ini bukan daftar JSON (${message}).`,
      'Pindahkan daftar ke lembar atau berkas sendiri dengan kolom NIP (--list).',
    ),
  list_row_refused: ({ list, place }) =>
    text(
      `Daftar "${list}" orang ini memuat baris yang salah: ${place}.`,
      'Perbaiki baris daftar itu; sampai saat itu orang ini tidak dinilai.',
    ),
}
