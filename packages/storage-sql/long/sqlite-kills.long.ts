import { inDirectories, killed } from './kills.ts'

export const name = 'sqlite-kills'
export const run = (): Promise<Record<string, unknown>> => killed(500, inDirectories('sqlite'))
