import { setTimeout as sleep } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { inBatches } from '../../src/engine/in-batches.ts'

const meter = { done: 0 }
const size = { rows: 3, bytes: 100, meter }

async function* numbers(count: number, bytes = 0): AsyncGenerator<number> {
  for (let index = 0; index < count; index++) {
    meter.done += bytes
    yield index
  }
}

test('rows are cut into batches, and none is lost', async () => {
  expect(await Array.fromAsync(inBatches(numbers(7), size))).toEqual([[0, 1, 2], [3, 4, 5], [6]])
  expect(await Array.fromAsync(inBatches(numbers(0), size))).toEqual([])
})

test('long rows make short batches', async () => {
  const batches = await Array.fromAsync(inBatches(numbers(6, 60), size))
  expect(batches.flat()).toEqual([0, 1, 2, 3, 4, 5])
  expect(Math.max(...batches.map(({ length }) => length))).toBeLessThan(3)
})

test('a row does not wait for others that do not come', async () => {
  async function* slow(): AsyncGenerator<number> {
    yield* [0, 1]
    await sleep(200)
    yield 2
  }
  expect(await Array.fromAsync(inBatches(slow(), size))).toEqual([[0, 1], [2]])
})

test('what was read before a failure comes out first', async () => {
  async function* failing(): AsyncGenerator<number> {
    yield* [0, 1]
    throw new Error('damaged')
  }
  const batches = inBatches(failing(), size)
  expect(await batches.next()).toEqual({ done: false, value: [0, 1] })
  await expect(batches.next()).rejects.toThrow('damaged')
})
