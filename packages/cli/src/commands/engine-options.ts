import type { OpenEngineOptions } from '../engine/open-engine.ts'
import { pluginOptions } from '../plugins/plugin-options.ts'
import { parentsOption, requiredOption, type Given } from './cli-command.ts'
import { asOfOption } from './data-options.ts'

/** What was typed about the rules and plugins of a command with `--rules`. @throws Failure for what cannot be meant */
export function engineOptions(given: Given): OpenEngineOptions {
  const { locale, isJson } = given
  const [rules, plugins] = [requiredOption(given, 'rules'), pluginOptions(given)]
  return { rules, asOf: asOfOption(given), parents: parentsOption(given), plugins, locale, isJson }
}
