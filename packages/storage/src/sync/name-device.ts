import type { StorageAdapter } from '../adapter.ts'
import { randomHex } from '../random.ts'
import { readProgress, writeWriter } from './progress.ts'
import { retryOthers } from './retry-others.ts'

/** The name ends with so many random bytes. */
export const randomBytesOfName = 10
const form = /^[A-Za-z0-9-]{1,40}$/

/**
 * The first to come names the device; tabs that open at once agree.
 *
 * @throws RangeError for a beginning that is none
 */
export function nameDevice(local: StorageAdapter, beginning = 'device'): Promise<string> {
  if (!form.test(beginning)) throw new RangeError('A device is named with 1 to 40 letters, digits and hyphens.')
  return retryOthers([], async () => {
    const progress = await readProgress(local)
    if (progress.writer) return progress.writer.device
    const device = `${beginning}-${randomHex(randomBytesOfName)}`
    await local.write([writeWriter(progress, { device, sequence: 0, tick: 0 })])
    return device
  })
}
