import { settingNotes } from '../settings/notes.ts'
import { terms } from '../clock/terms.ts'
import type { ItemKind } from './issue.ts'
import type { Sentences } from './sentences.ts'

const items: Readonly<Record<ItemKind, string>> = {
  case: 'Kasus penilaian',
  target: 'Rencana hasil kerja',
  change: 'Usulan perubahan',
  evidence: 'Bukti dukung',
  activity: 'Kegiatan',
  work: 'Catatan kerja',
  feedback: 'Umpan balik',
  contributor: 'Pemberi umpan balik',
}

const fields: Readonly<Record<string, string>> = {
  reason: 'Alasan',
  recommendation: 'Catatan/rekomendasi',
  explanation: 'Penjelasan',
  target: 'Target',
  indicator: 'Indikator kinerja individu',
  expectation: 'Ekspektasi khusus',
  realisation: 'Realisasi',
  title: 'Judul',
  text: 'Uraian',
  note: 'Keterangan',
}
const field = (name: string): string => fields[name] ?? name

const waits = {
  return: (until?: string) =>
    `Dokumen belum kembali dari Pegawai; batas waktunya ${until ?? 'masih berjalan'}. Laporkan setelah dokumen kembali atau batas itu lewat.`,
  signature: () => 'Pelaporan menunggu tanda tangan Pegawai, menurut pengaturan instansi ini.',
  objection: (until?: string) =>
    `Pelaporan menunggu putusan keberatan${until === undefined ? '' : `, paling lambat ${until}`}.`,
}

const finals: Readonly<Record<string, string>> = {
  'taken-over': 'hasil evaluasi oleh atasan Pejabat Penilai Kinerja bersifat final (Lampiran Bab IV.A.11)',
  decided: 'keberatan atas hasil ini sudah diputus',
}
const officials = 'hasil evaluasi bagi pejabat ini bersifat final (Lampiran Bab IV.A.12)'

export const indonesian: Sentences = {
  not_allowed: () => 'Anda tidak berhak melakukan ini pada kasus ini. Hubungi pengelola kepegawaian bila ini keliru.',
  unknown_item: ({ what, id }) => `${items[what]} "${id}" tidak ada di sini. Muat ulang halaman, lalu pilih lagi.`,
  existing_item: ({ what, id }) => `${items[what]} "${id}" sudah ada. Tidak ada yang ditulis dua kali.`,
  case_cancelled: ({ reason }) => `Penilaian ini dihentikan, karena "${reason}".`,
  empty_text: ({ field: name }) => `${field(name)} belum diisi.`,
  long_text: ({ field: name, most }) => `${field(name)} lebih dari ${most} huruf. Ringkas dahulu.`,
  wrong_hours: ({ least, most }) =>
    `Jam ditulis dengan paling banyak satu angka di belakang koma, dari ${String(least).replace('.', ',')} sampai ${most}.`,
  not_a_day: ({ received }) => `"${received}" bukan tanggal. Tulis seperti 2026-01-31.`,
  day_to_come: ({ day, today }) => `${day} belum tiba; hari ini ${today}.`,
  day_too_early: ({ day, least }) => `${day} terlalu awal: paling awal ${least}.`,
  self_rating: ({ name }) => `${name} tidak dapat menilai diri sendiri. Tunjuk pejabat lain.`,
  same_officials: ({ name }) =>
    `${name} tercatat sebagai Pejabat Penilai Kinerja dan sekaligus atasannya. Isi atasan yang lain.`,
  no_superior: () => 'Atasan Pejabat Penilai Kinerja belum tercatat. Lengkapi jalur pelaporannya.',
  calendar_too_short: ({ calendar, term }) =>
    `Kalender hari kerja ${calendar} belum sampai ke akhir batas "${terms[term].label.id}". Pasang kalender tahun berikutnya.`,
  wrong_cycle: ({ reason }) =>
    reason === 'period'
      ? 'Periode berakhir sebelum dimulai. Perbaiki tanggal periode.'
      : 'Jangka waktu evaluasi tidak sesuai dengan periodenya. Perbaiki tanggalnya.',
  plan_empty: () => 'SKP belum memuat hasil kerja utama. Tambahkan paling sedikit satu.',
  plan_not_set: () => 'SKP belum ditetapkan. Tetapkan SKP lebih dahulu.',
  plan_is_set: () => 'SKP sudah ditetapkan. Ajukan perubahan dengan alasannya.',
  rater_sets_plan: ({ until }) =>
    `Sampai ${until} SKP ditetapkan oleh Pejabat Penilai Kinerja; sesudahnya boleh oleh atasannya.`,
  change_is_decided: ({ change }) => `Usulan perubahan "${change}" sudah diputus.`,
  already_signed: ({ on }) =>
    `Dokumen evaluasi sudah ditandatangani pada ${on}; yang menjadi dasarnya tidak dapat diubah lagi.`,
  window_not_open: ({ from }) => `Jangka waktu evaluasi dimulai ${from}.`,
  window_is_over: ({ to }) =>
    `Jangka waktu evaluasi berakhir ${to}. Sekarang evaluasi dilakukan oleh atasan Pejabat Penilai Kinerja (Lampiran Bab IV.A.11).`,
  window_not_over: ({ to }) => `Atasan mengambil alih setelah jangka waktu evaluasi berakhir, yaitu setelah ${to}.`,
  rater_still_rates: ({ from, to }) =>
    `Perpindahan Pejabat Penilai Kinerja dalam jangka waktu evaluasi (${from} sampai ${to}): ia masih mengevaluasi Pegawai di unit lama (Lampiran Bab IV.A.14). Gantilah setelah ia menandatangani.`,
  no_rules: () => 'Perangkat aturan siklus ini belum dimuat. Muat dahulu, lalu ulangi.',
  other_rule_set: ({ pinned, given }) =>
    `Siklus ini memakai perangkat aturan versi ${pinned}, bukan ${given}. Hitung dengan versi yang dipakai siklus.`,
  unknown_criterion: ({ criterion, known }) =>
    `Kriteria "${criterion}" tidak ada dalam perangkat aturan. Yang ada: ${known.join(', ')}.`,
  criterion_of_others: ({ criterion, by }) => `Kriteria "${criterion}" tidak diisi oleh Anda, tetapi oleh: ${by}.`,
  own_activity: () => 'Kegiatan sendiri tidak dapat disahkan sendiri. Mintalah orang lain mengesahkannya.',
  other_unit: ({ given, expected }) =>
    `Capaian yang dipakai adalah capaian unit yang dipimpin Pejabat Penilai Kinerja, yaitu ${expected}, bukan "${given}" (Lampiran Bab IV.B.1.g).`,
  unit_result_late: ({ of, before, limit }) =>
    `Capaian kinerja organisasi tahun ${of} keluar setelah ${limit}; yang dipakai adalah capaian tahun ${before} (Lampiran Bab IV.B.1.f).`,
  wrong_year: ({ given, expected }) =>
    `Capaian kinerja organisasi tahun ${given} tidak dipakai di sini, hanya ${expected.join(' atau ')}.`,
  no_unit_result: ({ unit }) =>
    `Capaian kinerja organisasi ${unit} belum dicatat. Mintalah pengelola kepegawaian mencatatnya.`,
  nothing_to_keep: ({ reason }) =>
    reason === 'annual'
      ? 'Hasil unit lama hanya dapat dipakai dalam evaluasi periodik (Lampiran Bab IV.A.13).'
      : 'Hasil unit lama hanya dapat dipakai bila Pegawai berpindah (Lampiran Bab IV.A.13).',
  result_refused: ({ reasons }) => reasons.map(({ id }) => id).join(' '),
  result_incomplete: ({ missing }) => `Predikat belum dapat ditetapkan. Yang belum ada: ${missing.join(', ')}.`,
  reason_needed: () => 'Sudah ada hasil sebelumnya. Tulis alasan mengapa dievaluasi lagi.',
  no_result: ({ isStale }) =>
    isStale
      ? 'Ada yang berubah setelah evaluasi terakhir. Evaluasi lagi sebelum menandatangani.'
      : 'Belum ada hasil evaluasi. Evaluasi dahulu, lalu tanda tangani.',
  no_document: () => 'Belum ada dokumen evaluasi yang ditandatangani.',
  not_the_signer: ({ form }) =>
    form === 'D.1.1'
      ? 'Dokumen ini disampaikan oleh Pejabat Penilai Kinerja yang menandatanganinya.'
      : 'Dokumen ini disampaikan oleh atasan Pejabat Penilai Kinerja yang menandatanganinya.',
  not_delivered: () => 'Dokumen belum disampaikan kepada Pegawai.',
  already_delivered: ({ on }) => `Dokumen sudah disampaikan pada ${on}.`,
  not_received: () => 'Tanggal diterimanya dokumen belum dicatat. Catat dahulu.',
  already_received: ({ on }) => `Dokumen sudah tercatat diterima pada ${on}.`,
  already_returned: ({ on }) => `Dokumen sudah dikembalikan pada ${on}.`,
  already_reported: ({ on }) => `Dokumen sudah dilaporkan pada ${on}.`,
  report_waits: ({ for: what, until }) => waits[what](until),
  late_report: ({ dueOn }) => `Batas pelaporan ${dueOn} sudah lewat. Tulis alasan keterlambatannya.`,
  result_is_final: ({ why }) => `Keberatan tidak dapat diajukan: ${finals[why] ?? officials}.`,
  result_not_final: () => 'Hasil ini belum final, jadi tidak perlu dibuka kembali.',
  objection_too_late: ({ dueOn }) => `Batas mengajukan keberatan adalah ${dueOn} dan sudah lewat (Lampiran Bab V.B.2).`,
  objection_exists: () => 'Atas dokumen ini keberatan sudah pernah diajukan.',
  no_objection: () => 'Tidak ada keberatan yang sedang diperiksa.',
  not_asked: () => 'Mintalah dahulu penjelasan Pejabat Penilai Kinerja dan Pegawai (Lampiran Bab V.B.4).',
  nothing_changed: () => 'Penilaian ini tidak mengubah hasil. Pilih "menguatkan", atau ubah ratingnya.',
  setting_refuses: ({ setting }) =>
    `Tidak diperbolehkan oleh pengaturan instansi ini. ${settingNotes[setting].open.id}`,
}
