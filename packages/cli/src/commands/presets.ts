import { parseRuleSet, ruleSetFingerprint } from '@sasando/core'
import { presets as all, type Preset } from '@sasando/presets'

import { suggestion } from '../columns/suggest.ts'
import type { Context } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { messagesOf } from '../locale/say.ts'
import { createOutputFile } from '../output/output-file.ts'
import { openQuestions } from '../presets/open-questions.ts'
import { coloursFor } from '../report/colours.ts'
import { presetsText, presetText } from '../report/presets-text.ts'
import { writeText } from '../write-text.ts'
import { textOption, type CliCommand, type Given } from './cli-command.ts'

/** Lists the presets with what they are and how far they may be trusted; shows or saves one of them. */
export const presets: CliCommand = {
  name: 'presets',
  configure: (command, say) =>
    command
      .argument('[PRESET]', say('preset'))
      .option('-o, --out <FILE>', say('outPreset'))
      .option('--json', say('json')),
  async run(given, context) {
    const [id] = given.arguments
    const out = textOption(given, 'out')
    if (id !== undefined) {
      const preset = presetOf(id)
      return out === undefined ? show(preset, given, context) : save(preset, out, given, context)
    }
    if (out !== undefined) throw new Failure('missing_argument', { argument: 'PRESET' })
    const { locale, isJson } = given
    const words = messagesOf(locale).words.presets
    const text = isJson
      ? JSON.stringify(
          all.map((each) => headOf(each, given)),
          null,
          2,
        )
      : presetsText(all, words, locale, coloursFor(context.stdout, context))
    await writeText(context.stdout, `${text}\n`)
    return exitCode.fine
  },
}

/** @throws Failure `preset_missing` */
function presetOf(id: string): Preset {
  const found = all.find((each) => each.id === id)
  const names = all.map((each) => each.id)
  if (!found) throw new Failure('preset_missing', { preset: id, presets: names, ...suggestion(id, names) })
  return found
}

const headOf = ({ id, version, title, status, evidence, valid }: Preset, { locale }: Given) => ({
  id,
  version,
  title: title[locale] ?? title.id,
  status,
  evidence,
  valid,
})

async function show(preset: Preset, given: Given, context: Context): Promise<ExitCode> {
  const { locale, isJson } = given
  const [ruleSet, questions] = [parseRuleSet(preset.text), await openQuestions(preset)]
  const words = messagesOf(locale).words.presets
  const text = isJson
    ? JSON.stringify(
        {
          ...headOf(preset, given),
          fingerprint: ruleSetFingerprint(ruleSet),
          sources: ruleSet.sources ?? {},
          questions,
        },
        null,
        2,
      )
    : presetText(preset, ruleSet, questions, words, locale, coloursFor(context.stdout, context))
  await writeText(context.stdout, `${text}\n`)
  return exitCode.fine
}

/** As it stands, so that a rule set which is derived from it can be checked also when a newer one is installed. */
async function save(preset: Preset, out: string, { locale, isJson }: Given, context: Context): Promise<ExitCode> {
  const file = await createOutputFile(out, context.cwd)
  await file.guard(() => writeText(file.stream, `${preset.text}\n`))
  await file.commit()
  const { id, version } = preset
  const said = isJson ? JSON.stringify({ id, version, out }) : messagesOf(locale).words.summary.saved(out)
  await writeText(context.stdout, `${said}\n`)
  return exitCode.fine
}
