import { compare, parseExact } from '../exact/rational.ts'
import { issue, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { suggestion } from '../issues/suggest.ts'
import type { SettingConstant } from '../logic/scope.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { levelIds } from '../rule-set/level-id.ts'
import { inForce } from '../rule-set/setting-on.ts'
import type { Setting, SettingValue } from '../rule-set/settings.ts'

/** What every setting is worth on a day; every one is checked, also those that no step asks for. */
export function settingValues(
  ruleSet: RuleSet,
  asOf: string,
  report: (issue: Issue) => void,
): ReadonlyMap<string, SettingConstant> {
  const constants = new Map<string, SettingConstant>()
  for (const [name, setting] of Object.entries(ruleSet.settings ?? {})) {
    const path = ['settings', name]
    const dated = (setting.values ?? []).map((each, index) => ({ ...each, path: [...path, 'values', index, 'value'] }))
    const candidates = [{ from: '', value: setting.default, path: [...path, 'default'] }, ...dated]
    const current = inForce(candidates, asOf)
    for (const each of candidates) {
      const constant = constantOf(setting, each.value, each.path, ruleSet, report)
      if (constant && each === current) constants.set(name, constant)
    }
  }
  return constants
}

function constantOf(
  setting: Setting,
  value: SettingValue,
  path: Path,
  ruleSet: RuleSet,
  report: (issue: Issue) => void,
): SettingConstant | undefined {
  const refuse = (found: Issue): undefined => {
    report(found)
    return undefined
  }
  const wrong = (expected: string): undefined =>
    refuse(issue('wrong_value_type', path, { expected, received: typeof value === 'string' ? 'text' : typeof value }))
  switch (setting.type) {
    case 'boolean':
      return typeof value === 'boolean' ? { is: 'boolean', value } : wrong('boolean')
    case 'level': {
      const scale = ruleSet.scales?.[setting.scale]
      if (!scale)
        return refuse(
          issue('unknown_name', [...path.slice(0, 2), 'scale'], {
            name: setting.scale,
            of: 'scale',
            ...suggestion(setting.scale, Object.keys(ruleSet.scales ?? {})),
          }),
        )
      const allowed = levelIds(scale)
      if (typeof value !== 'string') return wrong('level')
      if (allowed.includes(value)) return { is: 'level', scale: setting.scale, value }
      return refuse(
        issue('unknown_level', path, { level: value, scale: setting.scale, allowed, ...suggestion(value, allowed) }),
      )
    }
    default: {
      const exact = typeof value === 'boolean' ? undefined : parseExact(value)
      const [lowest, highest] = setting.range.map((end) => parseExact(end))
      if (!exact || !lowest || !highest) return wrong('number')
      const fits =
        setting.type === 'fraction' || 10n ** BigInt(setting.type === 'number' ? setting.digits : 0) % exact.den === 0n
      if (fits && compare(exact, lowest) >= 0 && compare(exact, highest) <= 0) return { is: 'number', value: exact }
      return refuse(
        issue('setting_out_of_range', path, {
          value: String(value),
          lowest: String(setting.range[0]),
          highest: String(setting.range[1]),
        }),
      )
    }
  }
}
