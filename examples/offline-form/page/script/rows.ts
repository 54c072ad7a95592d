import type { StoredRecord } from '@sasando/storage'
import type { OfflineStorage } from '@sasando/storage/sync'

import { element, make } from './element.ts'
import { dayOf, noteIn } from './note.ts'
import { unitOf, words } from './words.ts'

const limit = 50

/** Draws the newest rows. */
export async function drawRows(device: OfflineStorage, edit: (record: StoredRecord) => void): Promise<void> {
  const { records } = await device.list('catatan', { index: 'menurut-tanggal', descending: true, limit })
  element('ol', 'rows').replaceChildren(...records.map((record) => row(record, edit)))
  element('p', 'empty').hidden = records.length > 0
}

function row(record: StoredRecord, edit: (record: StoredRecord) => void): HTMLElement {
  const { kegiatan, tanggal, jumlah, satuan } = noteIn(record)
  const details = make('p', make('span', dayOf(tanggal)), make('span', `${jumlah}\u00A0${unitOf(satuan)}`))
  details.className = 'quiet details'
  const change = make('button', words().change)
  change.type = 'button'
  change.className = 'plain'
  change.setAttribute('aria-label', words().changeOf(kegiatan))
  change.addEventListener('click', () => edit(record))
  return make('li', make('div', make('p', kegiatan), details), change)
}
