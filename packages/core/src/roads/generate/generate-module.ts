import type { Plan } from '../../plan/plan.ts'
import { generateFunctions, runtimeNames } from './module.ts'

/**
 * An ES module that scores by this plan, as fast as code written by hand and under the strictest content security
 * policy, since it is a file like any other. Its default export is a `ColumnRunner`; `plan` is there too.
 *
 * A plan that calls operators of plugins cannot become a module: they are code of their own.
 *
 * @throws TypeError for a plan that calls operators
 */
export function generateModule(plan: Plan): string {
  const operator = plan.steps.find((step) => step.form === 'call')?.operator
  if (operator !== undefined) throw new TypeError(`the plan calls the operator "${operator}" of a plugin`)
  const { id, version, fingerprint } = plan.ruleSet
  return [
    `// Generated from the rule set ${JSON.stringify(id)}, version ${JSON.stringify(version)}, ${fingerprint}. Do not edit.`,
    `import { createColumnRunner, runtimeOf } from '@sasando/core/run'`,
    '',
    `export const plan = ${JSON.stringify(plan)}`,
    '',
    `const { ${runtimeNames.join(', ')} } = runtimeOf(new Map())`,
    generateFunctions(plan),
    'export default createColumnRunner(plan, { road: { object, rows, columns, tape } })',
    '',
  ].join('\n')
}
