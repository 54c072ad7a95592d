import { checkExport, importStore, TransferError } from '@sasando/storage'

import { exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { messagesOf } from '../locale/say.ts'
import { inStore, storeFile, withSqlite } from '../store/store-file.ts'
import { requiredOption, type CliCommand } from './cli-command.ts'

/** Restores an export into a file of SQLite. */
export const restore: CliCommand = {
  name: 'restore',
  configure: (command, say) =>
    command.argument('<FILE>', say('exported')).option('--into <STORE>', say('into')).option('--json', say('json')),
  async run(given, context) {
    const file = given.arguments[0] ?? ''
    const into = requiredOption(given, 'into')
    const store = await storeFile(file, context)
    if (store.kind !== 'export') throw new Failure('store_unknown', { file })
    // Before a file is made for it.
    await inStore(file, async () => {
      const { head } = await checkExport(store.read())
      if (head.masked) throw new TransferError('TRANSFER_MASKED', {})
    })
    const report = await withSqlite(into, context, (storage) => inStore(file, () => importStore(storage, store.read)))
    const { records, resumed } = report
    const words = messagesOf(given.locale).words.audit
    const said = given.isJson
      ? JSON.stringify({ type: 'restored', file: into, records, resumed })
      : words.restored(into, records, resumed)
    context.stdout.write(`${said}\n`)
    return exitCode.fine
  },
}
