import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

import { safeParseRuleSet } from '@sasando/core'

import { sample } from './sample.ts'

// The committed file, as an editor reads it.
const file = new URL('../rule-set.schema.json', import.meta.url)
const schema = z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0])
const isAccepted = (text: string): boolean => schema.safeParse(JSON.parse(text)).success
const changed = (from: string, to: string): string => {
  expect(sample).toContain(from)
  return sample.replace(from, to)
}

describe('the JSON Schema of rule sets', () => {
  it('accepts the sample, and a rule set that is derived from it', () => {
    expect(isAccepted(sample)).toBe(true)
    const { format, id, version, title, valid } = JSON.parse(sample) as Record<string, unknown>
    const derivedFrom = { id, version, fingerprint: `sha256:${'0'.repeat(64)}` }
    expect(isAccepted(JSON.stringify({ format, id, version, title, valid, derivedFrom, settings: {} }))).toBe(true)
  })
  it.each([
    ['an unknown kind', '"kind": "weighted"', '"kind": "weigted"'],
    ['an unknown key', '"cap":', '"caps":'],
    ['an unknown type of input', '"type": "boolean", "by"', '"type": "bool", "by"'],
    ['a name with a dot', '"hasil": { "type"', '"hasil.kerja": { "type"'],
    ['another format', '"format": 1', '"format": 2'],
    ['a day of no month', '"2026-01-01"', '"2026-13-01"'],
  ])('refuses what the parser refuses: %s', (_, from, to) => {
    const text = changed(from, to)
    expect([isAccepted(text), safeParseRuleSet(text).ok]).toEqual([false, false])
  })
})
