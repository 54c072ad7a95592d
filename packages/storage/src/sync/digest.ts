import { fingerprint, type Json } from '@sasando/core'

// 80 bits: enough to tell the few values of one member apart, and short enough to stand beside each.
const digits = 20

/** A short name of a value; `-` for one that is not there. */
export const digestOf = (value: Json | undefined): string =>
  value === undefined ? '-' : fingerprint(value).slice('sha256:'.length, 'sha256:'.length + digits)
