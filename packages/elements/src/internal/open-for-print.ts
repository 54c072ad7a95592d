import type { LitElement, ReactiveController } from 'lit'

/** Opens every closed `<details>` while the page is printed: paper cannot be clicked. */
export class OpenForPrint implements ReactiveController {
  readonly #host: LitElement
  #opened: HTMLDetailsElement[] = []

  constructor(host: LitElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#open)
    addEventListener('afterprint', this.#close)
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#open)
    removeEventListener('afterprint', this.#close)
    this.#close()
  }

  readonly #open = (): void => {
    for (const details of this.#host.renderRoot.querySelectorAll('details'))
      if (!details.open) {
        details.open = true
        this.#opened.push(details)
      }
  }

  readonly #close = (): void => {
    for (const details of this.#opened) details.open = false
    this.#opened = []
  }
}
