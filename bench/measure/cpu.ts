/** Processor time that the whole process spends until `run` is done, in microseconds: with its collector and compiler. */
export async function cpuMicroseconds(run: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(start)
  return user + system
}
