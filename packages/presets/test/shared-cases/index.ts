import { permenpanrb62022 } from './permenpanrb-6-2022.ts'
import type { ToCase } from './shared-case.ts'

/** By preset: how a case of the domain papers is said in the words of the preset. */
export const sharedCases: Readonly<Record<string, ToCase>> = {
  'permenpanrb-6-2022': permenpanrb62022,
}
