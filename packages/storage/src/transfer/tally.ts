import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

import type { TransferManifest } from './manifest.ts'

/** Counts and hashes the lines of an export as they pass. */
export class Tally {
  readonly #all = sha256.create()
  readonly #collections = new Map<string, { records: number; readonly hash: ReturnType<typeof sha256.create> }>()

  /** @param collection - of a record; absent for the first line */
  add(line: string, collection?: string): void {
    const bytes = utf8ToBytes(`${line}\n`)
    this.#all.update(bytes)
    if (collection === undefined) return
    const counted = this.#collections.get(collection) ?? { records: 0, hash: sha256.create() }
    this.#collections.set(collection, counted)
    counted.records += 1
    counted.hash.update(bytes)
  }

  manifest(names: readonly string[]): TransferManifest {
    const collections = names.map((name) => {
      const { records, hash } = this.#collections.get(name) ?? { records: 0, hash: sha256.create() }
      return [name, { records, sha256: bytesToHex(hash.clone().digest()) }] as const
    })
    return { collections: Object.fromEntries(collections), sha256: bytesToHex(this.#all.clone().digest()) }
  }
}
