import { readFile } from 'node:fs/promises'

import { expect, test } from 'vitest'

import { scoreLineSchema } from '../src/score-line-schema.ts'

test('the committed JSON Schema is the one of the code', async () => {
  const committed: unknown = JSON.parse(await readFile(new URL('../score-line.schema.json', import.meta.url), 'utf8'))
  expect(committed).toEqual(JSON.parse(scoreLineSchema()))
})

test('it asks for what every reader needs', () => {
  const schema = JSON.parse(scoreLineSchema()) as { required: string[] }
  expect(schema.required).toEqual(
    expect.arrayContaining(['nip', 'outcome', 'steps', 'missing', 'issues', 'fingerprint']),
  )
})
