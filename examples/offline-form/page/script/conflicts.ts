import type { ConflictSide, OfflineStorage, OpenConflict, Resolution } from '@sasando/storage/sync'

import { element, make } from './element.ts'
import { dayOf } from './note.ts'

const names: Readonly<Record<string, string>> = {
  kegiatan: 'Kegiatan',
  tanggal: 'Tanggal',
  jumlah: 'Jumlah',
  satuan: 'Satuan',
}

/** Draws what two people have written into one place, with the choice between them. */
export async function drawConflicts(
  device: OfflineStorage,
  choose: (conflict: OpenConflict, resolution: Resolution) => void,
): Promise<void> {
  const { conflicts } = await device.conflicts()
  const section = element('section', 'conflicts')
  section.hidden = conflicts.length === 0
  section.querySelector('ul')!.replaceChildren(
    ...conflicts.map((conflict) => {
      const { member, kept, lost } = conflict
      const title = make('p', (member === undefined ? 'Seluruh catatan' : names[member]) ?? member ?? '')
      return make(
        'li',
        title,
        button(kept, 'berlaku sekarang', () => choose(conflict, 'kept')),
        button(lost, 'belum berlaku', () => choose(conflict, 'lost')),
      )
    }),
  )
}

function button(side: ConflictSide, state: string, choose: () => void): HTMLButtonElement {
  const who = side.by ?? 'sistem pusat'
  const made = make('button', make('strong', textOf(side)), `${who}, ${state}`)
  made.type = 'button'
  made.addEventListener('click', choose)
  return made
}

function textOf({ value }: ConflictSide): string {
  if (value === undefined) return '(dihapus)'
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayOf(value) : value
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
