import { Refusal } from '../problems/refusal.ts'

/**
 * Does what can be done in time.
 *
 * @param work - given a signal that aborts when time is up
 * @throws Refusal `SERVER_DEADLINE`; the work may still go on, and a write be done
 */
export async function withinDeadline<T>(seconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Refusal('SERVER_DEADLINE', { seconds }))
      controller.abort()
    }, seconds * 1000)
  })
  try {
    return await Promise.race([work(controller.signal), late])
  } finally {
    clearTimeout(timer)
  }
}
