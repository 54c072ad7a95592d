import type { Words } from './words.ts'

export const id: Words = {
  locale: 'id',
  language: 'Bahasa Indonesia',
  chooseLanguage: 'Pilih bahasa',

  noValue: 'Belum ada',
  why: 'Mengapa hasilnya begini?',
  fact: (label, value) => `${label}: ${value}.`,
  quadrant: 'Letak hasil ini',
  noPlace: 'Letaknya belum dapat ditunjukkan karena salah satu penilaian belum ada.',
  asTable: 'Lihat sebagai tabel',
  yourPlace: 'letak hasil ini',
  marked: 'Tanda ◉ menunjukkan letak hasil ini.',

  beside: (first, value) =>
    `Ini berdiri di samping “${first}” di atas dan tidak mengubahnya${value === undefined ? '' : `: hasilnya tetap ${value}`}.`,
  behind: (first) => `Ini ikut menentukan “${first}” di atas.`,
  addsUp: 'Dari mana nilai ini?',
  toldAbove: (labels) => `Sudah diterangkan di atas: ${labels.join('; ')}.`,
  factor: 'Unsur',
  value: 'Nilai',
  weight: 'Bobot',
  contribution: 'Poin',
  total: 'Jumlah',
  becomes: 'Menjadi',
  notApplicable: 'tidak berlaku',
  notFor: (labels, subject) =>
    `Tidak berlaku bagi ${subject === 'unit' ? 'unit' : 'pegawai'} ini: ${labels.join('; ')}.`,
  notGiven: 'belum ada',
  yes: 'ya',
  no: 'tidak',

  missing: 'Yang masih ditunggu',
  issues: 'Yang perlu diperiksa',

  page: (page) => `hlm.\u00a0${page}`,
  criteria: 'Apa artinya?',
  wholeSource: 'Tentang sumber ini',
  openSource: 'Buka dokumen sumber',

  receipt: 'Tanda terima hitungan',
  ruleSet: 'Aturan',
  version: 'Versi',
  validity: 'Masa berlaku',
  validFrom: (from) => `sejak ${from}`,
  validBetween: (from, to) => `${from} sampai ${to}`,
  resultFingerprint: 'Sidik hasil',
  ruleSetFingerprint: 'Sidik aturan',
  fingerprintMeaning: 'Siapa pun yang menghitung ulang dengan aturan dan data yang sama memperoleh sidik yang sama.',
  copy: 'Salin',
  copied: 'Tersalin',
  print: 'Cetak',

  empty: 'Belum ada hasil penilaian untuk ditampilkan.',
  loading: 'Hasil penilaian sedang dimuat.',
  forbidden:
    'Hasil ini hanya dapat dibuka oleh yang berhak. Bila Anda seharusnya berhak, hubungi pengelola kepegawaian di unit Anda.',
  failed: 'Hasil belum dapat dimuat. Periksa sambungan internet Anda, lalu coba lagi.',
  retry: 'Coba lagi',
  unreadable: 'Data hasil tidak dapat dibaca, jadi tidak ditampilkan. Sampaikan hal ini kepada pengelola portal.',
  otherRules: (scoredWith, given) =>
    `Hasil ini dihitung dengan aturan ${scoredWith}, sedangkan halaman ini memberikan aturan ${given}. Alasannya tidak ditampilkan agar tidak keliru. Sampaikan hal ini kepada pengelola portal.`,
  technical: 'Keterangan teknis',
}
