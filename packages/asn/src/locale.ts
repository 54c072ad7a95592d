/** The languages in which findings are told. */
export type Locale = 'id' | 'en'

/** What people read. */
export interface Text {
  readonly id: string
  readonly en: string
}
