import type { Server } from 'node:http'
import { join } from 'node:path'

import { listen } from '../server/listen.ts'
import { readAgency } from '../server/read-agency.ts'
import { scoreAgency, type ScoredAgency } from '../server/score-agency.ts'
import { createSite } from '../server/site.ts'

/** The example's server, running. */
export interface RunningSite {
  readonly agency: ScoredAgency
  readonly port: number
  readonly address: string
  close(): Promise<void>
}

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** Scores the committed data and serves it on any free port. */
export async function startSite(): Promise<RunningSite> {
  const agency = scoreAgency(readAgency(join(import.meta.dirname, '../data')))
  const server = createSite(agency)
  const port = await listen(server, 0)
  return { agency, port, address: `http://localhost:${port}/`, close: () => stop(server) }
}
