import { hash } from 'node:crypto'

import { verifyExport } from '@sasando/storage'
import {
  formatAuditProblem,
  maskNip,
  signHeads,
  verifyAudit,
  type AuditProblem,
  type AuditReport,
  type VerifyAuditOptions,
} from '@sasando/storage/audit'

import type { Context } from '../context.ts'
import { exitCode } from '../exit-code.ts'
import { messagesOf } from '../locale/say.ts'
import type { AuditWords } from '../locale/words.ts'
import { createOutputFile } from '../output/output-file.ts'
import { coloursFor } from '../report/colours.ts'
import { openSigner } from '../store/open-signer.ts'
import { readAnchors, readKeys } from '../store/read-anchors.ts'
import { inStore, storeFile, withSqlite, type StoreFile } from '../store/store-file.ts'
import { writeText } from '../write-text.ts'
import { requiredOption, textOption, type CliCommand, type Given } from './cli-command.ts'

/** Verifies the log of a store. */
export const audit: CliCommand = {
  name: 'audit',
  configure: (command, say) =>
    command
      .argument('<STORE>', say('store'))
      .option('--anchor <FILE>', say('anchor'), another)
      .option('--key <KEY>', say('auditKey'), another)
      .option('--sign <KEY>', say('sign'))
      .option('-o, --out <FILE>', say('outHeads'))
      .option('--with-nip', say('withNip'))
      .option('--json', say('json')),
  async run(given, context) {
    const file = given.arguments[0] ?? ''
    const out = textOption(given, 'sign') === undefined ? undefined : requiredOption(given, 'out')
    const store = await storeFile(file, context)
    const anchors = await readAnchors(all(given, 'anchor'), context)
    const keys = await readKeys(all(given, 'key'), context)
    const sha256 = (text: string): string => hash('sha256', text)
    const report = await verify(store, file, { anchors, keys, sha256 }, context)
    tell(report, { given, context, file, hasAnchors: anchors.length > 0 || report.anchored > 0 })
    if (!report.ok) return exitCode.issues
    if (out !== undefined) await sign(report, out, given, context)
    return exitCode.fine
  },
}

const another = (value: string, before?: readonly string[]): readonly string[] => [...(before ?? []), value]

function all({ options }: Given, name: string): readonly string[] {
  const given = options[name]
  return Array.isArray(given) ? (given as readonly string[]) : []
}

async function verify(
  store: StoreFile,
  file: string,
  options: VerifyAuditOptions,
  context: Context,
): Promise<AuditReport> {
  if (store.kind === 'export') return inStore(file, () => verifyExport(store.read, options))
  return withSqlite(file, context, (storage) => verifyAudit(storage, options))
}

interface Telling {
  readonly given: Given
  readonly context: Context
  readonly file: string
  readonly hasAnchors: boolean
}

function tell(report: AuditReport, { given, context, file, hasAnchors }: Telling): void {
  const { locale, isJson } = given
  const nip = given.options['withNip'] === true ? 'shown' : 'masked'
  const say = (problem: AuditProblem): string => formatAuditProblem(problem, { locale, nip })
  if (isJson) {
    const problems = report.problems.map((problem) => ({
      code: problem.code,
      data: nip === 'shown' ? problem.data : masked(problem.data),
      sentence: say(problem),
    }))
    context.stdout.write(`${JSON.stringify({ type: 'audit', file, ...report, problems })}\n`)
    return
  }
  const words = messagesOf(locale).words.audit
  const { red, green } = coloursFor(context.stdout, context)
  const found = report.problems.map((problem) => red(`${file}: ${say(problem)}`))
  const verdict = report.ok
    ? green(report.entries === 0 ? words.noLog : words.holds(report.entries, report.records))
    : words.broken(report.problems.length)
  context.stdout.write(`${[verdict, ...found, ...remarks(report, words, hasAnchors)].join('\n')}\n`)
}

function remarks(report: AuditReport, words: AuditWords, hasAnchors: boolean): readonly string[] {
  return [
    ...(hasAnchors ? [words.anchored(report.anchored)] : [words.noAnchor]),
    ...(report.unlogged.length > 0 ? [words.unlogged(report.unlogged)] : []),
    ...(report.unmatched > 0 ? [words.unmatched(report.unmatched)] : []),
  ]
}

/** Ids may be NIPs; hashes never look like one long enough to matter, and are left alone. */
const masked = (data: AuditProblem['data']): object =>
  'id' in data && typeof data.id === 'string' ? { ...data, id: maskNip(data.id) } : data

async function sign(report: AuditReport, out: string, given: Given, context: Context): Promise<void> {
  const words = messagesOf(given.locale).words.audit
  const key = requiredOption(given, 'sign')
  const { signer, isNew } = await openSigner(key, context)
  if (isNew) context.stderr.write(`${words.newKey(key, signer.key)}\n`)
  const signed = await signHeads(report.heads, { signer, now: Date.now })
  const output = await createOutputFile(out, context.cwd)
  await output.guard(() => writeText(output.stream, `${JSON.stringify(signed, null, 2)}\n`))
  await output.commit()
  if (!given.isJson) context.stdout.write(`${words.signed(out)}\n`)
}
