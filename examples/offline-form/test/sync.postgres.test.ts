// The form's own collections and handler, over HTTP, into a real PostgreSQL.
import { randomUUID } from 'node:crypto'

import { memoryStorage } from '@sasando/storage'
import { httpStorage } from '@sasando/storage-http'
import { postgres, sqlStorage } from '@sasando/storage-sql'
import { farCollections, offlineStorage, type OfflineStorage } from '@sasando/storage/sync'
import { Pool } from 'pg'
import { chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

import { chromiumArguments, findChromium } from '../../../scripts/chromium.ts'
import { collections } from '../page/script/collections.ts'
import { listen, type RunningSite } from '../server/listen.ts'

const schema = `form_${randomUUID().replaceAll('-', '')}`
const login = { host: inject('postgres'), user: 'sasando', database: 'postgres' }
const options = `-c search_path=${schema}`
const connection = `postgres://sasando@/postgres?host=${encodeURIComponent(login.host)}&application_name=${schema}&options=${encodeURIComponent(options)}`

async function administrate(text: string): Promise<void> {
  const pool = new Pool(login)
  await pool.query(text)
  await pool.end()
}

/** What stands in the database, read past the form and its server. */
async function stored(): Promise<readonly unknown[]> {
  const pool = new Pool({ ...login, options })
  const storage = await sqlStorage(postgres(pool))
  await storage.define(farCollections(collections))
  const { records } = await storage.list('catatan', { index: 'menurut-tanggal', limit: 100 })
  await storage.close()
  await pool.end()
  return records.map(({ value }) => value)
}

async function phone(name: string): Promise<OfflineStorage> {
  return offlineStorage(memoryStorage(), { collections, device: name, by: () => name })
}

const note = (kegiatan: string, jumlah: number) => ({ kegiatan, tanggal: '2026-03-02', jumlah, satuan: 'kegiatan' })

describe('the form on PostgreSQL', () => {
  let site: RunningSite
  beforeAll(async () => {
    await administrate(`create schema ${schema}`)
    site = await listen(0, { postgres: connection })
  })
  afterAll(async () => {
    await site?.close()
    await administrate(`drop schema ${schema} cascade`)
  })

  test('brings together what two phones wrote without a network, and keeps what both changed', async () => {
    const far = await httpStorage({ url: new URL('penyimpanan', site.address).href })
    await far.define(farCollections(collections))
    const [a, b] = [await phone('a'), await phone('b')]
    await a.write([{ kind: 'put', collection: 'catatan', id: 'n-1', value: note('Rapat', 3), expected: null }])
    await a.sync(far)
    await b.sync(far)
    const [seen] = await b.get('catatan', ['n-1'])
    await b.write([
      { kind: 'put', collection: 'catatan', id: 'n-1', value: note('Rapat', 5), expected: seen!.revision },
    ])
    const [own] = await a.get('catatan', ['n-1'])
    await a.write([
      { kind: 'put', collection: 'catatan', id: 'n-1', value: note('Rapat dinas', 4), expected: own!.revision },
    ])
    for (const each of [a, b, a]) await each.sync(far)
    const { conflicts } = await a.conflicts()
    expect(conflicts.map(({ member }) => member)).toEqual(['jumlah'])
    expect(await stored()).toMatchObject([{ kegiatan: 'Rapat dinas' }])
    expect([await a.pending(), await b.pending()]).toEqual([0, 0])
    for (const each of [a, b, far]) await each.close()
  })

  const executablePath = findChromium()
  test.skipIf(executablePath === undefined)(
    'keeps there what is typed into the page',
    { timeout: 60_000 },
    async () => {
      const browser = await chromium.launch({ executablePath: executablePath!, args: chromiumArguments })
      const page = await browser.newPage({ locale: 'id-ID' })
      await page.goto(site.address)
      await page.getByLabel('Kegiatan', { exact: true }).fill('Melayani warga')
      await page.getByLabel('Jumlah').fill('12')
      await page.getByRole('button', { name: 'Simpan di perangkat' }).click()
      await page.locator('#rows').getByText('Melayani warga').waitFor()
      await page.getByText('Semua perubahan sudah terkirim.').waitFor()
      // Of the other phone as well: it came over the server.
      await page.getByText('Rapat dinas').first().waitFor()
      await browser.close()
      expect(await stored()).toContainEqual(expect.objectContaining({ kegiatan: 'Melayani warga', jumlah: 12 }))
    },
  )

  test('goes on when the connections have been cut', async () => {
    const far = await httpStorage({ url: new URL('penyimpanan', site.address).href })
    await far.define(farCollections(collections))
    // Other tests share the server: none but the connections of this site.
    await administrate(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${schema}'`)
    const c = await phone('c')
    await c.write([{ kind: 'put', collection: 'catatan', id: 'n-9', value: note('Apel', 1), expected: null }])
    // The first try may meet a connection that is gone; the phone keeps what it has, and tries again.
    await c.sync(far).catch(() => c.sync(far))
    expect(await c.pending()).toBe(0)
    expect(await stored()).toContainEqual(expect.objectContaining({ kegiatan: 'Apel' }))
    await c.close()
    await far.close()
  })
})
