// Serves the form on this machine. Rows come together in PostgreSQL where a connection string is given (as an argument or
// in DATABASE_URL), and otherwise in a file of SQLite beside this one. PORT chooses where to listen, BAHASA=en speaks English.
import { join } from 'node:path'

import { isStorageError } from '@sasando/storage'

import { listen } from './server/listen.ts'
import { say } from './server/words.ts'

const defaultPort = 8081
const words = say(process.env['BAHASA'])
const written = process.env['PORT']
const port = Number(written || defaultPort)
const fail = (sentence: string, code: number): never => {
  console.error(sentence)
  process.exit(code)
}
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(words.port(written ?? ''), 2)

const postgres = process.argv[2] ?? process.env['DATABASE_URL']
if (postgres !== undefined && !/^postgres(?:ql)?:\/\//.test(postgres)) fail(words.connection, 2)
const file = join(import.meta.dirname, 'catatan.db')

const site = await listen(port, { file, postgres }).catch((error: unknown) => {
  const cause = isStorageError(error) && error.cause !== undefined ? error.cause : error
  // Never the connection string: it may have a password in it.
  return fail(words.failed(cause instanceof Error ? cause.message || cause.name : String(cause)), 3)
})
console.log(words.ready(site.address, postgres === undefined ? 'SQLite (catatan.db)' : 'PostgreSQL'))
process.once('SIGINT', () => void site.close())
