// Serves the form on this machine, with a database of SQLite beside it. `PORT` chooses where to listen.
import { join } from 'node:path'

import { listen } from './server/listen.ts'

const defaultPort = 8081
const port = Number(process.env['PORT'] || defaultPort)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT harus bilangan bulat 0 sampai 65535, bukan "${process.env['PORT']}".`)
  process.exit(2)
}

const site = await listen(port, join(import.meta.dirname, 'catatan.db'))
console.log(`Catatan kerja: ${site.address}  (Ctrl+C untuk berhenti; halaman tetap bekerja tanpa jaringan)`)
process.once('SIGINT', () => void site.close())
