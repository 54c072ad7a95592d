import { readFileSync } from 'node:fs'

/** The version of this package; `package.json` lies beside `src` as it does beside `dist`. */
export function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
