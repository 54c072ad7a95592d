import { createHash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const ofThisMachine = new RegExp(String.raw`^\.${machine}-(\d+)-[0-9a-f]{8}\.part$`)

/** Parts that this process is writing. */
const open = new Set<string>()

/**
 * The name under which a file is written until it is whole: no other run has the same, so two that write the same result
 * do not write into each other's. However this process ends, short of being killed, the part is gone then.
 */
export function openPart(path: string): string {
  const part = `${path}.${machine}-${process.pid}-${randomBytes(4).toString('hex')}.part`
  if (open.size === 0) process.on('exit', removeOpenParts)
  open.add(part)
  return part
}

/** The part is whole or gone. */
export function closePart(part: string): void {
  open.delete(part)
  if (open.size === 0) process.off('exit', removeOpenParts)
}

/** Removes what runs that were killed on this machine have left of a file. */
export async function removeLeftParts(path: string): Promise<void> {
  const folder = dirname(path)
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    if (!name.startsWith(`${basename(path)}.`)) continue
    const [, pid] = ofThisMachine.exec(name.slice(basename(path).length)) ?? []
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true }).catch(() => {})
  }
}

function removeOpenParts(): void {
  for (const part of open) rmSync(part, { force: true })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Of somebody else, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
