import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'

/** Ends a process and those that it started at once, without a chance to tidy up, and waits until all are gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const started = childrenOf(child.pid!)
  child.kill('SIGKILL')
  await once(child, 'exit')
  for (const pid of started) kill(pid)
  while (started.some((pid) => existsSync(`/proc/${pid}`))) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** Of Linux; elsewhere they end by themselves when they see that they are alone. */
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
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
