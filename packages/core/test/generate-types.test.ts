import { compile, generateModuleTypes, generateTypes, parseRuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { ekspektasi, percent, ruleSetText } from './rule-set-text.ts'

const typesOf = (inputs: object, more: object = {}): string =>
  generateTypes(
    parseRuleSet(
      ruleSetText({ inputs, scales: { ekspektasi }, steps: [{ id: 'x', kind: 'logic', logic: true }], ...more }),
    ),
  )

describe('generateTypes', () => {
  it('writes every type of input, and what may be left out', () => {
    const item = { jam: percent, catatan: { type: 'text', required: false } }
    expect(
      typesOf({
        teknis: percent,
        lama: { type: 'integer', range: [0, 9] },
        memimpin: { type: 'boolean' },
        hasil: { type: 'level', scale: 'ekspektasi', applies: { var: 'memimpin' } },
        jenis: { type: 'choice', choices: ['pns', { id: 'pppk' }], required: false },
        tmt: { type: 'date', label: { id: 'TMT */ jabatan' } },
        kegiatan: { type: 'list', maxItems: 2, item },
      }),
    ).toContain(`export interface ScoreRecord {
  readonly "teknis": number | string
  readonly "lama": number
  readonly "memimpin": boolean
  readonly "hasil"?: "di-bawah" | "sesuai" | "di-atas"
  readonly "jenis"?: "pns" | "pppk"
  /** TMT * / jabatan */
  readonly "tmt": string
  readonly "kegiatan": readonly {
    readonly "jam": number | string
    readonly "catatan"?: string
  }[]
}`)
  })
  it('nests what the record nests', () => {
    const boolean = { type: 'boolean' }
    expect(
      typesOf({
        a: { ...boolean, path: ['umum', 'a'] },
        b: { ...boolean, path: ['umum', 'b'], required: false },
        c: { ...boolean, path: ['lain', 'c'], required: false },
      }),
    ).toContain(`export interface ScoreRecord {
  readonly "umum": {
    readonly "a": boolean
    readonly "b"?: boolean
  }
  readonly "lain"?: {
    readonly "c"?: boolean
  }
}`)
  })
  it('writes the texts of each outcome', () => {
    const gate = { id: 'g', kind: 'gate', of: 'hasil', rules: [{ when: true, atMost: 'sesuai' }] }
    const types = typesOf(
      { hasil: { type: 'level', scale: 'ekspektasi' } },
      { steps: [gate], outcome: { level: 'g', awal: 'hasil' } },
    )
    for (const name of ['level', 'awal'])
      expect(types).toContain(`readonly "${name}": "di-bawah" | "sesuai" | "di-atas" | null`)
  })
})

describe('generateModuleTypes', () => {
  // That a compiler agrees is a test of the packages as they are built.
  it('adds the flat outcome and the runner', () => {
    const ruleSet = parseRuleSet(
      ruleSetText({
        inputs: {
          a: percent,
          b: { type: 'boolean' },
          c: { type: 'choice', choices: ['pns', 'pppk'] },
          d: { type: 'date' },
          e: { type: 'level', scale: 'ekspektasi' },
        },
        scales: { ekspektasi },
        steps: [{ id: 'x', kind: 'logic', logic: { var: 'a' } }],
        outcome: { x: 'x', b: 'b', c: 'c', d: 'd', e: 'e' },
      }),
    )
    const types = generateModuleTypes(ruleSet, compile(ruleSet).plan)
    expect(types).toContain(generateTypes(ruleSet))
    expect(types).toContain(`export type FlatOutcome = {
  readonly status: OutcomeStatus
  readonly "x": number | null
  readonly "b": boolean | null
  readonly "c": "pns" | "pppk" | null
  readonly "d": string | null
  readonly "e": "di-bawah" | "sesuai" | "di-atas" | null
}`)
    expect(types).toContain('declare const runner: ColumnRunner<UnsignedResult, ScoreRecord, FlatOutcome>')
  })
})
