// Everything that the page itself says, in both languages.

const id = {
  title: 'Portal Kepegawaian — Pemerintah Kota Contoh (data fiktif)',
  skip: 'Langsung ke isi',
  portal: 'Portal Kepegawaian',
  agency: 'Pemerintah Kota Contoh',
  fiction: 'data fiktif',
  language: 'Bahasa',
  ruleSet: 'Aturan yang dipakai',
  law: 'PermenPANRB 6/2022',
  local: 'Kinerja lokal (contoh)',
  rulesNote: {
    'permenpanrb-6-2022': 'Predikat dari dua penilaian: hasil kerja dan perilaku kerja. Tanpa angka.',
    'kupang-kinerja-lokal':
      'Predikat tetap menurut PermenPANRB 6/2022. Di sampingnya ada nilai lokal: kemampuan, kepemimpinan, tim, dan pelayanan masyarakat.',
  },
  spread: (count, total, word) => `${count} dari ${total} pegawai berpredikat ${word}`,
  spreadDrawing: 'Sebaran predikat',
  asTable: 'Lihat sebagai tabel',
  predicate: 'Predikat',
  employees: 'Pegawai',
  share: 'Bagian',
  all: 'Jumlah',
  noPredicate: 'Belum ada',
  people: 'Daftar pegawai',
  search: 'Cari nama atau jabatan',
  unit: 'Unit kerja',
  allUnits: 'Semua unit',
  allPredicates: 'Semua predikat',
  sort: 'Urutkan',
  sortBy: {
    name: 'Nama, A–Z',
    unit: 'Unit kerja',
    predicate: 'Predikat, tertinggi dulu',
    score: 'Nilai lokal, tertinggi dulu',
  },
  name: 'Nama',
  post: 'Jabatan dan unit',
  score: 'Nilai lokal',
  noScore: 'belum ada',
  nipEnding: (digits) => `NIP berakhir ${digits}`,
  count: (count) => `${count} pegawai`,
  countOf: (count, total) => `${count} dari ${total} pegawai`,
  page: (page, pages) => `Halaman ${page} dari ${pages}`,
  pages: 'Halaman daftar',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  nobody: 'Tidak ada pegawai yang cocok.',
  nobodyRemedy: 'Periksa ejaan, atau hapus saringan untuk melihat semua pegawai.',
  clear: 'Hapus saringan',
  back: 'Kembali ke daftar',
  choose: 'Pilih seorang pegawai',
  chooseRemedy: 'Alasan di balik predikat dan nilainya tampil di sini, langkah demi langkah, dengan dasar aturannya.',
  unknown: 'Pegawai ini tidak ada di daftar.',
  unknownRemedy: 'Tautannya mungkin lama. Pilih pegawai dari daftar.',
  rank: 'Gol.',
  loading: 'Data pegawai sedang dimuat …',
  failure: 'Data pegawai belum dapat dimuat.',
  failureRemedy: 'Pastikan peladen contoh masih berjalan (npm start), lalu coba lagi.',
  retry: 'Coba lagi',
  footer:
    'Semua nama, NIP, dan unit di halaman ini dibuat oleh program dan tidak menunjuk orang atau instansi mana pun.',
}

const en = {
  title: 'Personnel Portal — Government of Contoh City (fictional data)',
  skip: 'Skip to the content',
  portal: 'Personnel Portal',
  agency: 'Government of Contoh City',
  fiction: 'fictional data',
  language: 'Language',
  ruleSet: 'Rules applied',
  law: 'PermenPANRB 6/2022',
  local: 'Local performance (example)',
  rulesNote: {
    'permenpanrb-6-2022': 'A predicate from two ratings: work results and work behaviour. No numbers.',
    'kupang-kinerja-lokal':
      'The predicate is still that of PermenPANRB 6/2022. Beside it stands a local score: ability, leadership, team and community service.',
  },
  spread: (count, total, word) => `${count} of ${total} employees are rated ${word}`,
  spreadDrawing: 'Distribution of predicates',
  asTable: 'View as a table',
  predicate: 'Predicate',
  employees: 'Employees',
  share: 'Share',
  all: 'Total',
  noPredicate: 'None yet',
  people: 'Employees',
  search: 'Search name or post',
  unit: 'Unit',
  allUnits: 'All units',
  allPredicates: 'All predicates',
  sort: 'Sort by',
  sortBy: {
    name: 'Name, A–Z',
    unit: 'Unit',
    predicate: 'Predicate, highest first',
    score: 'Local score, highest first',
  },
  name: 'Name',
  post: 'Post and unit',
  score: 'Local score',
  noScore: 'none yet',
  nipEnding: (digits) => `NIP ending in ${digits}`,
  count: (count) => `${count} employees`,
  countOf: (count, total) => `${count} of ${total} employees`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  pages: 'Pages of the list',
  previous: 'Previous',
  next: 'Next',
  nobody: 'No employee matches.',
  nobodyRemedy: 'Check the spelling, or clear the filters to see everyone.',
  clear: 'Clear filters',
  back: 'Back to the list',
  choose: 'Choose an employee',
  chooseRemedy:
    'The reasons behind the predicate and the score appear here, step by step, with the rules they rest on.',
  unknown: 'This employee is not in the list.',
  unknownRemedy: 'The link may be old. Choose an employee from the list.',
  rank: 'Rank',
  loading: 'Loading the employees …',
  failure: 'The employees could not be loaded.',
  failureRemedy: 'Make sure that the example server is still running (npm start), then try again.',
  retry: 'Try again',
  footer: 'All names, numbers and units on this page were made up by a program and mean no real person or agency.',
}

const languages = { id, en }
export const wordsIn = (language) => languages[language]

/** Puts the words of a language in every place of `index.html` that names one. */
export function speak(language) {
  const words = languages[language]
  document.documentElement.lang = language
  document.title = words.title
  for (const place of document.querySelectorAll('[data-word]')) place.textContent = words[place.dataset.word]
}

/** `87.00` as people write it: the text is exact, only its mark changes. */
export const decimal = (text, language) => (language === 'id' ? text.replace('.', ',') : text)
export const share = (part, whole, language) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(part / whole)
