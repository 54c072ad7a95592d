/** The reader asks the page to load once more what it could not load. Bubbles and crosses shadow roots. */
export class SasandoRetryEvent extends Event {
  static readonly type = 'sasando-retry'

  constructor() {
    super(SasandoRetryEvent.type, { bubbles: true, composed: true })
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sasando-retry': SasandoRetryEvent
  }
}
