import { resolve } from 'node:path'

import { formatIssue, type Issue } from '@sasando/core'

import type { Context } from '../context.ts'
import { localImpact } from '../engine/impact-engine.ts'
import { exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { messagesOf } from '../locale/say.ts'
import { createOutputFile } from '../output/output-file.ts'
import { coloursFor } from '../report/colours.ts'
import { upgradeText } from '../report/upgrade-text.ts'
import { issueLines } from '../rules/issue-lines.ts'
import { compileRules } from '../rules/open-rules.ts'
import { openUpgrade, type OpenedUpgrade } from '../rules/open-upgrade.ts'
import { writeText } from '../write-text.ts'
import { parentsOption, textOption, type CliCommand, type Given } from './cli-command.ts'
import { addCountOptions, countMoves, topOption } from './count-moves.ts'
import { addPeopleOptions, asOfOption } from './data-options.ts'

/** Shows what a newer parent does to a derived rule set, whom it moves, and writes the upgraded one. */
export const upgrade: CliCommand = {
  name: 'upgrade',
  configure: (command, say) =>
    addCountOptions(addPeopleOptions(command.argument('<DERIVED>', say('derived')), say), say)
      .option('--to <RULES>', say('to'))
      .option('-o, --out <FILE>', say('outUpgrade'))
      .option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson } = given
    const [derived = ''] = given.arguments
    const [parents, to, out] = [parentsOption(given), textOption(given, 'to'), textOption(given, 'out')]
    // Before anything is read: wrong usage is said first.
    const [top, asOf] = [topOption(given), asOfOption(given)]
    if (out !== undefined) refuseInputs(out, [derived, ...parents, ...(to === undefined ? [] : [to])], context)
    const opened = await openUpgrade({ derived, parents, to, locale, isJson }, context)
    const { isClean, after, text } = opened.upgrade
    if (out !== undefined) await save(out, text, context)
    await writeText(context.stdout, `${said(opened, out, given, context)}\n`)
    const code = isClean ? exitCode.fine : exitCode.issues
    if (textOption(given, 'input') === undefined) return code
    if (after === undefined) {
      const { notCounted } = messagesOf(locale).words.upgrade
      if (!isJson) await writeText(context.stdout, `${notCounted}\n`)
      return code
    }
    const [old, next] = [opened.before, opened.after].map((each) =>
      compileRules({ name: derived, ...each }, { asOf, locale, isJson, generate: true }, context),
    )
    if (!old || !next) throw new Error('two rule sets are compared')
    if (!isJson) await writeText(context.stdout, '\n')
    const counted = await countMoves(localImpact(old, next), top === undefined ? {} : { top }, given, context)
    return counted === exitCode.fine ? code : counted
  },
}

function said({ upgrade: found }: OpenedUpgrade, out: string | undefined, given: Given, context: Context): string {
  const { locale, isJson } = given
  const { before: _, after: _after, ...facts } = found
  const issues = found.issues.map((each) => ({ ...each, sentence: formatIssue(each, locale) }))
  if (isJson) return JSON.stringify({ type: 'upgrade', ...facts, issues, ...(out === undefined ? {} : { out }) })
  const colours = coloursFor(context.stdout, context)
  const { upgrade: words, summary } = messagesOf(locale).words
  const [file = ''] = given.arguments
  const errors = found.issues.filter(isError).length
  return [
    upgradeText(found, locale, colours),
    '',
    ...issueLines(found.issues.filter(isError), out ?? file, locale),
    found.isClean ? colours.green(words.clean) : colours.red(words.conflicts(errors)),
    ...(out === undefined ? [] : [summary.saved(out), words.ownVersion(out, found.ruleSet.version)]),
  ].join('\n')
}

/** Its warnings are for whoever checks it. */
const isError = ({ severity }: Issue): boolean => severity === 'error'

/** @throws Failure for a file that something is read from */
function refuseInputs(out: string, inputs: readonly string[], { cwd }: Context): void {
  if (inputs.some((each) => resolve(cwd, each) === resolve(cwd, out)))
    throw new Failure('output_is_input', { file: out })
}

async function save(name: string, text: string, { cwd }: Context): Promise<void> {
  const file = await createOutputFile(name, cwd)
  await file.guard(() => writeText(file.stream, text))
  await file.commit()
}
