/** What the process ends with: 0 fine, 1 the input has issues, 2 wrong usage, 3 the world failed. */
export const exitCode = { fine: 0, issues: 1, usage: 2, world: 3 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
