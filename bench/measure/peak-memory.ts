import { readFileSync, writeFileSync } from 'node:fs'

/**
 * The most memory that the process holds while `run` is going on, in bytes. Linux forgets the earlier peak when asked;
 * elsewhere it is the peak of the process's life.
 */
export async function peakMemory(run: () => unknown): Promise<number> {
  globalThis.gc?.()
  const canForget = forgetPeak()
  await run()
  const kilobytes = canForget ? highWaterMark() : undefined
  return (kilobytes ?? process.resourceUsage().maxRSS) * 1024
}

function forgetPeak(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
    return true
  } catch {
    return false
  }
}

function highWaterMark(): number | undefined {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return kilobytes === undefined ? undefined : Number(kilobytes)
}
