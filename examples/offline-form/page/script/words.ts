/** What the page says, in one language. */
export interface Words {
  readonly title: string
  readonly checkingNet: string
  readonly sending: string
  readonly opening: string
  readonly send: string
  readonly toChoose: string
  readonly bothKept: string
  readonly kegiatan: string
  readonly tanggal: string
  readonly jumlah: string
  readonly satuan: string
  readonly save: string
  readonly cancel: string
  readonly mine: string
  readonly none: string
  /** The other language, in that language. */
  readonly other: string
  readonly newNote: string
  readonly changeNote: string
  readonly change: string
  readonly changeOf: (kegiatan: string) => string
  readonly untitled: string
  readonly noDay: string
  readonly allSent: string
  readonly waiting: (changes: number) => string
  readonly online: string
  readonly offline: string
  readonly notSent: string
  readonly unexpected: string
  readonly changedElsewhere: string
  readonly outdated: string
  readonly blocked: string
  readonly wholeNote: string
  readonly deletedNote: (what: string) => string
  readonly deleted: string
  readonly center: string
  readonly changedLater: string
  readonly holdsNow: string
  readonly holdsNot: string
  /** Units are kept as they are called in Indonesian. */
  readonly units: Readonly<Record<string, string>>
}

const id: Words = {
  title: 'Catatan kerja harian',
  checkingNet: 'Memeriksa jaringan…',
  sending: 'Pengiriman',
  opening: 'Membuka catatan…',
  send: 'Kirim',
  toChoose: 'Perlu dipilih',
  bothKept: 'Isian yang sama diubah di dua tempat. Keduanya masih ada; pilih yang berlaku.',
  kegiatan: 'Kegiatan',
  tanggal: 'Tanggal',
  jumlah: 'Jumlah',
  satuan: 'Satuan',
  save: 'Simpan di perangkat',
  cancel: 'Batal',
  mine: 'Catatan saya',
  none: 'Belum ada catatan.',
  other: 'English',
  newNote: 'Catatan baru',
  changeNote: 'Ubah catatan',
  change: 'Ubah',
  changeOf: (kegiatan) => `Ubah: ${kegiatan}`,
  untitled: '(tanpa keterangan)',
  noDay: 'tanggal belum diisi',
  allSent: 'Semua perubahan sudah terkirim.',
  waiting: (changes) => `${changes} perubahan menunggu dikirim.`,
  online: 'Ada jaringan',
  offline: 'Tanpa jaringan: catatan tetap tersimpan di perangkat ini',
  notSent: 'Belum terkirim: tujuan tidak dapat dijangkau. Dicoba lagi nanti.',
  unexpected: 'Terjadi galat yang tidak terduga. Muat ulang halaman ini.',
  changedElsewhere:
    'Catatan ini baru saja berubah di tempat lain. Isian Anda masih di sini: buka lagi catatannya, lalu ubah.',
  outdated: 'Versi baru aplikasi ini sudah dibuka. Muat ulang halaman ini; catatan Anda tetap ada.',
  blocked: 'Tab lain masih memakai versi lama aplikasi ini. Tutup tab yang lain.',
  wholeNote: 'seluruh catatan',
  deletedNote: (what) => `Catatan yang dihapus: ${what}`,
  deleted: '(dihapus)',
  center: 'sistem pusat',
  changedLater: 'diubah kemudian',
  holdsNow: 'berlaku sekarang',
  holdsNot: 'belum berlaku',
  units: {
    kegiatan: 'kegiatan',
    dokumen: 'dokumen',
    laporan: 'laporan',
    'orang dilayani': 'orang dilayani',
  },
}

const en: Words = {
  title: 'Daily work log',
  checkingNet: 'Looking for a network…',
  sending: 'Sending',
  opening: 'Opening the log…',
  send: 'Send',
  toChoose: 'To be chosen',
  bothKept: 'One field was changed in two places. Both values are kept; choose the one that holds.',
  kegiatan: 'Activity',
  tanggal: 'Day',
  jumlah: 'Number',
  satuan: 'Unit',
  save: 'Save on this device',
  cancel: 'Cancel',
  mine: 'My log',
  none: 'Nothing is written yet.',
  other: 'Bahasa Indonesia',
  newNote: 'New entry',
  changeNote: 'Change the entry',
  change: 'Change',
  changeOf: (kegiatan) => `Change: ${kegiatan}`,
  untitled: '(untitled)',
  noDay: 'no day yet',
  allSent: 'All changes are sent.',
  waiting: (changes) => `${changes} ${changes === 1 ? 'change waits' : 'changes wait'} to be sent.`,
  online: 'Online',
  offline: 'No network: entries are kept on this device',
  notSent: 'Not sent yet: the server cannot be reached. It is tried again later.',
  unexpected: 'Something unexpected went wrong. Load this page again.',
  changedElsewhere: 'This entry has just changed elsewhere. What you typed is still here: open the entry again.',
  outdated: 'A newer version of this app is open. Load this page again; your entries stay.',
  blocked: 'Another tab still uses an older version of this app. Close the other tab.',
  wholeNote: 'the whole entry',
  deletedNote: (what) => `Deleted entry: ${what}`,
  deleted: '(deleted)',
  center: 'the server',
  changedLater: 'changed later',
  holdsNow: 'holds now',
  holdsNot: 'does not hold yet',
  units: { kegiatan: 'activities', dokumen: 'documents', laporan: 'reports', 'orang dilayani': 'people served' },
}

const all = { id, en } as const
export type Locale = keyof typeof all
const kept = 'bahasa'

/** Indonesian unless somebody has chosen English, here or in the address (`?bahasa=en`). */
function chosen(): Locale {
  const wanted = new URLSearchParams(location.search).get(kept) ?? localStorage.getItem(kept)
  return wanted === 'en' ? 'en' : 'id'
}

let current: Locale = chosen()

export const locale = (): Locale => current
export const words = (): Words => all[current]

/** The other language from here on, also the next time. */
export function changeLocale(): void {
  current = current === 'id' ? 'en' : 'id'
  localStorage.setItem(kept, current)
  sayAll()
}

/** Puts the words into every place of the page that names one: `data-say="title"`. */
export function sayAll(): void {
  document.documentElement.lang = current
  document.title = words().title
  for (const place of document.querySelectorAll<HTMLElement>('[data-say]')) {
    const said = words()[place.dataset['say'] as keyof Words]
    if (typeof said === 'string') place.textContent = said
  }
  for (const option of document.querySelectorAll('option')) option.textContent = unitOf(option.value)
}

/** A unit as it is called here; of other versions of the form as it is. */
export const unitOf = (satuan: string): string =>
  Object.hasOwn(words().units, satuan) ? words().units[satuan]! : satuan
