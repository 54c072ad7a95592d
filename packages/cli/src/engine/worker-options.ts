import { availableParallelism } from 'node:os'

import type { Command } from 'commander'

import { textOption, type Given } from '../commands/cli-command.ts'
import { Failure } from '../failure.ts'
import type { OptionName } from '../locale/words.ts'

/** How many workers score, and from which row on. */
export interface WorkerOptions {
  /** 0: none. */
  readonly count: number
  /** Rows that are scored without them. */
  readonly after: number
}

const mostWorkers = 64

/** Beyond these, reading and writing, which one thread does, hold the others up. */
const usefulWorkers = 4

/**
 * Measured on two cores: two workers take a second of processors to start (Node, core, the rules), and then save 30 µs a
 * row. So they pay for themselves in 20,000 rows; who has read as many has likely as many before them, and never loses
 * more than by having started them at once.
 */
const worthRows = 20_000

/** As many as the machine has processors for; one processor has nothing to share. */
export function usualWorkers(): WorkerOptions {
  const processors = availableParallelism()
  return { count: processors < 2 ? 0 : Math.min(usefulWorkers, processors), after: worthRows }
}

export const addWorkersOption = (command: Command, say: (option: OptionName) => string): Command =>
  command.option('--workers <COUNT>', say('workers'))

/** Workers that are asked for by number are there from the first row. @throws Failure for what is no number of workers */
export function workerOptions(given: Given): WorkerOptions {
  const received = textOption(given, 'workers')
  if (received === undefined) return usualWorkers()
  const count = /^\d{1,2}$/.test(received) ? Number(received) : -1
  if (count < 0 || count > mostWorkers) throw new Failure('workers_option_form', { received, most: mostWorkers })
  return { count, after: 0 }
}
