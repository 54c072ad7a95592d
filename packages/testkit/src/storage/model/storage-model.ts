import fc from 'fast-check'

import type { MakeStore } from '../subject/test-store.ts'
import { checkAll } from './checks.ts'
import type { StorageCommand } from './command.ts'
import { readCommands } from './read-commands.ts'
import { Session } from './session.ts'
import { writeCommands } from './write-commands.ts'

export interface StorageModelOptions {
  /** At least so many operations, over as many stores as that takes. */
  readonly operations?: number
  /** The same seed gives the same operations. */
  readonly seed?: number
}

/**
 * Lets two clients do what chance has them do, alone and at the same time, and holds everything that they meet to a plain
 * model of a store. What the contract asks case by case meets here: writes of all kinds, lists that are left and taken up
 * again, changes, indexes that one client knows and the other does not, clients that close and open again.
 *
 * @returns how many operations were done, on how many stores
 * @throws Error with the shortest operations that show what is wrong, and the seed
 */
export async function storageModel(
  make: MakeStore,
  { operations = 300, seed = 1 }: StorageModelOptions = {},
): Promise<{ readonly operations: number; readonly stores: number }> {
  const commands = fc.commands([fc.oneof(...writeCommands, ...readCommands)], { maxCommands: 100, size: 'max' })
  const done = { operations: 0, stores: 0 }
  const property = fc.asyncProperty(commands, async (given) => {
    done.stores += 1
    done.operations += await onNewSession(make, given)
  })
  for (let round = 0; done.operations < operations; round++)
    await fc.assert(property, { numRuns: 1, seed: seed + round })
  return done
}

/** @returns how many operations were done */
async function onNewSession(make: MakeStore, given: Iterable<StorageCommand>): Promise<number> {
  const session = new Session(await make())
  try {
    await session.start()
    await fc.asyncModelRun(() => ({ model: session, real: session }), given)
    await checkAll(session)
    return session.operations
  } finally {
    await session.end()
  }
}
