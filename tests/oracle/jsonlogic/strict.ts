import { safeCompile, safeParseRuleSet, type Issue, type Json } from '@sasando/core'

import { written } from '../judge/exact.ts'

/** What the strict profile makes of an expression written for JsonLogic: its answer, or why it refuses it. */
export type StrictAnswer = { readonly value: number | boolean | string | null } | { readonly refused: string }

/** The expression as the one step of a rule set whose inputs are typed by the data. */
export function strictAnswer(rule: Json, data: Json): StrictAnswer {
  const inputs = inputsFor(data)
  const text = JSON.stringify({
    format: 1,
    id: 'jsonlogic',
    version: '1.0',
    title: { id: 'JsonLogic' },
    valid: { from: '2026-01-01' },
    inputs: Object.keys(inputs).length > 0 ? inputs : { unused: { type: 'boolean' } },
    steps: [{ id: 'answer', kind: 'logic', logic: rule }],
    outcome: {},
  })
  const parsed = safeParseRuleSet(text)
  const compiled = parsed.ok ? safeCompile(parsed.ruleSet) : { issues: parsed.issues }
  if (!('scorer' in compiled) || !compiled.scorer) return { refused: reason(compiled.issues) }
  const value = compiled.scorer.score(data).steps[0]?.value ?? null
  if (value === null) return { value }
  if (value.type === 'number') return { value: written(value.text).valueOf() }
  return { value: value.type === 'boolean' ? value.text === 'true' : value.text }
}

/** Numbers, truth values and texts at the root are inputs; the strict profile sees nothing else. */
function inputsFor(data: Json): Readonly<Record<string, object>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {}
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const type = typeOf(value)
      return type && /^[a-z][a-z0-9-]*$/.test(name) ? [[name, type]] : []
    }),
  )
}

function typeOf(value: Json): object | undefined {
  switch (typeof value) {
    case 'number':
      return { type: 'number', digits: 3, range: [-100_000, 100_000] }
    case 'boolean':
      return { type: 'boolean' }
    case 'string':
      return { type: 'text' }
    default:
      return undefined
  }
}

/** The first issue, in one line. */
function reason(issues: readonly Issue[]): string {
  const [first] = issues
  if (!first) return 'refused without a reason'
  const data = first.data as Readonly<Record<string, string | number | readonly string[] | undefined>>
  const facts = ['operator', 'reason', 'expected', 'received', 'name', 'form', 'keys']
  return [
    first.code,
    ...facts.flatMap((key) => (data[key] === undefined ? [] : [`${key} ${[data[key]].flat().join(',')}`])),
  ].join(', ')
}
