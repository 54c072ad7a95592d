import { indexedDbStorage } from '@sasando/storage-indexeddb'
import { offlineStorage, type OfflineStorage } from '@sasando/storage/sync'

import { collections } from './note.ts'
import { alarm } from './alarm.ts'

/** Another phone in the same browser, to see two of them meet. */
const phone = new URLSearchParams(location.search).get('perangkat') === 'b' ? 'b' : 'a'

/** The rows of this phone, with an outbox. */
export async function openDevice(): Promise<OfflineStorage> {
  const database = await indexedDbStorage({
    database: `catatan-${phone}`,
    onOutdated: () => alarm('Versi baru aplikasi ini sudah dibuka. Muat ulang halaman ini; catatan Anda tetap ada.'),
    onBlocked: () => alarm('Tab lain masih memakai versi lama aplikasi ini. Tutup tab yang lain.'),
  })
  return offlineStorage(database, { collections, device: `hp-${phone}`, by: () => `HP ${phone.toUpperCase()}` })
}
