import { killSqlite } from './crash/kill-sqlite.ts'

export const name = 'sqlite-kills'

/** Kills of the process that writes; `SASANDO_KILLS` for a quicker look. */
const kills = Number(process.env['SASANDO_KILLS'] ?? 500)

/** @throws Error if an acknowledged write was lost or a batch torn, or if a control run did not find what was planted */
export async function run(): Promise<Record<string, unknown>> {
  const right = await killSqlite(kills, 'right')
  const early = await killSqlite(Math.max(20, kills / 10), 'early')
  const torn = await killSqlite(Math.max(20, kills / 10), 'torn')
  const figures = { right, early, torn }
  if (right.lost + right.torn + right.damaged > 0) throw new Error(`Something was lost: ${JSON.stringify(figures)}`)
  if (early.lost === 0 || torn.torn === 0) throw new Error(`A control found nothing: ${JSON.stringify(figures)}`)
  return figures
}
