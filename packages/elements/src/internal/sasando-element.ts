import type { Locale } from '@sasando/core'
import { LitElement, type PropertyDeclarations } from 'lit'

import { isLocale, type Words, wordsOf } from '../locales/locales.ts'
import { Surroundings, type Theme } from './surroundings.ts'

/** What all elements share: a language and a theme of their own, or else those of the page. */
export class SasandoElement extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: { reflect: true },
    theme: { reflect: true },
  }

  /** The language, `id` or `en`; that of the nearest `lang` where not set, and Indonesian where there is none. */
  declare locale: Locale | undefined

  /** `light` or `dark`; that of the page where not set. */
  declare theme: Theme | undefined

  readonly #surroundings = new Surroundings(this)

  /** The language that is shown. @internal */
  protected get currentLocale(): Locale {
    return isLocale(this.locale) ? this.locale : this.#surroundings.locale
  }

  /** The elements' own words in that language. @internal */
  protected get words(): Words {
    return wordsOf(this.currentLocale)
  }

  /** Classes for the wrapper that carries the tokens. @internal */
  protected get themeClasses(): string {
    const theme = this.theme === 'dark' || this.theme === 'light' ? this.theme : this.#surroundings.theme
    // The page's tokens are left alone where they are made for the other theme.
    return theme === this.#surroundings.tokenTheme ? `${theme} inherits` : theme
  }
}
