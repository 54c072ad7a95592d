import type { Verb } from '@sasando/storage/wire'

import type { RefusalSentences } from './sentences.ts'

const deeds: Readonly<Record<Verb, string>> = {
  describe: 'melihat keterangan server',
  define: 'menetapkan koleksi',
  read: 'membaca',
  list: 'melihat daftar',
  put: 'menulis',
  delete: 'menghapus',
  follow: 'mengikuti perubahan',
}

export const indonesian: RefusalSentences = {
  SERVER_ADDRESS_TOO_LONG: ({ limit }) =>
    `Alamat lebih panjang dari ${limit} karakter. Mintalah beberapa catatan dengan POST /get.`,
  SERVER_BAD_BODY: ({ place }) =>
    `Isi permintaan tidak sesuai dengan yang diterima alamat ini, pada ${place}. Lihat bentuknya di /openapi.json.`,
  SERVER_BAD_HEADER: ({ header }) => `Header ${header} tidak dapat dipahami. Perbaiki atau hapus.`,
  SERVER_BAD_JSON: () => 'Isi permintaan bukan JSON dalam UTF-8. Kirim satu nilai JSON saja.',
  SERVER_BAD_QUERY: ({ place }) =>
    `Kueri pada alamat tidak sesuai, pada ${place}. Setiap nama ditulis satu kali, dalam UTF-8 yang dikodekan dengan persen.`,
  SERVER_BODY_TOO_LARGE: ({ limit }) => `Isi permintaan lebih besar dari ${limit} byte. Kirim dalam beberapa bagian.`,
  SERVER_DEADLINE: ({ seconds }) =>
    `Jawaban tidak dapat diberikan dalam ${seconds} detik. Belum diketahui apakah penulisan sudah terjadi: kirim lagi dengan Idempotency-Key yang sama.`,
  SERVER_FORBIDDEN: ({ verb }) => `Anda tidak berhak ${deeds[verb]} di sini. Tanyakan kepada pengelola server.`,
  SERVER_INTERNAL: () => 'Terjadi kesalahan pada server. Coba lagi nanti; beri tahu pengelolanya jika terus terjadi.',
  SERVER_KEY_REUSED: () =>
    'Idempotency-Key ini sudah dipakai untuk permintaan lain. Pakai kunci baru untuk permintaan baru, dan permintaan yang sama untuk kunci yang sama.',
  SERVER_METHOD_NOT_ALLOWED: ({ method, allowed }) =>
    `${method} tidak dapat dipakai pada alamat ini. Yang diterima: ${allowed.join(', ')}.`,
  SERVER_NOT_FOUND: () => 'Tidak ada yang dapat Anda lihat di sini. Periksa alamat dan namanya.',
  SERVER_PRECONDITION_FAILED: () =>
    'Catatan ini tidak lagi seperti saat Anda baca: sudah diubah orang lain. Baca lagi, lalu tulis berdasarkan isi yang baru.',
  SERVER_TOO_DEEP: ({ limit }) => `Isi permintaan bersarang lebih dari ${limit} tingkat. Buat lebih dangkal.`,
  SERVER_TOO_MANY_VALUES: ({ limit }) =>
    `Isi permintaan memuat lebih dari ${limit} nilai. Kirim dalam beberapa bagian.`,
  SERVER_UNAUTHENTICATED: () => 'Belum diketahui siapa Anda. Masuklah, dan kirim tanda masuk yang Anda terima.',
  SERVER_WRONG_MEDIA_TYPE: ({ expected }) =>
    `Isi permintaan harus ${expected}, tanpa kompresi. Sebutkan dalam Content-Type.`,
}
