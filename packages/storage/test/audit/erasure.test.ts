import { memoryStorage } from '@sasando/storage'
import { accessLogged, audited, listEntries, openVault, verifyAudit, type SealedText } from '@sasando/storage/audit'
import { expect, it } from 'vitest'

const now = (): number => Date.UTC(2026, 0, 5)

it('erases what is personal by its key, and the chain still holds', async () => {
  const raw = memoryStorage()
  const storage = audited(raw, { now, actor: 'p-1' })
  await storage.define([{ name: 'cases' }])
  const vault = openVault(raw, { now })
  const catatan = await vault.seal('p-9', 'Ibunya sakit. ✓')
  await storage.write([{ kind: 'put', collection: 'cases', id: 'k-1', value: { catatan: { ...catatan } } }])
  expect(await vault.open(catatan)).toBe('Ibunya sakit. ✓')
  const note = await vault.erase({ person: 'p-9', actor: 'p-1', reason: 'permintaan' })
  await storage.by({ actor: 'p-1', reason: 'permintaan' }).note({ stream: 'erasures', act: 'erase', records: [] })

  const [record] = await storage.get('cases', ['k-1'])
  const { catatan: kept } = record!.value as unknown as { readonly catatan: SealedText }
  expect(await vault.open(kept)).toBeUndefined()
  expect(JSON.stringify((await raw.get('audit-keys', ['p-9']))[0])).not.toContain('key"')
  expect(await vault.erase({ person: 'p-9', actor: 'p-2' })).toEqual(note)
  await expect(vault.seal('p-9', 'lagi')).rejects.toThrow(TypeError)
  expect(await verifyAudit(raw)).toMatchObject({ ok: true, records: 1 })
})

it('opens no text that was changed, nor as another person', async () => {
  const raw = memoryStorage()
  const vault = openVault(raw, { now })
  const sealed = await vault.seal('p-1', 'rahasia')
  // Also where somebody gives one person the key of another.
  const [key] = await raw.get('audit-keys', ['p-1'])
  await raw.write([{ kind: 'put', collection: 'audit-keys', id: 'p-2', value: key!.value }])
  await expect(vault.open({ ...sealed, person: 'p-2' })).rejects.toThrow(TypeError)
  await expect(
    vault.open({
      ...sealed,
      text: `A${sealed.text.slice(1)}` === sealed.text ? `B${sealed.text.slice(1)}` : `A${sealed.text.slice(1)}`,
    }),
  ).rejects.toThrow(TypeError)
  expect(await vault.seal('p-1', 'rahasia')).not.toEqual(sealed)
})

it('gives every person one key, however many ask at once', async () => {
  const vault = openVault(memoryStorage(), { now })
  const sealed = await Promise.all(['a', 'b', 'c'].map((text) => vault.seal('p-1', text)))
  expect(await Promise.all(sealed.map((each) => vault.open(each)))).toEqual(['a', 'b', 'c'])
})

it('logs who read what before it is given out', async () => {
  const raw = memoryStorage()
  const storage = audited(raw, { now, actor: 'p-1' })
  await storage.define([{ name: 'cases' }, { name: 'units' }])
  await storage.write(['k-1', 'k-2'].map((id) => ({ kind: 'put', collection: 'cases', id, value: {} })))
  const read = accessLogged(storage.by({ actor: 'p-7', reason: 'banding' }), { collections: ['cases'] })
  await read.get('cases', ['k-1', 'k-0', 'k-1'])
  await read.list('cases', { limit: 10 })
  await read.list('units', { limit: 10 })
  const { entries } = await listEntries(raw, { stream: 'read-cases', limit: 10 })
  expect(entries.map(({ actor, reason, act, records }) => [actor, reason, act, records.map(({ id }) => id)])).toEqual([
    ['p-7', 'banding', 'read', ['k-1']],
    ['p-7', 'banding', 'read', ['k-1', 'k-2']],
  ])
  expect(await verifyAudit(raw)).toMatchObject({ ok: true, entries: 3 })
  const silent = accessLogged({ ...storage, note: () => Promise.reject(new Error('full')) })
  await expect(silent.get('cases', ['k-1'])).rejects.toThrow('full')
})
