import type { Locale } from '@sasando/core'

/**
 * The reader chose another language. Bubbles and crosses shadow roots. Cancel it to keep the element's language as it
 * is, where the page switches its own language and the element follows.
 */
export class SasandoLocaleChangeEvent extends Event {
  static readonly type = 'sasando-locale-change'
  /** The language that was chosen. */
  readonly locale: Locale

  constructor(locale: Locale) {
    super(SasandoLocaleChangeEvent.type, { bubbles: true, composed: true, cancelable: true })
    this.locale = locale
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sasando-locale-change': SasandoLocaleChangeEvent
  }
}
