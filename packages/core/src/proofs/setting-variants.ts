import { levelIds } from '../rule-set/level-id.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Setting, SettingValue } from '../rule-set/settings.ts'

export interface SettingVariant {
  readonly variant: RuleSet
  /** The setting is true or false, or a level: what it closes is closed on purpose. */
  readonly isSwitch: boolean
}

/** The rule set with one setting at a time at every other end of what it may be: an agency may set it so tomorrow. */
export function settingVariants(ruleSet: RuleSet): readonly SettingVariant[] {
  const settings = ruleSet.settings ?? {}
  return Object.entries(settings).flatMap(([name, setting]) =>
    endsOf(setting, ruleSet).map((value) => ({
      variant: { ...ruleSet, settings: { ...settings, [name]: { ...setting, default: value, values: [] } } },
      isSwitch: setting.type === 'boolean' || setting.type === 'level',
    })),
  )
}

function endsOf(setting: Setting, { scales }: RuleSet): readonly SettingValue[] {
  if (setting.type === 'boolean') return [false, true]
  if (setting.type !== 'level') return setting.range
  const scale = scales?.[setting.scale]
  return scale ? levelIds(scale) : []
}
