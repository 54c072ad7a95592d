import { scoreLineSchema } from '../src/score-line-schema.ts'

/** For programs that read `sasando score --json`. */
export const file = 'packages/cli/score-line.schema.json'
export const text = scoreLineSchema
