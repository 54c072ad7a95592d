import { createColors } from 'picocolors'

import type { Context, Output } from '../context.ts'

export type Colours = ReturnType<typeof createColors>

/** Colours for a terminal that wants them: never into a file, never against `NO_COLOR`. */
export function coloursFor(output: Output, { env }: Pick<Context, 'env'>): Colours {
  const isWanted = output.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'
  return createColors(isWanted)
}
