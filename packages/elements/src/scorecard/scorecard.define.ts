import { defineOnce } from '../internal/define-once.ts'
import { SasandoScorecard } from './scorecard.ts'

defineOnce('sasando-scorecard', SasandoScorecard)

declare global {
  interface HTMLElementTagNameMap {
    'sasando-scorecard': SasandoScorecard
  }
}
