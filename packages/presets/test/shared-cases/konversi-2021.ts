import type { ToCase } from './shared-case.ts'

export const konversi2021: ToCase = ({ input, expected }) => ({
  given: { 'nilai-pp46': (input as { nilai_pp46: number }).nilai_pp46.toFixed(1) },
  expect: { konversi: (expected as number).toFixed(1) },
})
