import { memoryData, memoryStorage } from '@sasando/storage'
import { audited } from '@sasando/storage/audit'
import { storageContract, type TestStore } from '@sasando/testkit/storage'
import { describe, it } from 'vitest'

function memoryStore(): TestStore {
  const data = memoryData()
  return { open: async () => memoryStorage({ data, maxDocumentBytes: 1024 ** 2 }) }
}

describe('the memory storage', () => {
  it.each(storageContract)('$name', ({ run }) => run(memoryStore))
})

describe('an audited storage', () => {
  const auditedStore = (): TestStore => {
    const { open } = memoryStore()
    return { open: async () => audited(await open(), { now: () => 0, actor: 'p-1' }) }
  }
  it.each(storageContract)('$name', ({ run }) => run(auditedStore))
})
