import type { Locale } from '@sasando/core'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

import { isLocale, locales } from '../locales/locales.ts'
import { closestAcross } from './closest.ts'

export type Theme = 'light' | 'dark'

/** What the page around an element says of language and light, and when that changes. */
export class Surroundings implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #changed = (): void => this.#host.requestUpdate()
  readonly #observer = new MutationObserver(this.#changed)
  readonly #darkness = matchMedia('(prefers-color-scheme: dark)')

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    const page = this.#host.ownerDocument
    this.#observer.observe(page, { attributes: true, attributeFilter: ['lang', 'data-theme'], subtree: true })
    this.#darkness.addEventListener('change', this.#changed)
    this.#changed()
  }

  hostDisconnected(): void {
    this.#observer.disconnect()
    this.#darkness.removeEventListener('change', this.#changed)
  }

  /** The language of the nearest `lang`; Indonesian where there is none, or one that we do not speak. */
  get locale(): Locale {
    const language = closestAcross(this.#host, '[lang]')?.getAttribute('lang')?.toLowerCase().split('-')[0]
    return isLocale(language) ? language : locales[0]
  }

  /** What INA Digital's `data-theme` says, or a page that declares itself fit for darkness by `color-scheme`. */
  get theme(): Theme {
    const named = this.#namedTheme
    if (named !== undefined) return named
    return this.#darkness.matches && this.#pageKnowsDarkness ? 'dark' : 'light'
  }

  /** The theme that the page's INA Digital tokens are in. */
  get tokenTheme(): Theme {
    return this.#namedTheme ?? 'light'
  }

  get #namedTheme(): Theme | undefined {
    const name = closestAcross(this.#host, '[data-theme=dark], [data-theme=light]')?.getAttribute('data-theme')
    return name === 'dark' || name === 'light' ? name : undefined
  }

  /** A dark card on a page that is always white would be a stain, so the reader's wish alone does not decide. */
  get #pageKnowsDarkness(): boolean {
    const meta = this.#host.ownerDocument.querySelector<HTMLMetaElement>('meta[name=color-scheme]')
    return /\bdark\b/.test(`${getComputedStyle(this.#host).colorScheme} ${meta?.content ?? ''}`)
  }
}
