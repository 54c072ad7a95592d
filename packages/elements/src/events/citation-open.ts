/** The reader opened a citation to see the words it rests on. Bubbles and crosses shadow roots. */
export class SasandoCitationOpenEvent extends Event {
  static readonly type = 'sasando-citation-open'
  /** `source#locator`, as the rule set writes it. */
  readonly ref: string

  constructor(ref: string) {
    super(SasandoCitationOpenEvent.type, { bubbles: true, composed: true })
    this.ref = ref
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sasando-citation-open': SasandoCitationOpenEvent
  }
}
