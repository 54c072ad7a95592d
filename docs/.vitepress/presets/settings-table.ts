import type { RuleSet } from '@sasando/core'

import { escaped } from './escaped.ts'

/** What an agency may change without touching the rules. */
export function settingsTable({ settings = {} }: RuleSet): string[] {
  const rows = Object.entries(settings).map(([name, setting]) => {
    const range = 'range' in setting ? `${setting.range[0]} s.d. ${setting.range[1]}` : ''
    const cells = [`\`${name}\``, setting.label?.id ?? '', String(setting.default), range]
    return `| ${cells.map(escaped).join(' | ')} |`
  })
  if (rows.length === 0) return []
  return [
    '',
    '## Pengaturan instansi',
    '',
    'Nilai-nilai ini boleh diganti instansi tanpa menyalin aturan, dengan aturan turunan (`derivedFrom`).',
    '',
    '| nama | arti | nilai awal | batas |',
    '| --- | --- | --- | --- |',
    ...rows,
  ]
}
