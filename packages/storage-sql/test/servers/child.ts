import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'

/** Ends a process at once and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Starts a server and waits until `isReady`. @throws Error with what it said if it ends or is not ready in a minute */
export async function started(
  program: string,
  parameters: readonly string[],
  options: SpawnOptions,
  isReady: () => Promise<boolean>,
): Promise<ChildProcess> {
  const child = spawn(program, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  // Whoever starts it may end before it can tidy up.
  const end = (): boolean => child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()))
  const latest = Date.now() + 60_000
  while (!(await isReady())) {
    if (child.exitCode !== null || Date.now() > latest) {
      await killed(child)
      throw new Error(`${program} did not start:\n${said}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return child
}
