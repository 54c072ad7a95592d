import { formatStorageError, formatTransferError } from '@sasando/storage'

import type { FailureSentences } from '../messages.ts'
import { listed, meant, workbookTrouble } from './phrases.ts'

/** Mengapa sebuah perintah tidak dapat bekerja, dan apa yang dapat dilakukan. */
export const failures: FailureSentences = {
  unknown_option: ({ option, suggestion }) =>
    `Opsi ${option} tidak dikenal.${meant(suggestion)} Ketik "sasando --help" untuk melihat semua opsi.`,
  unknown_command: ({ command, suggestion, commands }) =>
    `Perintah "${command}" tidak dikenal.${meant(suggestion)} Perintah yang ada: ${listed(commands)}.`,
  missing_argument: ({ argument }) => `Masih kurang: <${argument}>. Tuliskan di belakang perintah; lihat --help.`,
  preset_missing: ({ preset, presets, suggestion }) =>
    `Tidak ada perangkat aturan bawaan "${preset}".${meant(suggestion)} Yang ada: ${listed(presets)}.`,
  missing_option: ({ option }) => `Opsi ${option} wajib diisi. Lihat contohnya dengan --help.`,
  missing_option_value: ({ option }) => `Opsi ${option} perlu nilai di belakangnya.`,
  option_not_one_of: ({ option, received, allowed }) =>
    `Opsi ${option} tidak mengenal "${received}". Pilih: ${listed(allowed)}.`,
  too_many_arguments: ({ command }) =>
    `Terlalu banyak kata di belakang "${command}". Nama berkas yang memuat spasi perlu diapit tanda kutip.`,
  wrong_usage: ({ message }) => `Perintah tidak dipahami: ${message}. Lihat --help.`,
  list_option_form: ({ received }) =>
    `--list ${received}: tulis sebagai MASUKAN=BERKAS, misalnya --list pelayanan=pelayanan.csv.`,
  list_option_unknown: ({ received, lists, suggestion }) =>
    `Perangkat aturan ini tidak mempunyai daftar "${received}".${meant(suggestion)} Daftar yang ada: ${listed(lists)}.`,
  list_with_records: () => '--list hanya untuk tabel. Dalam NDJSON, daftar ditulis di dalam rekaman orangnya.',
  list_not_a_table: ({ file }) => `${file} bukan tabel. Daftar dibaca dari CSV atau lembar XLSX dengan kolom NIP.`,
  output_format_unknown: ({ file, formats }) =>
    `Bentuk hasil tidak dikenal dari nama "${file}". Akhiri namanya dengan ${listed(formats)}.`,
  output_is_input: ({ file }) => `${file} adalah data masukan dan tidak akan ditimpa. Pilih nama lain untuk hasilnya.`,
  output_not_a_folder: ({ file }) =>
    `${file} adalah satu berkas, sedangkan perangkat aturannya beberapa. Tunjuk sebuah folder dengan --out.`,
  stdin_twice: () => 'Masukan standar (-) hanya dapat dibaca sekali. Simpan salah satunya sebagai berkas.',
  key_option_other: ({ option, rules, subject }) =>
    `${option} tidak sesuai: ${rules} menilai ${subject === 'unit' ? 'unit. Pakai --unit dengan kode atau nama unitnya.' : 'pegawai. Pakai --nip.'}`,
  unit_column_missing: ({ table, headings, suggestion }) =>
    `${table} tidak mempunyai kolom unit.${suggestion === undefined ? '' : ` Maksudnya kolom "${suggestion}"?`} Beri judul "KODE UNIT" atau "UNIT", atau tunjuk kolomnya dengan --map. Judul yang ditemukan: ${listed(headings.slice(0, 12))}.`,
  unit_not_found: ({ unit, table, refused }) =>
    `Unit "${unit}" tidak ada di ${table}.${refused === 0 ? '' : ` Unit pada ${refused} baris tidak dapat dibaca: periksa dengan "sasando score".`}`,
  nip_option_form: ({ received }) => `"${received}" bukan NIP. NIP terdiri atas 18 angka; spasi boleh.`,
  day_option_form: ({ received }) => `"${received}" bukan tanggal. Tulis sebagai tahun-bulan-hari: 2026-01-31.`,
  deadline_option_form: ({ received }) =>
    `"${received}" bukan batas waktu. Tulis dalam detik, misalnya 10 atau 0.5; paling lama 9999.`,
  port_option_form: ({ received }) =>
    `"${received}" bukan port. Tulis 1 sampai 65535, atau 0 untuk yang mana saja yang kosong.`,
  origin_option_form: ({ received }) =>
    `"${received}" bukan asal halaman. Tulis seperti http://localhost:5173, tanpa jalur.`,
  host_not_local: ({ host }) =>
    `"sasando serve" tidak mendengarkan di ${host}: komputer lain dapat menjangkaunya, padahal tanda masuknya hanya untuk pengembangan. Pakai localhost. Untuk melayani orang lain, pasang storageHandler dari @sasando/server dengan sistem masuk instansi sendiri.`,
  workers_option_form: ({ received, most }) =>
    `"${received}" bukan jumlah. Tulis 0 (tanpa dibagi) sampai ${most}, misalnya --workers 2.`,

  plugin_unusable: ({ file, message }) => `Plugin ${file} tidak dapat dipakai: ${message}`,
  rules_invalid: ({ file, count }) => `${file} mempunyai ${count} kesalahan, sehingga tidak dipakai. Perbaiki dahulu.`,
  map_invalid: ({ file, problems }) =>
    `Peta kolom ${file} tidak dapat dipakai: ${problems.join('; ')}. Bentuknya: { "nip": "NIP Pegawai", "teknis": "Nilai Teknis" }.`,
  map_column_twice: ({ file, heading, names }) =>
    `${file}: kolom "${heading}" dipakai untuk ${listed(names)} sekaligus. Satu kolom hanya untuk satu isi; perbaiki peta kolomnya.`,
  table_empty: ({ table }) => `${table} kosong. Baris pertama harus berisi judul kolom.`,
  nip_column_missing: ({ table, headings, suggestion }) =>
    `${table} tidak mempunyai kolom NIP.${suggestion === undefined ? '' : ` Maksudnya kolom "${suggestion}"?`} Beri judul "NIP BARU" atau "NIP", atau tunjuk kolomnya dengan --map. Judul yang ditemukan: ${listed(headings.slice(0, 12))}.`,
  heading_twice: ({ table, name, columns }) =>
    `${table}: kolom ${listed(columns)} sama-sama berjudul "${name}". Hapus atau ganti judul salah satunya.`,
  mapped_heading_missing: ({ table, name, heading, suggestion }) =>
    `${table} tidak mempunyai kolom "${heading}" yang ditunjuk peta kolom untuk "${name}".${meant(suggestion)}`,
  sheet_missing: ({ file, sheet, sheets, suggestion }) =>
    `${file} tidak mempunyai lembar "${sheet}".${meant(suggestion)} Lembar yang ada: ${listed(sheets)}.`,
  roster_not_a_table: ({ file }) => `${file} bukan tabel. Daftar pegawai dibaca dari CSV atau lembar XLSX.`,
  roster_without_nip: ({ table, headings, suggestion }) =>
    `${table} tidak mempunyai kolom NIP.${meant(suggestion)} Beri judul "NIP BARU" atau "NIP". Judul yang ditemukan: ${listed(headings.slice(0, 12))}.`,
  list_too_long: ({ table, limit }) => `${table} lebih panjang daripada ${limit} baris. Pecah menjadi beberapa berkas.`,
  secret_too_short: ({ file, shortest }) =>
    `${file} terlalu pendek untuk melindungi apa pun: rahasia paling sedikit ${shortest} huruf acak. Hapus berkas itu, dan yang baru akan dibuat.`,
  receipt_too_long: () => 'Hasil ini terlalu panjang untuk sebuah kode QR. Kurangi "outcome" dalam perangkat aturan.',
  nip_not_found: ({ nip, table, refused }) =>
    `NIP ${nip} tidak ada di ${table}.${refused === 0 ? '' : ` NIP pada ${refused} baris tidak dapat dibaca: periksa dengan "sasando score".`}`,

  store_unknown: ({ file }) => `${file} bukan ekspor penyimpanan dan bukan berkas SQLite dari Sasando.`,
  store_without_cycles: ({ file }) => `${file} tidak memuat siklus penilaian, jadi belum ada hasil di dalamnya.`,
  cycle_missing: ({ file, cycle, cycles, suggestion }) =>
    `${file} tidak mempunyai siklus "${cycle}".${meant(suggestion)} ${cycles.length === 0 ? 'Belum ada siklus di dalamnya.' : `Siklusnya: ${listed(cycles.slice(0, 20))}.`}`,
  audit_key_invalid: ({ file }) =>
    `${file} bukan kunci perintah ini: kunci privat Ed25519 sebagai JSON (untuk --sign), atau kunci publik 64 angka heksadesimal (untuk --key).`,
  transfer_refused: ({ file, problem }) => `${file}: ${formatTransferError(problem, 'id')}`,
  store_failed: ({ file, problem }) => `${file}: ${formatStorageError(problem, 'id')}`,

  file_missing: ({ file, suggestion }) => `Berkas ${file} tidak ada.${meant(suggestion)} Periksa nama dan foldernya.`,
  file_unreadable: ({ file, reason }) => `Berkas ${file} tidak dapat dibaca (${reason}). Periksa hak aksesnya.`,
  file_is_folder: ({ file }) => `${file} adalah folder. Tunjuk sebuah berkas di dalamnya.`,
  rules_missing: ({ rules, presets, suggestion }) =>
    `"${rules}" bukan berkas dan bukan nama perangkat aturan.${meant(suggestion)} Yang tersedia: ${listed(presets)}.`,
  plugin_stuck: ({ plugin, seconds, table, row }) =>
    `Plugin "${plugin}" dihentikan: tidak selesai dalam ${seconds} detik${row === undefined ? '' : ` (${table}, baris ${row})`}. Tidak ada yang disimpan. Beri tahu pembuat pluginnya; jika hanya lambat, naikkan --deadline.`,
  plugin_ended: ({ plugins, message }) =>
    `Sebuah plugin (${listed(plugins)}) menghentikan program tempatnya berjalan (${message}). Tidak ada yang disimpan. Beri tahu pembuat pluginnya.`,
  worker_ended: ({ message }) =>
    `Bagian program yang menilai berhenti di tengah jalan (${message}), biasanya karena memori komputer habis. Tidak ada yang disimpan. Tutup program lain lalu jalankan lagi, atau tambahkan --workers 0.`,
  output_unwritable: ({ file, reason }) =>
    `${file} tidak dapat ditulis (${reason}). Periksa folder, hak akses, sisa ruang, dan apakah berkas sedang terbuka di Excel.`,
  workbook_unreadable: ({ file, why }) => `${file} ${workbookTrouble[why]}`,
  unexpected: ({ message }) =>
    `Terjadi sesuatu yang tidak dikenal program ini (${message}). Mohon laporkan, beserta perintah dan baris di bawah ini.`,
  database_unusable: ({ file, reason }) =>
    `Basis data ${file} tidak dapat dibuka: ${reason}. Periksa folder dan haknya, atau pilih yang lain dengan --database.`,
  port_taken: ({ port }) =>
    `Port ${port} sedang dipakai. Hentikan program yang memakainya, atau pilih yang lain dengan --port.`,
  port_unusable: ({ port, reason }) => `Port ${port} tidak dapat dipakai (${reason}). Pilih yang lain dengan --port.`,
  sheet_full: ({ file, limit }) =>
    `${file}: satu lembar Excel hanya memuat ${limit} baris. Simpan hasilnya sebagai .csv.`,
}
