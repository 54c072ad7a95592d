import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where Debian keeps the programs of each version of PostgreSQL. */
const versions = '/usr/lib/postgresql'

/** The path of an installed program, or undefined. */
export function findProgram(name: string): string | undefined {
  const debian = existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin')) : []
  const places = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', ...debian]
  return places.map((place) => join(place, name)).find((path) => existsSync(path))
}
