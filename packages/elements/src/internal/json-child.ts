import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What a JSON script child holds: a value, or why it could not be read. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string }

const selector = ':scope > script[type="application/json"]'

/**
 * Data from a `<script type="application/json">` child, read again whenever it changes. The browser never runs such a
 * script, so the strictest policy lets it pass, and a server can write it into the page.
 */
export class JsonChild implements ReactiveController {
  /** `undefined` where there is no such child. */
  reading: JsonReading | undefined
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #observer = new MutationObserver(() => this.#read())
  #text: string | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true })
    this.#read()
  }

  hostDisconnected(): void {
    this.#observer.disconnect()
  }

  #read(): void {
    const text = this.#host.querySelector(selector)?.textContent ?? undefined
    if (text === this.#text) return
    this.#text = text
    this.reading = text === undefined ? undefined : parse(text)
    this.#host.requestUpdate()
  }
}

function parse(text: string): JsonReading {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
