import { inDirectory, killed } from './kills.ts'

export const name = 'pglite-kills'
export const run = (): Promise<Record<string, unknown>> => killed(25, () => inDirectory('pglite'))
