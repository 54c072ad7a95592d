import type { Locale } from '@sasando/core'
import { Command, Option } from 'commander'

import { audit } from './commands/audit.ts'
import { build } from './commands/build.ts'
import { check } from './commands/check.ts'
import type { CliCommand, Given } from './commands/cli-command.ts'
import { exportCommand } from './commands/export.ts'
import { explain } from './commands/explain.ts'
import { impact } from './commands/impact.ts'
import { importRoster } from './commands/import.ts'
import { presets } from './commands/presets.ts'
import { receipt } from './commands/receipt.ts'
import { restore } from './commands/restore.ts'
import { resultsCommand } from './commands/results.ts'
import { score } from './commands/score.ts'
import { serve } from './commands/serve.ts'
import { sources } from './commands/sources.ts'
import { test } from './commands/test.ts'
import { types } from './commands/types.ts'
import { upgrade } from './commands/upgrade.ts'
import { verify } from './commands/verify.ts'
import type { Output } from './context.ts'
import { messagesOf } from './locale/say.ts'
import type { HelpWords } from './locale/words.ts'
import { version } from './version.ts'

export const commands: readonly CliCommand[] = [
  score,
  explain,
  impact,
  upgrade,
  receipt,
  verify,
  check,
  test,
  sources,
  types,
  build,
  presets,
  importRoster,
  resultsCommand,
  serve,
  audit,
  exportCommand,
  restore,
]

export interface ProgramOptions {
  readonly locale: Locale
  readonly stdout: Output
  /** Called for the command that was typed; commander waits for it. */
  readonly chosen: (command: CliCommand, given: Given) => Promise<void>
}

/** Every command with its help in one language. Wrong usage is thrown as a CommanderError, never printed or exited. */
export function createProgram({ locale, stdout, chosen }: ProgramOptions): Command {
  const { help } = messagesOf(locale).words
  const program = prepare(new Command('sasando'), help, stdout)
    .description(help.program)
    .version(version(), '-V, --version', help.options.version)
    .helpCommand('help [command]', help.command)
    .addOption(localeOption(help))
    .addHelpText('after', `\n${help.exits}`)
  for (const each of commands) {
    const { summary, details, examples } = help.commands[each.name]
    const command = prepare(program.command(each.name), help, stdout)
      .summary(summary)
      .description(`${summary}\n\n${details}`)
      .addHelpText(
        'after',
        `\n${help.examples}\n${examples.map(([does, typed]) => `  # ${does}\n  ${typed}`).join('\n')}`,
      )
    each.configure(command, (option) => help.options[option]).addOption(localeOption(help))
    command.action(async () => {
      const options = command.optsWithGlobals<Given['options']>()
      await chosen(each, { arguments: command.args, options, locale, isJson: options['json'] === true })
    })
  }
  return program
}

function prepare(command: Command, help: HelpWords, stdout: Output): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', help.options.help)
    .configureHelp({
      styleTitle: (title) => help.titles[title] ?? title,
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
    })
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => stdout.columns ?? 80,
      getOutHasColors: () => false,
    })
}

const localeOption = (help: HelpWords): Option =>
  new Option('--locale <LOCALE>', help.options.locale).choices(['id', 'en'])
