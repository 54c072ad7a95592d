import type { Context } from '../context.ts'
import type { PluginOptions } from '../plugins/plugin-options.ts'
import { resolvePlugin } from '../plugins/resolve-plugin.ts'
import { refuseRules } from '../rules/refuse-rules.ts'
import { loadRules, parentTexts } from '../rules/load-rules.ts'
import { compileRules, type OpenRulesOptions } from '../rules/open-rules.ts'
import { warnOfDay } from '../rules/warn-of-day.ts'
import type { Engine } from './engine.ts'
import { localEngine } from './local-engine.ts'
import type { RulesSource } from './tasks.ts'
import { workerEngine } from './worker-engine.ts'
import { usualWorkers, type WorkerOptions } from './worker-options.ts'
import { workerPool } from './worker-pool.ts'

export interface OpenEngineOptions extends OpenRulesOptions {
  readonly plugins: PluginOptions
  /** For commands that score many; without, the work stays here unless plugins take part. */
  readonly workers?: WorkerOptions
}

/**
 * Reads and compiles RULES; with plugins in workers, where their code cannot hold up the command.
 *
 * @throws Failure `rules_invalid`, and for plugins that cannot be used
 */
export async function openEngine(options: OpenEngineOptions, context: Context): Promise<Engine> {
  // Read once: whoever scores, here or in workers, scores by the same text.
  const { name, source } = await readSource(options, context)
  if (source.plugins.length > 0) {
    const { pool, ruleSet, issues } = await startPool(source, options)
    if (ruleSet) {
      warnOfDay(issues, name, options, context)
      return workerEngine(ruleSet, pool)
    }
    await pool.close()
    return refuseRules(issues, name, options, context)
  }
  const scorer = compileRules({ name, ...source }, options, context)
  const { count = 0, after = 0 } = options.workers ?? {}
  if (count === 0) return localEngine(scorer, options)
  return localEngine(scorer, {
    asOf: options.asOf,
    later: { after, start: async () => (await startPool(source, options)).pool },
  })
}

type SourceOptions = Pick<OpenEngineOptions, 'rules' | 'asOf' | 'parents' | 'plugins'>

/** Everything that rules are made of, read. */
export async function readSource(
  { rules, asOf, parents, plugins }: SourceOptions,
  context: Context,
): Promise<{ readonly name: string; readonly source: RulesSource }> {
  const { name, text } = await loadRules(rules, context)
  const files = await Promise.all(plugins.paths.map((each) => resolvePlugin(each, context)))
  return { name, source: { text, parents: await parentTexts(text, parents, context), asOf, plugins: files } }
}

/** Workers in which the rules have been opened, as far as they can be. */
async function startPool(source: RulesSource, { plugins, workers }: Pick<OpenEngineOptions, 'plugins' | 'workers'>) {
  // Code of plugins runs in a worker also where none was wanted: nothing else can stop it.
  const count = Math.max(1, (workers ?? usualWorkers()).count)
  const pool = workerPool([source], { workers: count, deadline: plugins.deadline })
  try {
    const opened = await pool.run('open', {})
    pool.plugins = opened.plugins
    return { pool, ...opened }
  } catch (error) {
    await pool.close()
    throw error
  }
}

/** Workers for RULES and plugins with whatever issues they have, and how people call the rules. */
export async function openPool(options: SourceOptions, context: Context) {
  const { name, source } = await readSource(options, context)
  return { name, ...(await startPool(source, options)) }
}
