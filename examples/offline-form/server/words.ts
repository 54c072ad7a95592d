/** What the command says. */
interface Words {
  readonly port: (written: string) => string
  readonly connection: string
  readonly failed: (reason: string) => string
  readonly ready: (address: string, database: string) => string
}

const id: Words = {
  port: (written) => `PORT harus bilangan bulat 0 sampai 65535, bukan "${written}".`,
  connection: 'Alamat basis data berbentuk postgres://pengguna:sandi@server/basisdata.',
  failed: (reason) =>
    `Tidak dapat dibuka: ${reason}. Periksa alamat dan hak basis data, dan apakah porta sedang dipakai.`,
  ready: (address, database) =>
    `Catatan kerja: ${address}  disimpan di ${database}  (Ctrl+C untuk berhenti; halaman tetap bekerja tanpa jaringan)`,
}

const en: Words = {
  port: (written) => `PORT must be a whole number from 0 to 65535, not "${written}".`,
  connection: 'The address of a database has the form postgres://user:password@server/database.',
  failed: (reason) => `It cannot be opened: ${reason}. Check the address and the rights of the database, and the port.`,
  ready: (address, database) =>
    `Work log: ${address}  kept in ${database}  (Ctrl+C ends it; the page goes on without a network)`,
}

export const say = (language: string | undefined): Words => (language === 'en' ? en : id)
