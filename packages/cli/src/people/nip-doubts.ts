import { parseNip, type NipFinding } from '@sasando/asn'

/**
 * What eighteen digits say that cannot be: a day or month that there is not, a sex of 3. It is no reason not to score
 * someone, and one to correct the roster. Zeros at the end have a notice of their own.
 */
export const nipDoubts = (nip: string): readonly NipFinding[] =>
  parseNip(nip).findings.filter(({ code }) => code !== 'nip_rounded')
