import { expect, test } from 'vitest'

import { run as csv } from '../long/csv-million.long.ts'
import { run as xlsx } from '../long/xlsx-hundred-thousand.long.ts'

// The same checks as at full size, small enough for every day.
test('a CSV is scored row by row', async () => {
  expect(await csv(3000)).toMatchObject({ rows: 3000 })
}, 60_000)

test('a workbook is scored row by row', async () => {
  expect(await xlsx(2000)).toMatchObject({ rows: 2000 })
}, 60_000)
