import { hash } from 'node:crypto'

import { resultFingerprint, type Result } from '@sasando/core'

/** The fingerprint of a result, by the hash of this machine: a tenth of the time that it takes in JavaScript. */
export const resultPrint = (result: Pick<Result, 'ruleSet' | 'inputs' | 'outcome'>): Result['fingerprint'] =>
  resultFingerprint(result, (text) => hash('sha256', text))
