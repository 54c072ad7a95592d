import { formatPersistence, requestPersistence } from '@sasando/storage-indexeddb'

import { alarm, sentenceOf } from './alarm.ts'
import { drawConflicts } from './conflicts.ts'
import { openDevice } from './device.ts'
import { element } from './element.ts'
import { openForm } from './form.ts'
import { drawRows } from './rows.ts'
import { drawQueue, send } from './send.ts'
import { changeLocale, locale, sayAll } from './words.ts'

async function start(): Promise<void> {
  sayAll()
  const device = await openDevice()
  // Other tabs draw anew when this one has written, and the reverse.
  const tabs = new BroadcastChannel('catatan')
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has but one origin
  const tell = (): void => tabs.postMessage('changed')
  const draw = async (): Promise<void> => {
    await drawQueue(device)
    await drawRows(device, form.edit)
    await drawConflicts(device, (conflict, resolution) =>
      run(device.resolve(conflict.conflictId, resolution).then(changed)),
    )
  }
  const changed = async (): Promise<void> => {
    tell()
    await draw()
    await send(device)
    tell()
    await draw()
  }
  const form = openForm(device, () => run(changed()))

  tabs.addEventListener('message', () => run(draw()))
  addEventListener('online', () => run(changed()))
  addEventListener('offline', () => run(draw()))
  element('button', 'send').addEventListener('click', () => run(changed()))
  const persistence = requestPersistence()
  const sayKept = async (): Promise<void> => {
    element('p', 'kept').textContent = formatPersistence(await persistence, locale())
  }
  element('button', 'language').addEventListener('click', () => {
    changeLocale()
    form.say()
    run(Promise.all([draw(), sayKept()]))
  })
  await changed()
  await sayKept()
}

function run(work: Promise<unknown>): void {
  work.catch((error: unknown) => alarm(sentenceOf(error)))
}

run(start())
if ('serviceWorker' in navigator) run(navigator.serviceWorker.register('/worker.js'))
