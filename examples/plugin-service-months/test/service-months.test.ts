import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { compile, generateModule, parseRuleSet, type ColumnRunner } from '@sasando/core'
import { service, serviceMonths } from '@sasando/example-plugin-service-months'
import { pluginContract, ruleSetContract } from '@sasando/testkit'
import { describe, expect, it } from 'vitest'

const plugins = [service]
const text = readFileSync(new URL('../rules/masa-kerja.json', import.meta.url), 'utf8')
const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const months = (from: string, to: string): number | null => serviceMonths(dayOf(from), dayOf(to))

describe('the plugin keeps the contract:', () => {
  const args = { 'service-months': [[dayOf('0001-01-01'), dayOf('9999-12-31')]] }
  for (const { name, run } of pluginContract(service, { samples: { ruleSets: [text], args } })) it(name, run)
})
describe('its rule set keeps the contract:', () => {
  for (const { name, run } of ruleSetContract) it(name, () => run(text, { plugins }))
})

describe('whole months', () => {
  it.each([
    ['2024-02-02', '2026-02-01', 23],
    ['2024-02-02', '2026-02-02', 24],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-01-31', '2024-02-28', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2023-01-31', '2023-02-28', 1],
    ['1999-12-31', '2000-03-01', 2],
    ['1969-12-31', '1970-01-01', 0],
    ['2026-01-01', '2026-01-01', 0],
    ['2026-01-02', '2026-01-01', null],
    ['0001-01-01', '9999-12-31', 119_987],
  ])('from %s to %s are %s', (from, to, expected) => expect(months(from, to)).toBe(expected))

  it('agree with the calendar of JavaScript on every day of 80 years', () => {
    const start = dayOf('2024-01-31')
    for (let day = start; day < start + 29_220; day++) {
      const date = new Date(day * 86_400_000)
      const [year, month, number] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
      const isLast = new Date(Date.UTC(year, month + 1, 0)).getUTCDate() === number
      expect(serviceMonths(start, day)).toBe((year - 2024) * 12 + month - (number >= 31 || isLast ? 0 : 1))
    }
  })
})

describe('a built module', () => {
  it('imports the operator from its package', async () => {
    const { plan } = compile(parseRuleSet(text, { plugins }), { plugins })
    // Inside the package, so that its imports are found.
    const folder = mkdtempSync(join(import.meta.dirname, 'built-'))
    try {
      symlinkSync(join(import.meta.dirname, '../../plugin-service-months/node_modules'), join(folder, 'node_modules'))
      const file = join(folder, 'rules.mjs')
      writeFileSync(file, generateModule(plan, { plugins }))
      const built = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: ColumnRunner }
      const record = { mulai: '2024-02-02', dinilai: '2026-02-02' }
      expect(built.default.outcome(record)).toEqual({ status: 'complete', score: 1.2, level: 'berpengalaman' })
    } finally {
      rmSync(folder, { recursive: true })
    }
    expect(() => generateModule(plan)).toThrow(
      'the plan calls the operator "service-months" of the plugin "service", which was not given',
    )
  })
})
