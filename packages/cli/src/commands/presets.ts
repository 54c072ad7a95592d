import { presets as all } from '@sasando/presets'

import { exitCode } from '../exit-code.ts'
import { messagesOf } from '../locale/say.ts'
import { coloursFor } from '../report/colours.ts'
import { plainTable } from '../report/plain-table.ts'
import { writeText } from '../write-text.ts'
import type { CliCommand } from './cli-command.ts'

/** Lists the presets with their status and validity. */
export const presets: CliCommand = {
  name: 'presets',
  configure: (command, say) => command.option('--json', say('json')),
  async run({ locale, isJson }, context) {
    const rows = all.map(({ id, version, title, status, valid }) => ({
      id,
      version,
      title: title[locale] ?? title.id,
      status,
      valid,
    }))
    if (isJson) {
      await writeText(context.stdout, `${JSON.stringify(rows, null, 2)}\n`)
      return exitCode.fine
    }
    const words = messagesOf(locale).words.presets
    const { bold } = coloursFor(context.stdout, context)
    const table = rows.map(({ id, version, title, status, valid }) => [
      id,
      version,
      title,
      words[status],
      words.from(valid.from, valid.to),
    ])
    await writeText(context.stdout, `${plainTable([words.columns.map((column) => bold(column)), ...table])}\n`)
    return exitCode.fine
  },
}
