import type { PostgresPool } from 'kysely'

type Client = Awaited<ReturnType<PostgresPool['connect']>> & { on?(event: 'error', listener: () => void): unknown }

/** Of every pool: several storages may be on one, and each would listen once more. */
const known = new WeakSet<object>()

/**
 * A pool whose clients are listened to: one that breaks while it is in use says so to whoever waits for an answer, and
 * by an event that would end the process if nobody listened.
 */
export function listeningPool(pool: PostgresPool): PostgresPool {
  return {
    options: pool.options,
    async connect() {
      const client: Client = await pool.connect()
      if (!known.has(client)) {
        known.add(client)
        client.on?.('error', () => undefined)
      }
      return client
    },
    end: () => pool.end(),
  }
}
