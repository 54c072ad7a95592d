import { readdirSync, readFileSync } from 'node:fs'

/** Microseconds of processor time: of this process, and of the server where there is one. */
export interface SpentTime {
  readonly client: number
  readonly server: number
}

/** Takes the time that `run` takes on both sides. */
export type Spend = (run: () => unknown) => Promise<SpentTime>

/** @param server - the process of the server; undefined where the database is within this one */
export function spendWith(server: number | undefined): Spend {
  const serverTime = server === undefined ? () => 0 : timeOfTree(server)
  return async (run) => {
    const [before, start] = [serverTime(), process.cpuUsage()]
    await run()
    const { user, system } = process.cpuUsage(start)
    return { client: user + system, server: serverTime() - before }
  }
}

export const wholeOf = ({ client, server }: SpentTime): number => client + server

/**
 * What a process, those that it started and all their threads have used, by Linux in nanoseconds. Those that have ended
 * keep what they were last seen with.
 */
function timeOfTree(pid: number): () => number {
  const seen = new Map<string, number>()
  return () => {
    for (const each of [pid, ...childrenOf(pid)])
      for (const thread of entriesOf(`/proc/${each}/task`)) {
        const [nanoseconds] = textOf(`/proc/${each}/task/${thread}/schedstat`).split(' ')
        if (nanoseconds) seen.set(`${each}/${thread}`, Number(nanoseconds) / 1000)
      }
    return [...seen.values()].reduce((sum, time) => sum + time, 0)
  }
}

const childrenOf = (pid: number): string[] => textOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean)

function entriesOf(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
