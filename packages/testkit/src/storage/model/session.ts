import type { CollectionDefinition, ListQuery, MemberPath, StorageAdapter } from '@sasando/storage'

import type { TestStore } from '../subject/test-store.ts'
import { PlainStore } from './plain-store.ts'

/** What clients may define as they go. */
export const definable = {
  people: { 'by-n': [['n']], 'by-unit': [['unit'], ['n']], 'by-more': [['more', 'n']] },
  events: { 'by-n': [['n']] },
} satisfies Record<string, Record<string, MemberPath[]>>

export type CollectionName = keyof typeof definable
export const collectionNames = Object.keys(definable) as CollectionName[]

export const placesOf = (collection: CollectionName, index: string | undefined): readonly MemberPath[] =>
  index === undefined ? [] : ((definable[collection] as Record<string, MemberPath[]>)[index] ?? [])

/** One client, and how far it has come. */
export interface Client {
  storage: StorageAdapter
  /** The indexes that it has defined, as `people/by-n`. */
  known: Set<string>
  /** How many changes it has followed, and where it goes on. */
  followed: number
  after: string | undefined
}

/** A list that somebody is in the middle of. */
export interface Paging {
  readonly client: number
  readonly collection: CollectionName
  readonly query: Omit<ListQuery, 'limit'>
  /** Ids in the order in which they were met. */
  readonly met: readonly string[]
  /** What was listed at the beginning, and has stood as it is since: the ids and their places in the index. */
  readonly stood: ReadonlyMap<string, string>
}

/** Two clients at work on one store, and beside them the plain model of it. */
export class Session {
  readonly #store: TestStore
  readonly plain = new PlainStore()
  readonly clients: Client[] = []
  readonly pagings = new Map<number, Paging>()
  /** The sequence of every change that was followed, and of a delete its revision. */
  readonly told: { readonly sequence: string; readonly revision: string }[] = []
  operations = 0

  constructor(store: TestStore) {
    this.#store = store
  }

  async start(): Promise<void> {
    const first = await this.#opened()
    this.clients.push(first)
    const { sharing } = first.storage.capabilities
    this.clients.push(sharing === 'many-clients' ? await this.#opened() : first)
  }

  client(at: number): Client {
    const client = this.clients[at % this.clients.length]
    if (client === undefined) throw new Error('there is no client')
    return client
  }

  /** Closes a client and opens it again; where nothing would be left then, does nothing. */
  async reopen(at: number): Promise<void> {
    const client = this.client(at)
    const { durability, sharing } = client.storage.capabilities
    if (durability === 'none' && sharing === 'one-client') return
    await client.storage.close()
    const { storage, known } = await this.#opened()
    client.storage = storage
    client.known = known
    // Where one was in a list is the affair of the adapter that is gone.
    this.pagings.clear()
  }

  async end(): Promise<void> {
    await Promise.allSettled(this.clients.map(({ storage }) => storage.close()))
    await this.#store.remove?.()
  }

  async #opened(): Promise<Client> {
    const storage = await this.#store.open()
    await storage.define(collectionNames.map((name): CollectionDefinition => ({ name })))
    return { storage, known: new Set(), followed: 0, after: undefined }
  }
}
