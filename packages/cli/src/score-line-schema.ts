import * as z from 'zod'

import { scoreLine } from './score-line.ts'

/** The JSON Schema of a score line, as `score-line.schema.json` holds it. */
export const scoreLineSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(scoreLine, { target: 'draft-2020-12' }), null, 2)}\n`
