import { compile, parseRuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { checkLowered } from '../../src/plugins/lowered/check-lowered.ts'
import { everything } from '../roads/everything.ts'
import { ruleSetText } from '../rule-set-text.ts'

// What is asked of plugins, our own kinds keep: so the check is not stricter than what can be done.
describe('the check of what a kind has lowered', () => {
  const ruleSet = parseRuleSet(ruleSetText(everything))
  const { plan } = compile(ruleSet)
  const steps = new Map(plan.steps.map((step) => [step.id, step]))
  const inputs = new Map(plan.inputs.map(({ name, type }) => [name, type]))
  const around = {
    declared: { scales: ruleSet.scales ?? {}, inputs: ruleSet.inputs },
    typeOf: (name: string) => steps.get(name)?.type ?? inputs.get(name),
    guardOf: (name: string) => steps.get(name)?.guard,
  }
  /** These know more of their bounds than their operands tell: a mean lies between its values, a row is always found. */
  const knowing = plan.steps.map(({ id }) => id).filter((id) => /^penilai(?:-lengkap)?:mean-.+$|^penilai$/.test(id))
  const known: Record<string, string> = {
    ...Object.fromEntries(knowing.map((id) => [id, 'bounds at quot'])),
    inti: 'bounds at quot',
    'setelah-tabel': 'bounds at quot',
    'tabel-tingkat': 'table at rank',
  }

  it.each(plan.steps.map((step) => [step.id, step] as const))('accepts %s', (id, step) => {
    const { id: _, type, guard, ...form } = step
    const check = () => checkLowered({ form, type, guard }, around)
    if (known[id] === undefined) expect(check()).toEqual({ form, type, guard })
    else expect(check).toThrow(known[id])
  })
})
