import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { memoryStorage } from '@sasando/storage'
import { indexedDbStorage } from '@sasando/storage-indexeddb'

import { unlessCut } from '../../storage/test/sync/fixtures/cuttable.ts'
import { expectNothingLost, play } from '../../storage/test/sync/fixtures/history.ts'
import { smoothSteps, steps } from '../../storage/test/sync/fixtures/steps.ts'
import { all, put, world, type World } from '../../storage/test/sync/fixtures/world.ts'
import { deleteDatabase, newName } from './fixtures/databases.ts'

/** Two devices on IndexedDB and a far storage, for as long as `run` takes. */
async function inBrowser<Result>(run: (here: World) => Promise<Result>): Promise<Result> {
  const names = [newName(), newName()] as const
  // What is proved here does not need the disk, and takes a tenth of the time without it.
  const open = names.map((database) => () => indexedDbStorage({ database, durability: 'process' })) as never
  const here = await world({ storages: { open, far: memoryStorage() } })
  try {
    return await run(here)
  } finally {
    for (const device of here.devices) await device.close()
    for (const name of names) await deleteDatabase(name)
  }
}

describe('devices that keep their documents in IndexedDB', () => {
  it('converge with another storage wherever anything is cut, and lose nothing silently', async () => {
    await fc.assert(
      fc.asyncProperty(steps, (history) =>
        inBrowser(async (here) => {
          const written = await play(here, history)
          await here.settle()
          await expectNothingLost(here, written)
        }),
      ),
      { numRuns: 60 },
    )
  })

  it('and so with two tabs that write and sync all at once', async () => {
    await fc.assert(
      fc.asyncProperty(smoothSteps, smoothSteps, smoothSteps, (ofA, ofTab, ofB) =>
        inBrowser(async (here) => {
          const [a, b] = here.devices
          const tab = await here.tab(0)
          const actors = [
            play(here, ofA, 'a', [a, a]),
            play(here, ofTab, 't', [tab, tab]),
            play(here, ofB, 'b', [b, b]),
          ]
          const written = await Promise.all(actors)
          await here.settle()
          await expectNothingLost(here, written.flat())
          await tab.close()
        }),
      ),
      { numRuns: 40 },
    )
  })

  it.each([false, true])('go on where a sync was cut off, at every point (answer lost: %s)', async (isLost) => {
    let isWhole = false
    for (let calls = 0; !isWhole; calls += 1)
      isWhole = await inBrowser(async ({ devices, far, line, settle, restart }) => {
        const [a, b] = devices
        await a.write([put('r', { work: '1', conduct: '1' }), put('s', { work: '1' })])
        await settle()
        await b.write([put('r', { work: '1', conduct: '2' })])
        await b.sync(far)
        await a.write([put('r', { work: '3', conduct: '1' }), put('t', { work: '3' })])
        line.cutAfter(calls, isLost)
        const report = await unlessCut(a.sync(line.through(far)))
        await restart(0)
        await settle()
        const expected = [
          ['r', { work: '3', conduct: '2' }],
          ['s', { work: '1' }],
          ['t', { work: '3' }],
        ]
        for (const each of [far, ...devices]) expect(await all(each)).toEqual(expected)
        return report !== undefined
      })
  })
})
