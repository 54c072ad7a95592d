/**
 * A plugin for attendance: deductions by how late and how often somebody was not there.
 *
 * @packageDocumentation
 */
import { definePlugin } from '@sasando/core'

import { deductionLadder } from './deduction-ladder.ts'
import { locales } from './locales.ts'
import { fallingRungs } from './falling-rungs.ts'

export const attendance = definePlugin({
  name: 'attendance',
  kinds: [deductionLadder],
  lintRules: [fallingRungs],
  locales,
})
