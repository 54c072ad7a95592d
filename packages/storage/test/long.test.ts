import { expect, test } from 'vitest'

import { run as tampering } from '../long/tampering.long.ts'

// The same check as at full size, small enough for every day.
test('whatever is done to a store behind its log is found, at its place', async () => {
  expect(await tampering(60)).toMatchObject({ tamperings: 60 })
}, 60_000)
