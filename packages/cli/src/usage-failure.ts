import type { CommanderError } from 'commander'

import { Failure } from './failure.ts'

/** What commander refuses, as a failure of ours: its sentences are English only, its codes and quotations are not. */
export function usageFailure(error: CommanderError, commands: readonly string[]): Failure {
  const [first = '', second = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  const suggestion = /\(Did you mean (?:one of )?([^,?)]+)/.exec(error.message)?.[1]
  const meant = suggestion === undefined ? {} : { suggestion }
  switch (error.code) {
    case 'commander.unknownOption':
      return new Failure('unknown_option', { option: first, ...meant })
    case 'commander.unknownCommand':
      return new Failure('unknown_command', { command: first, commands, ...meant })
    case 'commander.missingArgument':
      return new Failure('missing_argument', { argument: first })
    case 'commander.optionMissingArgument':
      return new Failure('missing_option_value', { option: longName(first) })
    case 'commander.invalidArgument': {
      const allowed = /Allowed choices are (.+)\./.exec(error.message)?.[1]?.split(', ') ?? []
      return new Failure('option_not_one_of', { option: longName(first), received: second, allowed })
    }
    case 'commander.excessArguments':
      return new Failure('too_many_arguments', { command: first || 'sasando' })
    default:
      return new Failure('wrong_usage', { message: error.message.replace(/^error: /, '') })
  }
}

/** `-r, --rules <RULES>` is `--rules` to people. */
const longName = (flags: string): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags
