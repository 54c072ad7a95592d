import { openImpact } from '../engine/impact-engine.ts'
import { pluginOptions, addPluginOptions } from '../plugins/plugin-options.ts'
import { parentsOption, requiredOption, type CliCommand } from './cli-command.ts'
import { addCountOptions, countMoves, topOption } from './count-moves.ts'
import { addPeopleOptions, asOfOption } from './data-options.ts'

/** Scores everyone by two rule sets and counts whom the change moves; memory does not grow with the file. */
export const impact: CliCommand = {
  name: 'impact',
  configure: (command, say) =>
    addPluginOptions(
      addCountOptions(
        addPeopleOptions(command.argument('<BEFORE>', say('before')).argument('<AFTER>', say('after')), say),
        say,
      ),
      say,
    ).option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson } = given
    const [top, plugins] = [topOption(given), pluginOptions(given)]
    // Before the rules are read: wrong usage is said first.
    requiredOption(given, 'input')
    const [before = '', after = ''] = given.arguments
    const engine = await openImpact(
      { before, after, asOf: asOfOption(given), parents: parentsOption(given), plugins, locale, isJson },
      context,
    )
    try {
      return await countMoves(engine, top === undefined ? {} : { top }, given, context)
    } finally {
      await engine.close()
    }
  },
}
