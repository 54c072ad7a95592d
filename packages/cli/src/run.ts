import type { Locale } from '@sasando/core'
import { CommanderError } from 'commander'

import type { Context } from './context.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { Failure } from './failure.ts'
import { messagesOf, sayFailure } from './locale/say.ts'
import { commands, createProgram } from './program.ts'
import { coloursFor } from './report/colours.ts'
import { usageFailure } from './usage-failure.ts'

/**
 * Runs one command line to its end.
 *
 * @param args - what was typed after `sasando`
 * @returns the exit code; everything that a person or a program must know has been written by then
 */
export async function run(args: readonly string[], context: Context): Promise<ExitCode> {
  const locale = localeOf(args)
  let code: ExitCode = exitCode.fine
  const program = createProgram({
    locale,
    stdout: context.stdout,
    chosen: async (command, given) => void (code = await command.run(given, context)),
  })
  if (args.length === 0) {
    context.stdout.write(program.helpInformation())
    return exitCode.usage
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCode.fine
    const failure = failureOf(error)
    tell(failure, locale, args.includes('--json'), context)
    return failure.exit
  }
}

/** What is thrown and is none of our failures must not end with the code that says that the data has issues. */
function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error
  if (error instanceof CommanderError)
    return usageFailure(
      error,
      commands.map(({ name }) => name),
    )
  const message = error instanceof Error ? error.message : String(error)
  return new Failure('unexpected', { message }, { cause: error })
}

function tell(failure: Failure, locale: Locale, isJson: boolean, context: Context): void {
  const sentence = sayFailure(failure, locale)
  const { red } = coloursFor(context.stderr, context)
  const line = isJson
    ? JSON.stringify({ type: 'failure', code: failure.code, exit: failure.exit, data: failure.data, sentence })
    : `${red(`${messagesOf(locale).words.error}:`)} ${sentence}`
  context.stderr.write(`${line}\n`)
  const { cause } = failure
  if (failure.code === 'unexpected' && !isJson && cause instanceof Error)
    context.stderr.write(`${cause.stack ?? cause.message}\n`)
}

/** The language is needed before anything is parsed: the help and the refusals are in it, too. */
function localeOf(args: readonly string[]): Locale {
  const isEnglish = args.some((arg, index) => arg === '--locale=en' || (arg === 'en' && args[index - 1] === '--locale'))
  return isEnglish ? 'en' : 'id'
}
