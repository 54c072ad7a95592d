import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { unlessCut } from './fixtures/cuttable.ts'
import { allConflicts, expectNothingLost, play } from './fixtures/history.ts'
import { smoothSteps, steps } from './fixtures/steps.ts'
import { all, put, remove, world } from './fixtures/world.ts'

describe('a sync that is cut off', () => {
  it.each([false, true])('anywhere, with the answer lost: %s, goes on where it was', async (isLost) => {
    let isWhole = false
    for (let calls = 0; !isWhole; calls += 1) {
      const here = await world()
      const { devices, far, line, settle, restart } = here
      const [a, b] = devices
      await a.write([put('r', { work: '1', conduct: '1' }), put('t', { work: '1' })])
      await settle()
      await b.write([put('r', { work: '1', conduct: '2' }), put('t', { work: '2' })])
      await b.sync(far)
      await a.write([put('r', { work: '3', conduct: '1' }), put('s', { work: '3' })])
      await a.write([put('t', { work: '4' })])
      await a.write([remove('s')])
      line.cutAfter(calls, isLost)
      isWhole = (await unlessCut(a.sync(line.through(far)))) !== undefined
      await restart(0)
      await settle()
      const expected = [
        ['r', { work: '3', conduct: '2' }],
        ['t', { work: '4' }],
      ]
      for (const each of [far, ...devices]) expect(await all(each)).toEqual(expected)
      expect((await devices[1].conflicts()).conflicts).toMatchObject([
        { id: 't', member: 'work', lost: { value: '2' } },
      ])
      expect((await far.get('sync-receipts', [a.device]))[0]!.value).toMatchObject({ sequence: 4 })
    }
  })

  it.each([false, true])('anywhere (answer lost: %s) has nothing against what was written on it', async (isLost) => {
    let isWhole = false
    for (let calls = 0; !isWhole; calls += 1) {
      const { devices, far, line, settle, restart } = await world()
      const [a, b] = devices
      await a.write([put('r', { work: '1' })])
      await settle()
      await a.write([put('r', { work: '2' })])
      line.cutAfter(calls, isLost)
      isWhole = (await unlessCut(a.sync(line.through(far)))) !== undefined
      line.mend()
      await b.sync(far)
      const hasSeen = (await all(b)).some(([, { work }]) => work === '2')
      await b.write([put('r', { work: '3' })])
      await b.sync(far)
      await restart(0)
      await settle()
      const lost = (await b.conflicts()).conflicts.map((conflict) => conflict.lost.value)
      // What had not arrived could not be seen.
      expect(lost).toEqual(hasSeen ? [] : ['2'])
      expect(await all(far)).toEqual([['r', { work: '3' }]])
    }
  })

  it.each([false, true])(
    'a write that is cut off anywhere (answer lost: %s) is whole or not at all',
    async (isLost) => {
      let isWhole = false
      for (let calls = 0; !isWhole; calls += 1) {
        const here = await world()
        const { devices, far, line, settle, restart } = here
        line.cutAfter(calls, isLost)
        isWhole = (await unlessCut(devices[0].write([put('r', { work: '1' }), put('s', { work: '1' })]))) !== undefined
        await restart(0)
        const pending = await devices[0].pending()
        expect(await all(devices[0])).toHaveLength(pending * 2)
        await settle()
        expect(await all(far)).toHaveLength(pending * 2)
      }
    },
  )
})

describe('two devices', () => {
  it('converge wherever anything is cut, and lose nothing silently', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const here = await world()
        const written = await play(here, history)
        await here.settle()
        await expectNothingLost(here, written)
      }),
      { numRuns: 400 },
    )
  })

  it('and a second tab may write and sync all at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), smoothSteps, smoothSteps, smoothSteps, async (scheduler, ofA, ofTab, ofB) => {
        let isFree = true
        const here = await world({ turn: () => (isFree ? Promise.resolve() : scheduler.schedule(Promise.resolve())) })
        const [a, b] = here.devices
        const tab = await here.tab(0)
        isFree = false
        const written = await scheduler.waitFor(
          Promise.all([play(here, ofA, 'a', [a, a]), play(here, ofTab, 't', [tab, tab]), play(here, ofB, 'b', [b, b])]),
        )
        isFree = true
        await here.settle()
        await expectNothingLost(here, written.flat())
      }),
      { numRuns: 200 },
    )
  })

  it('come to the same whoever meets the far storage first', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const edits = history.filter(({ kind }) => kind === 'put')
        const run = async (order: readonly (0 | 1)[]) => {
          const here = await world()
          const { devices, far, settle } = here
          await devices[0].write([put('r', { work: '0', conduct: '0' }), put('s', { work: '0' })])
          await settle()
          await play(here, edits)
          await settle(order)
          const lost = (await allConflicts(devices[0])).map((conflict) => conflict.lost.value as string)
          return [await all(far), lost.toSorted()]
        }
        expect(await run([0, 1])).toEqual(await run([1, 0]))
      }),
      { numRuns: 150 },
    )
  })
})
