import { permenpanrb62022 } from './permenpanrb-6-2022.ts'
import { pp462011 } from './pp46-2011.ts'
import type { ToCase } from './shared-case.ts'

/** By preset: how a case of the domain papers is said in the words of the preset. */
export const sharedCases: Readonly<Record<string, ToCase>> = {
  'permenpanrb-6-2022': permenpanrb62022,
  'pp46-2011': pp462011,
}
