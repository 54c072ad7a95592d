import { exportStore } from '@sasando/storage'

import { exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { messagesOf } from '../locale/say.ts'
import { createOutputFile } from '../output/output-file.ts'
import { storeFile, withSqlite } from '../store/store-file.ts'
import { writeText } from '../write-text.ts'
import { requiredOption, type CliCommand } from './cli-command.ts'

/** Saves a whole store as lines of JSON. */
export const exportCommand: CliCommand = {
  name: 'export',
  configure: (command, say) =>
    command
      .argument('<STORE>', say('store'))
      .option('-o, --out <FILE>', say('outStore'))
      .option('--with-nip', say('withNip'))
      .option('--with-keys', say('withKeys'))
      .option('--json', say('json')),
  async run(given, context) {
    const file = given.arguments[0] ?? ''
    const out = requiredOption(given, 'out')
    const store = await storeFile(file, context)
    if (store.kind !== 'sqlite') throw new Failure('store_unknown', { file })
    const isShown = given.options['withNip'] === true
    const options = {
      // The log comes by itself, and the keys only if they are asked for.
      collections: store.collections.filter(({ name }) => !name.startsWith('audit-') && name !== 'transfer-state'),
      nip: isShown ? 'kept' : 'masked',
      keys: given.options['withKeys'] === true,
    } as const
    const output = await createOutputFile(out, context.cwd)
    // The head and the manifest are no records.
    let records = -2
    try {
      await withSqlite(file, context, async (storage) => {
        for await (const line of exportStore(storage, options)) {
          records += 1
          await output.guard(() => writeText(output.stream, line))
        }
      })
    } catch (error) {
      await output.abort()
      throw error
    }
    await output.commit()
    const words = messagesOf(given.locale).words.audit
    if (!isShown) context.stderr.write(`${words.masked}\n`)
    const said = given.isJson ? JSON.stringify({ type: 'exported', file: out, records }) : words.exported(out, records)
    context.stdout.write(`${said}\n`)
    return exitCode.fine
  },
}
