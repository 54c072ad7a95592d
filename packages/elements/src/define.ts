/**
 * Registers every element; the file for a script tag. `?prefix=…` on its address gives the tags another prefix, so that
 * two versions can share a page under a policy that forbids inline scripts.
 *
 * @packageDocumentation
 */
import { defineSasando } from './define-sasando.ts'
import type { SasandoScorecard } from './scorecard/scorecard.ts'

export * from './index.ts'

defineSasando(new URL(import.meta.url).searchParams.get('prefix') ?? undefined)

declare global {
  interface HTMLElementTagNameMap {
    'sasando-scorecard': SasandoScorecard
  }
}
