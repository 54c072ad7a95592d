import { isStorageError, type StoredRecord, type Write } from '@sasando/storage'
import type { OfflineStorage } from '@sasando/storage/sync'

import { alarm, sentenceOf } from './alarm.ts'
import { element } from './element.ts'
import { noteIn, type Note } from './note.ts'
import { words } from './words.ts'

/** The form: for a new row, or for one that is there. */
export interface Form {
  edit(record: StoredRecord): void
  /** In the language of now; what was typed stays. */
  say(): void
}

/** @param saved - called when a row was written to the device */
export function openForm(device: OfflineStorage, saved: () => void): Form {
  const form = element('form', 'form')
  const cancel = element('button', 'cancel')
  /** What is changed; undefined for a new row. */
  let changed: StoredRecord | undefined

  function show(record?: StoredRecord): void {
    changed = record
    form.reset()
    const note = record ? noteIn(record) : { tanggal: today() }
    for (const [name, value] of Object.entries(note)) field(form, name).value = String(value)
    say()
    cancel.hidden = record === undefined
  }

  function say(): void {
    element('h2', 'form-title').textContent = changed ? words().changeNote : words().newNote
  }

  async function save(): Promise<void> {
    const note: Note = {
      kegiatan: field(form, 'kegiatan').value.trim(),
      tanggal: field(form, 'tanggal').value,
      jumlah: Number(field(form, 'jumlah').value),
      satuan: field(form, 'satuan').value,
    }
    const write: Write = {
      kind: 'put',
      collection: 'catatan',
      id: changed?.id ?? crypto.randomUUID(),
      // What other versions of this form have put there stays.
      value: { ...(changed?.value as object | undefined), ...note },
      expected: changed?.revision ?? null,
    }
    await device.write([write])
    show()
    alarm()
    saved()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // What is typed while it is saved would be lost when the form is emptied.
    form.inert = true
    const saving = save().finally(() => (form.inert = false))
    saving.catch((error: unknown) =>
      alarm(isStorageError(error, 'STORAGE_CONFLICT') ? words().changedElsewhere : sentenceOf(error)),
    )
  })
  cancel.addEventListener('click', () => show())
  element('button', 'save').disabled = false
  show()
  return {
    say,
    edit(record) {
      show(record)
      field(form, 'kegiatan').focus()
    },
  }
}

const field = (form: HTMLFormElement, name: string): HTMLInputElement =>
  form.elements.namedItem(name) as HTMLInputElement

function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
