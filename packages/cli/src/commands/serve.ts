import { storageHandler } from '@sasando/server'

import type { Context } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { messagesOf } from '../locale/say.ts'
import { createLocalServer } from '../serve/create-local-server.ts'
import { listen } from '../serve/listen.ts'
import { isLoopbackName, localHosts } from '../serve/loopback.ts'
import { openServed } from '../serve/open-served.ts'
import { createSignOn } from '../serve/sign-on.ts'
import { writeText } from '../write-text.ts'
import { textOption, type CliCommand, type Given } from './cli-command.ts'

/** Serves a storage to programs of this computer, for development. */
export const serve: CliCommand = {
  name: 'serve',
  configure: (command, say) =>
    command
      .option('--database <FILE>', say('database'))
      .option('--port <PORT>', say('port'))
      .option('--host <HOST>', say('host'))
      .option('--origin <ORIGIN>', say('origin'), (value: string, all?: readonly string[]) => [...(all ?? []), value])
      .option('--json', say('json')),
  async run(given, context) {
    const [host, port, origins] = [hostOption(given), portOption(given), originsOption(given)]
    const words = messagesOf(given.locale).words.serve
    const signOn = createSignOn()
    const database = textOption(given, 'database') ?? 'sasando.sqlite'
    const storage = await openServed(database, context.cwd)
    let hosts = localHosts(port)
    const handler = storageHandler({
      storage,
      identify: (request) => signOn.identify(request),
      // The sign-on is all or nothing: there is one developer.
      authorize: () => true,
      origins,
      report: (error) =>
        void context.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
    })
    const server = createLocalServer({
      handler,
      allowed: () => ({ hosts, origins: new Set(origins) }),
      refuse: (why) => words.refused[why],
    })
    try {
      const taken = await listen(server, host, port)
      hosts = localHosts(taken)
      const url = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`
      await tell({ url, token: signOn.token, database }, given, context)
      await stopped(context)
      return exitCode.fine
    } finally {
      server.close()
      server.closeAllConnections()
      await storage.close()
    }
  },
}

interface Served {
  readonly url: string
  readonly token: string
  readonly database: string
}

async function tell(served: Served, { locale, isJson }: Given, context: Context): Promise<void> {
  const words = messagesOf(locale).words.serve
  const text = isJson ? JSON.stringify({ type: 'serve', ...served }) : words.ready(served).join('\n')
  await writeText(context.stdout, `${text}\n`)
}

/** Resolves when the command is to end; without a signal it goes on until the process does. */
const stopped = ({ signal }: Context): Promise<ExitCode | void> =>
  new Promise((resolve) => {
    if (signal?.aborted === true) resolve()
    signal?.addEventListener('abort', () => resolve(), { once: true })
  })

/** @throws Failure `host_not_local` */
function hostOption(given: Given): string {
  const host = textOption(given, 'host') ?? 'localhost'
  if (!isLoopbackName(host)) throw new Failure('host_not_local', { host })
  return host
}

/** @throws Failure `port_option_form` */
function portOption(given: Given): number {
  const received = textOption(given, 'port') ?? '4700'
  if (!/^\d{1,5}$/.test(received) || Number(received) > 65_535) throw new Failure('port_option_form', { received })
  return Number(received)
}

/** @throws Failure `origin_option_form` */
function originsOption({ options }: Given): readonly string[] {
  const { origin } = options
  const origins = Array.isArray(origin) ? (origin as readonly string[]) : []
  for (const received of origins)
    if (!URL.canParse(received) || new URL(received).origin !== received)
      throw new Failure('origin_option_form', { received })
  return origins
}
