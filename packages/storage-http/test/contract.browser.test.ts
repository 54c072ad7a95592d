import { describe, inject, it } from 'vitest'

import { httpStorage } from '@sasando/storage-http'
import { storageContract, storageModel, type MakeStore } from '@sasando/testkit/storage'

/** From a page, to a server of another origin. */
const fromPage: MakeStore = () => {
  const url = `${inject('stores')}/store-${crypto.randomUUID()}`
  return { open: () => httpStorage({ url }) }
}

describe('a storage over HTTP, from Chromium', () => {
  for (const { name, run } of storageContract) it(name, () => run(fromPage))

  it('is as the model, whatever two clients do', async () => {
    await storageModel(fromPage, { operations: 300 })
  }, 120_000)
})
