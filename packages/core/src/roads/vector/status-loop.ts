import type { Register } from './kernels.ts'

/** A policy for what is missing: where it took part, and the value that it stands in for. */
export interface AppliedPolicy {
  readonly part: Register
  readonly missing: Register
  readonly isShared: boolean
}

/** The statuses of the records of a block, as their places in `statuses`: each sees to what is worse than the last. */
export function statusLoop(
  policies: readonly AppliedPolicy[],
  outcomes: readonly Register[],
  refused: Uint8Array,
): (status: Uint8Array, from: number, n: number) => void {
  return (status, from, n) => {
    status.fill(0, from, from + n)
    for (const { part, missing, isShared } of policies)
      if (isShared) adjustShared(status, from, n, part)
      else adjustReplaced(status, from, n, part, missing)
    for (const outcome of outcomes) incomplete(status, from, n, outcome)
    refuse(status, from, n, refused)
  }
}

function adjustShared(status: Uint8Array, from: number, n: number, part: Register): void {
  for (let i = 0; i < n; i++) if (part[i] === 1) status[from + i] = 1
}
function adjustReplaced(status: Uint8Array, from: number, n: number, part: Register, missing: Register): void {
  for (let i = 0; i < n; i++) if (part[i] === part[i] && missing[i] !== missing[i]) status[from + i] = 1
}
function incomplete(status: Uint8Array, from: number, n: number, outcome: Register): void {
  for (let i = 0; i < n; i++) if (outcome[i] !== outcome[i]) status[from + i] = 2
}
function refuse(status: Uint8Array, from: number, n: number, refused: Uint8Array): void {
  for (let i = 0; i < n; i++) if (refused[i] === 1) status[from + i] = 3
}
