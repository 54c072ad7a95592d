import type { Command } from 'commander'

import { textOption, type Given } from '../commands/cli-command.ts'
import { Failure } from '../failure.ts'
import type { OptionName } from '../locale/words.ts'

/** The plugins of a command, and how long their code may take. */
export interface PluginOptions {
  /** As they were typed. */
  readonly paths: readonly string[]
  /** Seconds without a break. */
  readonly deadline: number
}

/** So long that no honest plugin needs it, so short that nobody thinks that the machine is broken. */
const usualDeadline = 10

/** `--plugin` and `--deadline`, for commands that run rules. */
export const addPluginOptions = (command: Command, say: (option: OptionName) => string): Command =>
  command
    .option('-p, --plugin <PATH>', say('plugin'), (value: string, all?: readonly string[]) => [...(all ?? []), value])
    .option('--deadline <SECONDS>', say('deadline'))

/** @throws Failure for a deadline that is none */
export function pluginOptions(given: Given): PluginOptions {
  const { plugin } = given.options
  const received = textOption(given, 'deadline') ?? String(usualDeadline)
  const deadline = /^\d{1,4}(?:\.\d{1,3})?$/.test(received) ? Number(received) : 0
  if (deadline <= 0) throw new Failure('deadline_option_form', { received })
  return { paths: Array.isArray(plugin) ? (plugin as readonly string[]) : [], deadline }
}
