import type { ChangeWords, WhatIfWords } from './what-if-words.ts'

const changeText = ({ label, from, to, more }: ChangeWords): string =>
  more === undefined
    ? `${label} menjadi ${to} (sekarang ${from})`
    : `${label} bertambah ${more} menjadi ${to} (sekarang ${from})`

const owner = { person: 'pegawai', unit: 'unit' }
const reasons: Readonly<Record<Parameters<WhatIfWords['leftOut']>[0]['reason'], string>> = {
  direction: 'aturan tidak menyebut arah mana yang lebih baik',
  'at-best': 'nilainya sudah yang terbaik',
  'no-value': 'belum ada nilainya',
  'no-order': 'nilainya tidak berurutan atau tidak berbatas',
  undecided: 'beberapa bagian aturan menghitungnya sekaligus',
}

export const whatIfWordsId: WhatIfWords = {
  origins: {
    roster: 'data kepegawaian',
    employee: 'pegawai',
    rater: 'pejabat penilai',
    superior: 'atasan pejabat penilai',
    peer: 'rekan kerja',
    subordinate: 'bawahan',
    unit: 'unit kerja',
    public: 'masyarakat',
    agency: 'instansi',
    calendar: 'kalender',
  },
  answer: ({ changes, outcome, value }) =>
    `Jika ${changes.map(changeText).join(' dan ')}, ${outcome} menjadi ${value}.`,
  notSmallest: 'Mungkin ada perubahan yang lebih kecil; tidak semua kemungkinan diperiksa.',
  judgement: ({ changes, outcome, value }) =>
    `${outcome} ${value} terjadi jika ${changes
      .map(({ label, by, from, to }) => `${label}, yang dinilai ${by}, adalah ${to} (sekarang ${from})`)
      .join(' dan ')}.`,
  othersJudge: ({ outcome, goal, isSure, subject }) =>
    isSure
      ? `Data dari ${owner[subject]} sendiri tidak menentukan apakah ${outcome} mencapai ${goal}; itu bergantung pada penilaian pihak lain.`
      : `Tidak ditemukan perubahan data dari ${owner[subject]} sendiri yang membawa ${outcome} ke ${goal}, tetapi tidak semua kemungkinan diperiksa. Penilaian pihak lain dapat membawanya ke sana.`,
  notYours: 'Penilaian itu wewenang penilainya. Ini keterangan tentang aturan, bukan anjuran.',
  forbidden: ({ outcome, goal, reason, atMost }) =>
    `${outcome} tidak dapat mencapai ${goal} selama berlaku: ${reason} (paling tinggi ${atMost}).`,
  condition: ({ number }) => `syarat ke-${number}`,
  highest: ({ outcome, value }) => `${outcome} sudah ${value}, tingkat tertinggi.`,
  already: ({ outcome, value, goal }) => `${outcome} sudah ${value}; yang dicari ${goal}.`,
  missing: ({ outcome, inputs }) =>
    `${outcome} belum ada, jadi belum ada langkah berikutnya${inputs.length > 0 ? `. Yang belum ada: ${inputs.join(', ')}` : ''}.`,
  notFound: ({ outcome, goal, isSure, subject }) =>
    isSure
      ? `Tidak ada perubahan data dari ${owner[subject]} sendiri yang membawa ${outcome} ke ${goal}.`
      : `Tidak ditemukan perubahan yang membawa ${outcome} ke ${goal}, tetapi tidak semua kemungkinan diperiksa.`,
  notShown: ({ outcome }) =>
    `Bagi pembaca ini tidak dihitung apa yang mengubah ${outcome}: jawabannya akan membuka data yang tidak ditampilkan kepadanya.`,
  nothingOwn: ({ outcome, subject }) =>
    `Tidak ada data dari ${owner[subject]} sendiri yang masih dapat menaikkan ${outcome}.`,
  searched: ({ inputs, pairs }) =>
    `Diperiksa: ${inputs.join(', ')}${pairs > 0 ? `; juga ${pairs} pasang sekaligus` : ''}.`,
  leftOut: ({ label, reason }) => `Tidak diperiksa: ${label}, karena ${reasons[reason]}.`,
  noPromise: 'Ini hitungan menurut aturan dengan data sekarang, bukan janji.',
  yes: 'ya',
  no: 'tidak',
}
