import type { StoredRecord } from '../adapter.ts'

/** Records by collection and id; of too many, those that were not used for longest go. */
export class RecentRecords {
  readonly #records = new Map<string, StoredRecord>()
  readonly #most: number

  /** @throws RangeError */
  constructor(most: number) {
    if (!Number.isSafeInteger(most) || most < 1) throw new RangeError(`Records to keep must be 1 or more, not ${most}.`)
    this.#most = most
  }

  get(collection: string, id: string): StoredRecord | undefined {
    const key = keyOf(collection, id)
    const record = this.#records.get(key)
    if (record === undefined) return undefined
    // To the end: the first are the next to go.
    this.#records.delete(key)
    this.#records.set(key, record)
    return record
  }

  set(record: StoredRecord): void {
    const key = keyOf(record.collection, record.id)
    this.#records.delete(key)
    this.#records.set(key, record)
    if (this.#records.size <= this.#most) return
    for (const oldest of this.#records.keys()) return void this.#records.delete(oldest)
  }

  delete(collection: string, id: string): void {
    this.#records.delete(keyOf(collection, id))
  }

  clear(): void {
    this.#records.clear()
  }
}

// No name of a collection has a slash.
const keyOf = (collection: string, id: string): string => `${collection}/${id}`
