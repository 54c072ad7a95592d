import type { CollectionDefinition, StorageAdapter } from '@sasando/storage'

import type { MakeStore } from './test-store.ts'

/** What every case has at hand unless it says otherwise. */
export const collections: readonly CollectionDefinition[] = [
  { name: 'people', indexes: { 'by-n': [['n']], 'by-unit': [['unit'], ['n']] } },
  { name: 'events' },
]

/** The adapters on one store while a case runs. */
export interface Clients {
  /** The first adapter; `collections` are defined. */
  readonly storage: StorageAdapter
  /** Another client of the same store. Where a store has but one client, the first again. */
  another(defined?: readonly CollectionDefinition[]): Promise<StorageAdapter>
  /** An adapter that was just opened, with nothing defined. Where a store has but one client, the others are closed. */
  open(): Promise<StorageAdapter>
  close(): Promise<void>
}

/** One promise, asked of the clients of a new store. */
export interface ClientCase {
  readonly name: string
  run(clients: Clients): Promise<void>
}

/** Runs a case on a new store, and clears up. */
export async function onNewStore(make: MakeStore, run: ClientCase['run']): Promise<void> {
  const store = await make()
  const opened: StorageAdapter[] = []
  const open = async (): Promise<StorageAdapter> => {
    const adapter = await store.open()
    opened.push(adapter)
    return adapter
  }
  const close = async (): Promise<void> => {
    for (const adapter of opened.splice(0)) await adapter.close()
  }
  try {
    const storage = await open()
    const isShared = storage.capabilities.sharing === 'many-clients'
    await storage.define(collections)
    await run({
      storage,
      async another(defined = collections) {
        const adapter = isShared ? await open() : storage
        await adapter.define(defined)
        return adapter
      },
      async open() {
        if (!isShared) await close()
        return open()
      },
      close,
    })
  } finally {
    // What goes wrong here must not hide what the case found.
    await Promise.allSettled(opened.map((adapter) => adapter.close()))
    await store.remove?.()
  }
}
