import { indexedDbStorage } from '@sasando/storage-indexeddb'
import { offlineStorage, type OfflineStorage } from '@sasando/storage/sync'

import { collections } from './collections.ts'
import { alarm } from './alarm.ts'
import { words } from './words.ts'

/** Another phone in the same browser, to see two of them meet. */
const phone = new URLSearchParams(location.search).get('perangkat') === 'b' ? 'b' : 'a'

/** The rows of this phone, with an outbox. */
export async function openDevice(): Promise<OfflineStorage> {
  const database = await indexedDbStorage({
    database: `catatan-${phone}`,
    onOutdated: () => alarm(words().outdated),
    onBlocked: () => alarm(words().blocked),
  })
  return offlineStorage(database, { collections, device: `hp-${phone}`, by: () => `HP ${phone.toUpperCase()}` })
}
