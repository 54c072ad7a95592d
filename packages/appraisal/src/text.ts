/** The languages in which the process speaks. */
export type Locale = 'id' | 'en'

/** What people read. */
export interface Text {
  readonly id: string
  readonly en: string
}
