import type { Json } from '@sasando/core'

/** A small rule set with one of its parts replaced. */
export const ruleSetWith = (part: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    format: 1,
    id: 'uji',
    version: '1.0',
    title: { id: 'Uji' },
    valid: { from: '2026-01-01' },
    scales: { mutu: { levels: ['kurang', 'baik'] } },
    inputs: { a: { type: 'number', digits: 2, range: [0, 120] }, ya: { type: 'boolean' } },
    steps: [{ id: 'x', kind: 'logic', logic: { var: 'a' } }],
    outcome: { hasil: 'x' },
    ...part,
  })

/** The same with one step, an expression. */
export const expression = (logic: Json): string => ruleSetWith({ steps: [{ id: 'x', kind: 'logic', logic }] })

/** `depth` brackets around a number, as a text. */
export const nested = (open: string, close: string, depth: number): string =>
  open.repeat(depth) + 1 + close.repeat(depth)
