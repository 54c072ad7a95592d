// The demo of `npm start`: scores a made-up agency, prints the summary, and serves its portal on this machine.
// `--once` prints and ends; `PORT` chooses where to listen.
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { listen } from './server/listen.ts'
import { summaryLines } from './server/print-summary.ts'
import { readAgency } from './server/read-agency.ts'
import { scoreAgency } from './server/score-agency.ts'
import { createSite } from './server/site.ts'
import { summarize } from './server/summary.ts'

const defaultPort = 8080
const wantedPort = Number(process.env['PORT'] || defaultPort)
if (!Number.isInteger(wantedPort) || wantedPort < 0 || wantedPort > 65_535) {
  console.error(`PORT harus bilangan bulat 0 sampai 65535, bukan "${process.env['PORT']}".`)
  process.exit(2)
}

const { once } = parseArgs({ options: { once: { type: 'boolean', default: false } } }).values
const agency = scoreAgency(readAgency(join(import.meta.dirname, 'data')))
const summary = summarize(agency)
// What the local policy must never do; if it did, nothing of this may be shown to anyone.
if (summary.disagreements.length > 0)
  throw new Error(`The rule sets disagree on the predicate of ${summary.disagreements.join(', ')}.`)

for (const line of summaryLines(agency, summary)) console.log(line)

if (!once) {
  const server = createSite(agency)
  const port = await listen(server, wantedPort)
  console.log(`\nPortal contoh: http://localhost:${port}/  (Ctrl+C untuk berhenti)`)
  process.once('SIGINT', () => {
    server.close()
    // A browser keeps its connection open; without this the end would wait for it.
    server.closeAllConnections()
  })
}
