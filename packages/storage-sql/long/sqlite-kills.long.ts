import { inDirectory, killed } from './kills.ts'

export const name = 'sqlite-kills'
export const run = (): Promise<Record<string, unknown>> => killed(500, () => inDirectory('sqlite'))
