import { expect, test } from 'vitest'

import { run as csv } from '../long/csv-million.long.ts'
import { run as hostile } from '../long/hostile-files.long.ts'
import { run as killed } from '../long/killed.long.ts'
import { run as xlsx } from '../long/xlsx-hundred-thousand.long.ts'

// The same checks as at full size, small enough for every day.
test('a CSV is scored row by row', async () => {
  expect(await csv(3000)).toMatchObject({ rows: 3000 })
}, 60_000)

test('a workbook is scored row by row', async () => {
  expect(await xlsx(2000)).toMatchObject({ rows: 2000 })
}, 60_000)

test('damaged files end with a code of ours, and lose no row', async () => {
  expect(await hostile(60)).toMatchObject({ files: 60 })
}, 60_000)

test('a killed command leaves the result of before, whole', async () => {
  expect(await killed(2, 2000)).toMatchObject({ kills: 2 })
}, 60_000)
