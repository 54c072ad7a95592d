import type { Context } from '../context.ts'
import type { PluginOptions } from '../plugins/plugin-options.ts'
import { resolvePlugin } from '../plugins/resolve-plugin.ts'
import { refuseRules } from '../rules/refuse-rules.ts'
import { loadRules, parentTexts } from '../rules/load-rules.ts'
import { openRules, type OpenRulesOptions } from '../rules/open-rules.ts'
import { localEngine, type Engine } from './engine.ts'
import { workerEngine } from './worker-engine.ts'
import { workerPool, type WorkerPool } from './worker-pool.ts'

export interface OpenEngineOptions extends OpenRulesOptions {
  readonly plugins: PluginOptions
}

/**
 * Reads and compiles RULES; with plugins in workers, where their code cannot hold up the command.
 *
 * @throws Failure `rules_invalid`, and for plugins that cannot be used
 */
export async function openEngine(options: OpenEngineOptions, context: Context): Promise<Engine> {
  if (options.plugins.paths.length === 0) return localEngine(await openRules(options, context))
  const { name, pool } = await openPool(options, context)
  try {
    const { plugins, issues, ruleSet } = await pool.run('open', {})
    pool.plugins = plugins
    if (!ruleSet) refuseRules(issues, name, options, context)
    return workerEngine(ruleSet, pool)
  } catch (error) {
    await pool.close()
    throw error
  }
}

/** Workers for RULES and plugins, and how people call the rules. */
export async function openPool(
  { rules, asOf, parents, plugins }: Pick<OpenEngineOptions, 'rules' | 'asOf' | 'parents' | 'plugins'>,
  context: Context,
): Promise<{ readonly name: string; readonly pool: WorkerPool }> {
  const { name, text } = await loadRules(rules, context)
  const files = await Promise.all(plugins.paths.map((each) => resolvePlugin(each, context)))
  const source = { text, parents: await parentTexts(text, parents, context), asOf, plugins: files }
  return { name, pool: workerPool(source, plugins.deadline) }
}
