import type { StoredRecord } from '@sasando/storage'
import type { ConflictSide, OfflineStorage, OpenConflict, Resolution } from '@sasando/storage/sync'

import { element, make } from './element.ts'
import { dayOf, noteIn } from './note.ts'
import { unitOf, words } from './words.ts'

/** Draws what two people have written into one place, with the choice between them. */
export async function drawConflicts(
  device: OfflineStorage,
  choose: (conflict: OpenConflict, resolution: Resolution) => void,
): Promise<void> {
  const { conflicts } = await device.conflicts()
  const rows = await device.get(
    'catatan',
    conflicts.map(({ id }) => id),
  )
  const section = element('section', 'conflicts')
  section.hidden = conflicts.length === 0
  const items = conflicts.map((conflict, index) => {
    const { lost } = conflict
    return make(
      'li',
      make('p', titleOf(conflict, rows[index])),
      button(presentSide(conflict, rows[index]), words().holdsNow, () => choose(conflict, 'kept')),
      button(lost, words().holdsNot, () => choose(conflict, 'lost')),
    )
  })
  section.querySelector('ul')!.replaceChildren(...items)
}

/** `Rapat: jumlah` */
function titleOf({ member }: OpenConflict, row: StoredRecord | undefined): string {
  const what = member === undefined ? words().wholeNote : nameOf(member)
  return row === undefined ? words().deletedNote(what) : `${noteIn(row).kegiatan}: ${what}`
}

function nameOf(member: string): string {
  const { kegiatan, tanggal, jumlah, satuan } = words()
  const names: Readonly<Record<string, string>> = { kegiatan, tanggal, jumlah, satuan }
  return (Object.hasOwn(names, member) ? names[member]! : member).toLowerCase()
}

/** What stands there now: perhaps somebody has changed it since the conflict was found. */
function presentSide({ member, kept }: OpenConflict, row: StoredRecord | undefined): ConflictSide {
  if (member === undefined || row === undefined) return kept
  const value = (row.value as { readonly [member: string]: ConflictSide['value'] })[member]
  if (JSON.stringify(value) === JSON.stringify(kept.value)) return kept
  const by = words().changedLater
  return value === undefined ? { by } : { value, by }
}

function button(side: ConflictSide, state: string, choose: () => void): HTMLButtonElement {
  const who = side.by ?? words().center
  const made = make('button', make('strong', textOf(side)), `${who}, ${state}`)
  made.type = 'button'
  made.addEventListener('click', choose)
  return made
}

function textOf({ value }: ConflictSide): string {
  if (value === undefined) return words().deleted
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayOf(value) : unitOf(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
