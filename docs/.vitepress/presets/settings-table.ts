import { levelId, localNumber, type RuleSet } from '@sasando/core'

import { escaped } from './escaped.ts'

type Setting = NonNullable<RuleSet['settings']>[string]

/** What an agency may change without touching the rules. */
export function settingsTable(ruleSet: RuleSet): string[] {
  const rows = Object.entries(ruleSet.settings ?? {}).map(([name, setting]) => {
    const range =
      'range' in setting ? setting.range.map((bound) => localNumber(String(bound), 'id')).join(' s.d. ') : ''
    const cells = [`\`${name}\``, setting.label?.id ?? '', defaultText(setting, ruleSet), range]
    return `| ${cells.map(escaped).join(' | ')} |`
  })
  if (rows.length === 0) return []
  return [
    '',
    '## Setelan instansi',
    '',
    'Nilai-nilai ini boleh diganti instansi tanpa menyalin aturan, dengan aturan turunan (`derivedFrom`).',
    '',
    '| nama | arti | nilai awal | batas |',
    '| --- | --- | --- | --- |',
    ...rows,
  ]
}

/** As Indonesian readers write it; a level by what it is called, with the id that a derived rule set writes. */
function defaultText(setting: Setting, { scales = {} }: RuleSet): string {
  const written = String(setting.default)
  if (setting.type !== 'level') return localNumber(written, 'id')
  const level = scales[setting.scale]?.levels.find((each) => levelId(each) === written)
  return typeof level === 'object' && level.label ? `${level.label.id} (\`${written}\`)` : `\`${written}\``
}
