/**
 * Web components that show a score and its reasons on any page.
 *
 * @packageDocumentation
 */
export { defineSasando } from './define-sasando.ts'
export { SasandoCitationOpenEvent } from './events/citation-open.ts'
export { SasandoLocaleChangeEvent } from './events/locale-change.ts'
export { SasandoPrintEvent } from './events/print.ts'
export { SasandoRetryEvent } from './events/retry.ts'
export { SasandoScorecard, type ScorecardStatus } from './scorecard/scorecard.ts'
