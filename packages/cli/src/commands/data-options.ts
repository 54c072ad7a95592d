import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import type { RuleSet } from '@sasando/core'
import { Option, type Command } from 'commander'

import { parseColumnMap, type ColumnMap } from '../columns/column-map.ts'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import type { OptionName } from '../locale/words.ts'
import { parseListOption, type ListOption } from '../people/list-option.ts'
import { rowKeyOf } from '../people/row-key.ts'
import { addPluginOptions } from '../plugins/plugin-options.ts'
import { readFailure } from '../read-failure.ts'
import type { DecimalMark } from '../values/read-number.ts'
import { addParentOption, requiredOption, textOption, type Given } from './cli-command.ts'

/** The options of every command that reads people by one rule set: which rules, which data, how the data is written. */
export const addDataOptions = (command: Command, say: (option: OptionName) => string): Command =>
  addPeopleOptions(command.option('-r, --rules <RULES>', say('rules')), say)

/** The options of every command that reads people: which data, how it is written, and what the rules start from. */
export function addPeopleOptions(command: Command, say: (option: OptionName) => string): Command {
  return addParentOption(command, say)
    .option('-i, --input <FILE>', say('input'))
    .option('--map <FILE>', say('map'))
    .option('--sheet <NAME>', say('sheet'))
    .option('--list <INPUT=FILE>', say('list'), (value: string, all?: readonly string[]) => [...(all ?? []), value])
    .addOption(new Option('--decimal <MARK>', say('decimal')).choices(['comma', 'point']))
    .option('--as-of <DAY>', say('asOf'))
}

/** The options of the commands about one person or unit: which. */
export const addKeyOptions = (command: Command, say: (option: OptionName) => string): Command =>
  command.option('-n, --nip <NIP>', say('nip')).option('-u, --unit <UNIT>', say('unitScored'))

/** The options of the commands about one person's receipt. */
export const addReceiptOptions = (command: Command, say: (option: OptionName) => string): Command =>
  addPluginOptions(addDataOptions(addKeyOptions(command, say), say), say)
    .option('--secret <FILE>', say('secret'))
    .option('--period <TEXT>', say('period'))

export interface DataOptions {
  readonly input: string
  readonly map: ColumnMap
  readonly sheet: string | undefined
  readonly lists: readonly ListOption[]
  readonly decimal: DecimalMark | undefined
}

/** @throws Failure for what cannot be meant, and for a column map that cannot be used */
export async function dataOptions(given: Given, ruleSet: RuleSet, context: Context): Promise<DataOptions> {
  const input = requiredOption(given, 'input')
  const written = given.options['list']
  const lists = (Array.isArray(written) ? (written as string[]) : []).map((each) => parseListOption(each, ruleSet))
  if ([input, ...lists.map(({ file }) => file)].filter((file) => file === '-').length > 1)
    throw new Failure('stdin_twice', {})
  const map = textOption(given, 'map')
  return {
    input,
    lists,
    sheet: textOption(given, 'sheet'),
    decimal: textOption(given, 'decimal') as DecimalMark | undefined,
    map: map === undefined ? new Map() : await readColumnMap(map, ruleSet, context),
  }
}

async function readColumnMap(file: string, ruleSet: RuleSet, { cwd }: Context): Promise<ColumnMap> {
  const path = resolve(cwd, file)
  const text = await readFile(path, 'utf8').catch(async (error: unknown) => {
    throw await readFailure(error, file, path)
  })
  return parseColumnMap(text, file, Object.keys(ruleSet.inputs), rowKeyOf(ruleSet).fields)
}

/** The day of `--as-of`. @throws Failure if it is none */
export const asOfOption = (given: Given): string | undefined => dayOption(given, 'asOf')

/** An option that holds a day. @throws Failure if it is none */
export function dayOption(given: Given, name: string): string | undefined {
  const day = textOption(given, name)
  if (day === undefined) return undefined
  const date = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day))
    throw new Failure('day_option_form', { received: day })
  return day
}
