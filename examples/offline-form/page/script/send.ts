import { isStorageError } from '@sasando/storage'
import type { OfflineStorage } from '@sasando/storage/sync'

import { alarm, sentenceOf } from './alarm.ts'
import { element } from './element.ts'
import { farStorage } from './far.ts'
import { words } from './words.ts'

/** How many rows wait, and whether there is a network. */
export async function drawQueue(device: OfflineStorage): Promise<void> {
  const pending = await device.pending()
  element('p', 'waiting').textContent = pending === 0 ? words().allSent : words().waiting(pending)
  const net = element('span', 'net')
  // From now on these say what is, and no longer what the page began with.
  for (const place of [net, element('p', 'waiting')]) delete place.dataset['say']
  net.dataset['online'] = String(navigator.onLine)
  net.textContent = navigator.onLine ? words().online : words().offline
  element('button', 'send').disabled = !navigator.onLine
}

/** Sends what waits and takes what is new, where there is a network. What fails is tried again the next time. */
export async function send(device: OfflineStorage): Promise<void> {
  if (!navigator.onLine) return
  try {
    await device.sync(await farStorage())
  } catch (error) {
    const isFar = isStorageError(error, 'STORAGE_UNAVAILABLE') && error.data.reason === undefined
    alarm(isFar ? words().notSent : sentenceOf(error))
  }
}
