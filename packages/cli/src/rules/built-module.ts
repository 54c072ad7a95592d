import { generateModule, generateModuleTypes, type Plan, type Scorer } from '@sasando/core'

/** A rule set as code: the same text every time. */
export interface BuiltModule {
  readonly ruleSet: Plan['ruleSet']
  readonly asOf: string
  readonly code: string
  readonly declarations: string
}

export const builtModule = ({ plan, ruleSet }: Scorer): BuiltModule => ({
  ruleSet: plan.ruleSet,
  asOf: plan.asOf,
  code: generateModule(plan),
  declarations: generateModuleTypes(ruleSet, plan),
})
