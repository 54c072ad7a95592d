import { parseRuleSet } from '@sasando/core'
import { presetText } from '@sasando/presets'
import { expect, test } from 'vitest'

import { settingsTable } from '../../docs/.vitepress/presets/settings-table.ts'

test('a page of a preset writes its settings as its readers do', () => {
  const rows = settingsTable(parseRuleSet(presetText('tpp-60-40')))
  const row = (name: string): string => rows.find((each) => each.startsWith(`| \`${name}\``)) ?? ''
  expect(row('tl-3-persen')).toMatch(/\| 1,25 \| 0 s\.d\. 100 \|$/)
  expect(row('kelipatan-rupiah')).toMatch(/\| 1 \| 1 s\.d\. 1\.000 \|$/)
  expect(row('bobot-disiplin')).toContain('| 2/5 |')
  expect(row('dasar-potongan')).toContain('| bagian disiplin saja (`bagian-disiplin`) |')
})

test('a rule set without settings has no table', () => {
  expect(settingsTable({ ...parseRuleSet(presetText('tpp-60-40')), settings: {} })).toEqual([])
})
