import type { TransferSentences } from './problem.ts'

const lines = (from: number, to: number): string => (from === to ? `baris ${from}` : `baris ${from} sampai ${to}`)

export const indonesian: TransferSentences = {
  TRANSFER_NOT_OURS: () => 'Ini bukan ekspor penyimpanan: baris pertamanya bukan baris pertama ekspor.',
  TRANSFER_VERSION: ({ version, known }) =>
    `Ekspor ini berformat ${version}; versi ini membaca format ${known}. Pakailah versi yang lebih baru.`,
  TRANSFER_LINE: ({ line }) => `Baris ${line} tidak seperti baris ekspor: telah diubah atau rusak.`,
  TRANSFER_ORDER: ({ line, collection, id }) =>
    `Baris ${line} (${collection}/${id}) tidak di tempatnya: disisipkan, dipindahkan, atau digandakan.`,
  TRANSFER_CHANGED: ({ collection, from, to }) =>
    `Koleksi "${collection}", ${lines(from, to)}, tidak sama dengan yang diekspor: ada data yang diubah.`,
  TRANSFER_COUNT: ({ collection, expected, found }) =>
    `Koleksi "${collection}" memuat ${found} data; yang diekspor ${expected}.`,
  TRANSFER_FRAME: ({ line }) => `Kepala atau baris ${line}, yaitu akhir ekspor, telah diubah.`,
  TRANSFER_CUT_OFF: ({ line }) => `Ekspor terpotong setelah baris ${line}: akhirnya tidak ada.`,
  TRANSFER_GOES_ON: ({ line }) => `Ekspor masih berlanjut setelah akhirnya, pada baris ${line}.`,
  TRANSFER_MASKED: () =>
    'NIP pada ekspor ini disamarkan: hanya untuk dibaca, tidak dapat dipulihkan atau diverifikasi.',
  TRANSFER_NOT_EMPTY: ({ collection }) =>
    `Penyimpanan sudah berisi data, pada koleksi "${collection}". Pulihkan ke penyimpanan yang kosong.`,
  TRANSFER_OTHER_BEGUN: () =>
    'Pemulihan dari berkas lain sudah dimulai dan belum selesai. Selesaikan dahulu, atau pakai penyimpanan kosong.',
  TRANSFER_MOVED: ({ collection }) =>
    `Penyimpanan ditulisi selama diekspor ("${collection}"). Ekspor lagi ketika tidak ada yang menulis.`,
}
