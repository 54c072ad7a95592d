import type { DocumentProblem } from './error-data.ts'
import type { Sentences } from './sentences.ts'

const things = { id: 'Id', prefix: 'Awalan id', collection: 'Nama koleksi', index: 'Nama indeks' }

const badIds = {
  type: 'harus berupa teks',
  length: 'harus terdiri atas 1 sampai 200 karakter',
  control: 'tidak boleh memuat karakter kendali',
  'half-letter': 'tidak boleh memuat potongan huruf (surrogate)',
  reserved: 'tidak boleh diawali "audit-", yang dipakai oleh log itu sendiri',
  form: 'harus terdiri atas huruf kecil, angka, dan tanda hubung, diawali huruf, paling banyak 40',
}

const large = {
  document: (limit: number) => `Dokumen lebih dari ${limit} byte.`,
  depth: (limit: number) => `Dokumen bertingkat lebih dari ${limit}.`,
  index: (limit: number) => `Nilai yang diindeks dari dokumen lebih dari ${limit} karakter.`,
  batch: (limit: number) => `Satu kelompok penulisan memuat paling banyak ${limit} penulisan.`,
  'batch-bytes': (limit: number) => `Semua dokumen dalam satu kelompok penulisan paling banyak ${limit} byte.`,
}

const definitions = {
  changed: 'sudah ada dengan isi lain; beri nama lain untuk indeks yang baru',
  'no-places': 'tidak menunjuk tempat apa pun',
  'too-many-places': 'menunjuk lebih dari 8 tempat',
}

const problemIn = (problem: DocumentProblem): string => {
  if (problem.reason === 'unknown-members') return `memuat anggota yang tidak dikenal (${problem.members.join(', ')})`
  if (problem.reason === 'type') return `harus berjenis ${problem.expected}`
  if (problem.reason === 'migration') return `tidak dapat dialihkan dari versi ${problem.from} ke versi berikutnya`
  if (problem.reason === 'id') return 'tidak boleh disimpan dengan id ini'
  return problem.reason === 'not-a-document' ? 'bukan dokumen penyimpanan ini' : problem.message
}

const forbidden = {
  'sign-on': 'belum mengenal Anda; masuklah terlebih dahulu',
  right: 'tidak memberi Anda hak untuk melakukan ini',
}

const unavailable = {
  later: 'tabelnya dibuat oleh versi program yang lebih baru. Perbarui program ini; tidak ada yang diubah',
  foreign:
    'tabelnya tidak seperti yang dibuat program ini. Sediakan basis data tersendiri, atau pulihkan tabelnya dari salinan; tidak ada yang diubah',
  outdated: 'versi baru aplikasi ini sedang memakainya. Muat ulang halaman ini; yang sudah tersimpan tetap ada',
  blocked: 'tab lain masih memakainya dengan versi lama aplikasi ini. Tutup tab yang lain',
  emptied: 'peramban telah mengosongkannya. Muat ulang halaman ini; yang belum terkirim sudah hilang',
  rewound:
    'perangkat ini dan penyimpanan itu tidak sepakat tentang yang sudah terkirim, karena salah satunya dipulihkan dari salinan lama. Tidak ada yang dikirim dan tidak ada yang hilang: yang menunggu harus dialihkan dahulu',
  removed:
    'berkasnya dihapus, dipindahkan, atau diganti saat sedang dipakai. Kembalikan berkas itu lalu jalankan ulang program ini; yang terakhir ditulis mungkin hilang',
}

export const indonesian: Sentences = {
  STORAGE_CONFLICT: ({ conflicts }) =>
    `Sudah diubah pihak lain: ${conflicts.map(({ collection, id }) => `${collection}/${id}`).join(', ')}. Tidak ada yang ditulis.`,
  STORAGE_TWICE: ({ collection, id }) => `Satu kelompok penulisan menulis ${collection}/${id} dua kali.`,
  STORAGE_CLOSED: ({ storage }) => `Penyimpanan "${storage}" sudah ditutup.`,
  STORAGE_UNAVAILABLE: ({ storage, reason }) =>
    `Penyimpanan "${storage}" tidak dapat dijangkau${reason === undefined ? '' : `: ${unavailable[reason]}`}.`,
  STORAGE_READ_ONLY: ({ storage }) => `Penyimpanan "${storage}" hanya dapat dibaca.`,
  STORAGE_FORBIDDEN: ({ storage, reason }) => `Penyimpanan "${storage}" ${forbidden[reason]}.`,
  STORAGE_FULL: ({ storage }) => `Penyimpanan "${storage}" penuh. Tidak ada yang ditulis.`,
  STORAGE_TOO_LARGE: ({ what, limit }) => large[what](limit),
  STORAGE_NOT_JSON: ({ path, received }) => `${path} adalah ${received}, yang tidak dikenal JSON.`,
  STORAGE_BAD_ID: ({ what, reason }) => `${things[what]} ${badIds[reason]}.`,
  STORAGE_BAD_CURSOR: () => 'Penanda halaman ini bukan milik daftar ini. Mulai lagi dari halaman pertama.',
  STORAGE_BAD_DEFINITION: ({ collection, index, reason }) =>
    `Indeks "${index}" dari koleksi "${collection}" ${definitions[reason]}.`,
  STORAGE_BAD_DOCUMENT: ({ collection, id, which, problems }) =>
    `${collection}/${id} ${which === 'given' ? 'tidak disimpan' : 'tersimpan dalam bentuk yang tidak dikenal'}: ${problems.map((problem) => `${problem.path === '' ? '' : `${problem.path} `}${problemIn(problem)}`).join('; ')}.`,
  STORAGE_NEWER_DOCUMENT: ({ collection, id, version, known }) =>
    `${collection}/${id} ditulis oleh program yang lebih baru (versi ${version}, program ini mengenal ${known}). Perbarui program ini.`,
  STORAGE_IMMUTABLE: ({ collection, id, why }) =>
    why === undefined
      ? `${collection}/${id} sudah final dan tidak dapat diubah atau dihapus lagi. Buatlah versi baru.`
      : `${collection}/${id} dibiarkan seperti semula: ${why.id}.`,
  STORAGE_OTHER_COLLECTION: ({ collection, version, opened, indexes }) =>
    `Penyimpanan dibuka dengan "${collection}" yang lain (${version === opened ? `indeks lain: ${indexes.join(', ')}` : `versi ${opened}, bukan ${version}`}). Bukalah dengan koleksi ini.`,
  STORAGE_NOT_DEFINED: ({ collection, index }) =>
    index === undefined
      ? `Koleksi "${collection}" belum dinyatakan.`
      : `Koleksi "${collection}" tidak mempunyai indeks "${index}".`,
}
