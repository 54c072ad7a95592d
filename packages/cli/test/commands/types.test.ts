import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { folderWith, sasando } from '../sasando.ts'

test('writes the types of a rule set to standard output, a file, or JSON', async () => {
  const cwd = await folderWith({})
  const { code, out } = await sasando(['types', 'permenpanrb-6-2022'])
  expect(code).toBe(0)
  expect(out).toContain('export interface ScoreRecord')
  const saved = await sasando(['types', 'permenpanrb-6-2022', '--out', 'a.ts'], { cwd })
  expect(saved.out).toContain('a.ts')
  expect(await readFile(join(cwd, 'a.ts'), 'utf8')).toBe(out)
  expect(JSON.parse((await sasando(['types', 'permenpanrb-6-2022', '--json'])).out)).toMatchObject({ types: out })
})
