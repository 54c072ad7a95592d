import { expect, test } from 'vitest'

import { runInMemory, simulateYear } from '../year/simulate-year.ts'

test('a year of an agency leaves every case reported or stopped, with all that can go otherwise', async () => {
  const year = await simulateYear(300, ['triwulanan', 'tahunan'], runInMemory())
  expect(year.cases).toBe(1500)
  expect(Object.keys(year.stages).sort()).toEqual(['cancelled', 'reported'])
  expect(Object.keys(year.forms).sort()).toEqual(['D.1.1', 'D.1.2', 'D.1.3'])
  expect(year.objections).toBeGreaterThan(20)
  expect(year.changed).toBeGreaterThan(0)
  expect(year.takenOver).toBe(year.forms['D.1.2'])
  expect(Object.keys(year.predicates)).toContain('baik')
})
