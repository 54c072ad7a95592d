import { mergeDefinitions, StorageError, type CollectionDefinition, type Definitions } from '@sasando/storage'

import type { Session } from '../database/session.ts'
import type { SqlDatabase } from '../database/sql-database.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Work } from '../database/work-on.ts'
import { readHead, takeHead } from '../write/head.ts'
import { addPlaces } from './add-places.ts'
import { definitionsIn, missingPlaces, readPlaces, type Place, type Places } from './places.ts'

/** What this client defined, and what the tables hold. */
export interface KnownDefinitions {
  /** @throws StorageError STORAGE_BAD_DEFINITION, STORAGE_BAD_ID, STORAGE_TOO_LARGE */
  define(collections: readonly CollectionDefinition[]): Promise<void>
  /** What this client defined. */
  own(): Definitions
  /** An index that this client defined. */
  placeOf(collection: string, index: string): Place
  /** All indexes that were last seen, and at which definition. */
  lastSeen(): SeenPlaces
  /** The indexes that hold in a transaction whose head says `version`. */
  placesAt(version: number, session: Session): Promise<Places>
}

export interface SeenPlaces {
  readonly version: number
  readonly places: Places
}

export function knownDefinitions(database: SqlDatabase, work: Work): KnownDefinitions {
  let own: Definitions = new Map()
  let seen: SeenPlaces = { version: -1, places: new Map() }

  async function look(session: Session): Promise<Places> {
    // The version first: if somebody defines in between, the next write sees that it changed.
    const { definitions: version } = await readHead(session)
    seen = { version, places: await readPlaces(session) }
    return seen.places
  }

  return {
    async define(collections) {
      mergeDefinitions(own, collections)
      const missing = (places: Places): ReturnType<typeof missingPlaces> =>
        missingPlaces(mergeDefinitions(definitionsIn(places), collections), places)
      await work(async (session) => {
        if (missing(await look(session)).length === 0) return
        await inTransaction(database, session, async () => {
          await takeHead(session, 0)
          await addPlaces(database, session, missing(await readPlaces(session)))
        })
        await look(session)
      })
      own = mergeDefinitions(own, collections)
    },
    own: () => own,
    placeOf(collection, index) {
      const place = seen.places.get(collection)?.find((known) => known.index === index)
      if (!place) throw new StorageError('STORAGE_NOT_DEFINED', { collection, index })
      return place
    },
    lastSeen: () => seen,
    async placesAt(version, session) {
      if (seen.version !== version) seen = { version, places: await readPlaces(session) }
      return seen.places
    },
  }
}
