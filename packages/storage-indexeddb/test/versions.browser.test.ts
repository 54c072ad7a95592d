import { describe, expect, it, vi } from 'vitest'

import { formatStorageError, type StorageError } from '@sasando/storage'

import { connect } from '../src/connection.ts'
import { layout, type LayoutVersion } from '../src/layout.ts'
import { freshName, open, put } from './fixtures/databases.ts'

/** The program of tomorrow. */
const next: LayoutVersion = {
  version: layout.version + 1,
  upgrade: (database, from) => layout.upgrade(database, from),
}

describe('a newer version of the program', () => {
  it('gets the database from an old tab, which finishes what it writes and asks to be loaded again', async () => {
    const name = freshName()
    const onOutdated = vi.fn()
    const old = await open(name, { onOutdated })
    const underWay = old.write([put('a', { n: 1 })])
    const onBlocked = vi.fn()
    const young = await connect(name, { onBlocked }, next)
    await underWay
    expect(onOutdated).toHaveBeenCalledOnce()
    expect(onBlocked).not.toHaveBeenCalled()
    const kept = await young.use((database) => database.get('records', 'c/a'))
    expect(kept?.text).toBe('{"n":1}')

    const refused: unknown = await old.write([put('b', 1)]).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'STORAGE_UNAVAILABLE', data: { reason: 'outdated' } })
    expect(formatStorageError(refused as StorageError)).toContain('Muat ulang halaman ini')
    expect((refused as StorageError).message).toContain('Load this page again')
    await old.close()
    await expect(open(name)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE', data: { reason: 'outdated' } })
    await young.close()
  })

  it('says that a tab does not let go, and goes on when it does', async () => {
    const name = freshName()
    await (await connect(name, {})).close()
    const stubborn = await hold(name)
    await expect(connect(name, {}, next)).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      data: { reason: 'blocked' },
    })
    const onBlocked = vi.fn(() => stubborn.close())
    const young = await connect(name, { onBlocked }, next)
    expect(onBlocked).toHaveBeenCalledOnce()
    await young.use((database) => database.get('facts', 'facts'))
    await young.close()
  })
})

/** An open connection of a program that does not listen when another wants the database. */
async function hold(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, layout.version)
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error as Error))
  })
}
