/**
 * The reader asked for a print. Bubbles and crosses shadow roots. Cancel it to print in the page's own way; otherwise
 * the page is printed as it stands.
 */
export class SasandoPrintEvent extends Event {
  static readonly type = 'sasando-print'

  constructor() {
    super(SasandoPrintEvent.type, { bubbles: true, composed: true, cancelable: true })
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sasando-print': SasandoPrintEvent
  }
}
