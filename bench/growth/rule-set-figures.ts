import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

import type { Size } from '../size.ts'

/** What was measured of a rule set of many steps, in a process of its own. */
export interface RuleSetFigures {
  readonly steps: number
  /** Milliseconds of each repetition. */
  readonly compile: readonly number[]
  /** Milliseconds of each repetition: one person's result with its trace, and its explanation. */
  readonly scoreAndExplain: readonly number[]
  /** Microseconds. */
  readonly perRecord: Readonly<Record<GrowingRoad, number>>
}

export const growingRoads = [
  'reference',
  'generated-objects',
  'generated-rows-to-columns',
  'generated-columns',
  'vector-columns',
] as const
export type GrowingRoad = (typeof growingRoads)[number]

const run = promisify(execFile)

/** Measures a rule set of so many steps. */
export async function ruleSetFigures(
  steps: number,
  { repetitions, warmUp }: Pick<Size, 'repetitions' | 'warmUp'>,
): Promise<RuleSetFigures> {
  return (await printedBy('rule-set-process.ts', steps, repetitions, warmUp)) as RuleSetFigures
}

/** Milliseconds of compiling a rule set of so many steps, in a process that has compiled nothing before. */
export async function firstCompilation(steps: number): Promise<number> {
  return (await printedBy('first-compilation-process.ts', steps)) as number
}

/** Milliseconds of each comparison of two rule sets, by the road that both take: generated code, or what is given none. */
export type ImpactTimes = Readonly<Record<'generated' | 'default', readonly number[]>>

/** Compares two rule sets on so many people. */
export async function impactTimes(people: number, repetitions: number): Promise<ImpactTimes> {
  return (await printedBy('impact-process.ts', people, repetitions)) as ImpactTimes
}

async function printedBy(script: string, ...numbers: readonly number[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, [
    '--conditions=@sasando/source',
    resolve(import.meta.dirname, script),
    ...numbers.map(String),
  ])
  return JSON.parse(stdout)
}
