import type { Locale } from '@sasando/core'
import type { Command } from 'commander'

import type { Context } from '../context.ts'
import type { ExitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import type { HelpWords, OptionName } from '../locale/words.ts'

/** One command: what can be typed after it, and what it then does. */
export interface CliCommand {
  readonly name: keyof HelpWords['commands']
  /** Declares arguments and options; `say` gives their descriptions. */
  configure(command: Command, say: (option: OptionName) => string): Command
  run(given: Given, context: Context): Promise<ExitCode>
}

/** What was typed, with the options that every command has. */
export interface Given {
  readonly arguments: readonly string[]
  /** Every option of the command; commander has checked their choices. */
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  readonly locale: Locale
  readonly isJson: boolean
}

/** `--parent`, for commands that read rules. */
export const addParentOption = (command: Command, say: (option: OptionName) => string): Command =>
  command.option('--parent <RULES>', say('parent'), (value: string, all?: readonly string[]) => [...(all ?? []), value])

/** The rule sets that a derived one may start from, as they were typed. */
export function parentsOption({ options }: Given): readonly string[] {
  const { parent } = options
  return Array.isArray(parent) ? (parent as readonly string[]) : []
}

/** An option that holds a text. */
export function textOption({ options }: Given, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/**
 * An option that the command cannot do without. Asked for here and not by commander, which would speak of it before it
 * speaks of the option that was mistyped.
 *
 * @throws Failure `missing_option`
 */
export function requiredOption(given: Given, name: string): string {
  const value = textOption(given, name)
  if (value === undefined) throw new Failure('missing_option', { option: `--${name}` })
  return value
}
