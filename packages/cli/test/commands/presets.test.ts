import { presets } from '@sasando/presets'
import { expect, test } from 'vitest'

import { sasando } from '../sasando.ts'

test('lists every preset', async () => {
  const { code, out } = await sasando(['presets'])
  expect(code).toBe(0)
  for (const { id, version } of presets) expect(out).toMatch(new RegExp(`${id}\\s+${version}`))
  expect(JSON.parse((await sasando(['presets', '--json'])).out)).toMatchObject(presets.map(({ id }) => ({ id })))
})
