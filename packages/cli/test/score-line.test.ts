import { readFile } from 'node:fs/promises'

import { expect, test } from 'vitest'

import { scoreLineSchema } from '../src/score-line-schema.ts'

test('the committed JSON Schema is the one of the code', async () => {
  const committed: unknown = JSON.parse(await readFile(new URL('../score-line.schema.json', import.meta.url), 'utf8'))
  expect(committed).toEqual(JSON.parse(scoreLineSchema()))
})

test('it asks for what every reader needs, and for whose line it is', () => {
  const { anyOf } = JSON.parse(scoreLineSchema()) as { anyOf: { required: string[] }[] }
  expect(anyOf.map(({ required }) => required[0])).toEqual(['nip', 'kode', 'unit'])
  for (const { required } of anyOf)
    expect(required).toEqual(expect.arrayContaining(['outcome', 'steps', 'missing', 'issues', 'fingerprint']))
})
