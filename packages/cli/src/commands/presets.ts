import { presets as all } from '@sasando/presets'
import Table from 'cli-table3'

import { exitCode } from '../exit-code.ts'
import { messagesOf } from '../locale/say.ts'
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
      context.stdout.write(`${JSON.stringify(rows)}\n`)
      return exitCode.fine
    }
    const words = messagesOf(locale).words.presets
    const table = new Table({ head: [...words.columns], style: { head: [], border: [] } })
    for (const { id, version, title, status, valid } of rows)
      table.push([id, version, title, status === 'law' ? words.law : words.example, words.from(valid.from, valid.to)])
    context.stdout.write(`${table.toString()}\n`)
    return exitCode.fine
  },
}
