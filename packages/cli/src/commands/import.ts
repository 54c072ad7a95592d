import { formatRosterFinding, readNip } from '@sasando/asn'

import { audited } from '@sasando/storage/audit'

import type { Context } from '../context.ts'
import { exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { messagesOf } from '../locale/say.ts'
import { coloursFor } from '../report/colours.ts'
import { noticeOfTrait } from '../report/notice.ts'
import { createReporter } from '../report/reporter.ts'
import { openRoster, type OpenedRoster } from '../roster/open-roster.ts'
import { saveFindings } from '../roster/roster-file.ts'
import { laterFindings } from '../roster/later.ts'
import { saveRoster, type SavedRoster } from '../roster/save-roster.ts'
import { columnOf, rosterText } from '../roster/roster-text.ts'
import { dayOption } from './data-options.ts'
import { writeText } from '../write-text.ts'
import { withSqlite } from '../store/store-file.ts'
import { textOption, type CliCommand, type Given } from './cli-command.ts'

/** Reads a roster, such as the export of SIASN, and tells by its own row numbers what is wrong with it. */
export const importRoster: CliCommand = {
  name: 'import',
  configure: (command, say) =>
    command
      .argument('[ROSTER]', say('roster'))
      .option('--sheet <NAME>', say('sheet'))
      .option('--head <NIP>', say('head'), (value: string, all?: readonly string[]) => [...(all ?? []), value])
      .option('--into <STORE>', say('intoRoster'))
      .option('--from <DAY>', say('fromRoster'))
      .option('--errors <FILE>', say('errors'))
      .option('--json', say('json')),
  async run(given, context) {
    const [file] = given.arguments
    if (file === undefined) throw new Failure('missing_argument', { argument: 'ROSTER' })
    const { locale, isJson } = given
    const into = textOption(given, 'into')
    const from = dayOption(given, 'from')
    if (into !== undefined && from === undefined) throw new Failure('missing_option', { option: '--from' })
    const reporter = createReporter(context, { locale, isJson, clear: () => {} })
    const today = new Date().toISOString().slice(0, 10)
    const options = { sheet: textOption(given, 'sheet'), heads: headsOption(given), today }
    const opened = await openRoster(file, options, context)
    const { table, broken } = opened
    for (const trait of table.traits) reporter.notice(noticeOfTrait(trait, table.name))
    if (broken?.broken !== undefined) {
      const data = { why: broken.broken }
      reporter.mistake({ code: 'row_unreadable', data, table: table.name, row: broken.number })
    }
    const kept =
      into === undefined || from === undefined || broken !== undefined
        ? undefined
        : await keep(opened, into, from, context).catch(async (error: unknown) => {
            // What is wrong with the list is worth knowing all the same.
            await tell(opened, given, context)
            throw error
          })
    const told = kept === undefined || from === undefined ? opened : withLater(opened, kept, from)
    await tell(told, given, context)
    if (kept !== undefined && into !== undefined) await tellKept(into, kept, given, context)
    const errors = textOption(given, 'errors')
    if (errors !== undefined) {
      await saveFindings(errors, told, locale, context.cwd)
      reporter.say(messagesOf(locale).words.savedErrors(errors))
    }
    return told.roster.findings.length > 0 || broken !== undefined ? exitCode.issues : exitCode.fine
  },
}

async function tell(opened: OpenedRoster, { locale, isJson }: Given, context: Context): Promise<void> {
  const text = isJson
    ? `${JSON.stringify(rosterJson(opened, locale))}\n`
    : rosterText(opened, locale, coloursFor(context.stdout, context))
  await writeText(context.stdout, text)
}

const rosterJson = (opened: OpenedRoster, locale: Given['locale']): object => ({
  ...opened.roster,
  findings: opened.roster.findings.map((found) => ({
    ...found,
    ...columnOf(found, opened),
    sentence: formatRosterFinding(found, locale),
  })),
})

async function keep(
  { roster, table }: OpenedRoster,
  into: string,
  from: string,
  context: Context,
): Promise<SavedRoster> {
  // Written through the log of the store, so that its history tells of the import.
  const options = { now: Date.now, actor: 'sasando import', reason: table.name }
  return withSqlite(into, context, (raw) => saveRoster(audited(raw, options), roster, from))
}

/** What is stored already and holds from a later day is among what is found. */
function withLater(opened: OpenedRoster, { later }: SavedRoster, from: string): OpenedRoster {
  const findings = [...opened.roster.findings, ...laterFindings(later, from)].toSorted((a, b) => a.row - b.row)
  return { ...opened, roster: { ...opened.roster, findings } }
}

async function tellKept(into: string, saved: SavedRoster, { isJson, locale }: Given, context: Context): Promise<void> {
  const said = isJson
    ? JSON.stringify({ type: 'saved', file: into, ...saved })
    : messagesOf(locale).words.roster.saved(into, saved)
  await writeText(context.stdout, `${said}\n`)
}

/** `--head`, as often as it was typed. @throws Failure `nip_option_form` */
function headsOption({ options }: Given): readonly string[] {
  const { head } = options
  return (Array.isArray(head) ? (head as readonly string[]) : []).map((received) => {
    const { text } = readNip(received)
    if (text === null) throw new Failure('nip_option_form', { received })
    return text
  })
}
