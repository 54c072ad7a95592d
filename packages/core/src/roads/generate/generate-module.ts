import type { Plan } from '../../plan/plan.ts'
import type { PluginOperator } from '../../plugins/operator.ts'
import { pluginSet, type PluginSet } from '../../plugins/plugin-set.ts'
import type { Plugin } from '../../plugins/plugin.ts'
import { generateFunctions, runtimeNames } from './module.ts'

/**
 * An ES module that scores by this plan, as fast as code written by hand and under the strictest content security
 * policy, since it is a file like any other. Its default export is a `ColumnRunner`; `plan` is there too.
 *
 * @param options - `plugins`: whose operators the plan calls; the module imports each from where its `js` says
 *
 * @throws TypeError for a plan that calls an operator which is not among them, or which says no place
 */
export function generateModule(plan: Plan, { plugins = [] }: { readonly plugins?: readonly Plugin[] } = {}): string {
  const operators = importsOf(plan, pluginSet(plugins))
  const calls = operators.length > 0
  const { id, version, fingerprint } = plan.ruleSet
  return [
    `// Generated from the rule set ${JSON.stringify(id)}, version ${JSON.stringify(version)}, ${fingerprint}. Do not edit.`,
    `import { createColumnRunner, ${calls ? 'holdOperators, operatorRoad, ' : ''}runtimeOf } from '@sasando/core/run'`,
    ...operators.map(({ js }, index) => `import { ${js.name} as operator${index} } from ${JSON.stringify(js.module)}`),
    '',
    `export const plan = ${JSON.stringify(plan)}`,
    '',
    `const operators = ${calls ? `holdOperators(plan, new Map([${operators.map(({ name }, index) => `[${JSON.stringify(name)}, operator${index}]`).join(', ')}]))` : 'new Map()'}`,
    `const { ${runtimeNames.join(', ')} } = runtimeOf(operators)`,
    generateFunctions(plan),
    `export default createColumnRunner(plan, { operators, road: ${calls ? 'operatorRoad({ object, rows, columns, tape })' : '{ object, rows, columns, tape }'} })`,
    '',
  ].join('\n')
}

/** The operators that a plan calls, each with where it is imported from. */
function importsOf({ steps }: Plan, { operators }: PluginSet): readonly Imported[] {
  const called = new Map<string, Imported>()
  for (const step of steps) {
    if (step.form !== 'call') continue
    const found = operators.get(step.operator)
    const of = `the operator "${step.operator}" of the plugin "${step.plugin}"`
    if (found?.plugin.name !== step.plugin) throw new TypeError(`the plan calls ${of}, which was not given`)
    const { js, name } = found.operator
    if (!js) throw new TypeError(`${of} does not say where a module imports it from`)
    called.set(name, { name, js })
  }
  return [...called.values()]
}

interface Imported {
  readonly name: string
  readonly js: NonNullable<PluginOperator['js']>
}
