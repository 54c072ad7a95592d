import type { Choices } from './choices.ts'

/** A value that steps can refer to. */
export interface Known {
  readonly name: string
  readonly type: 'number' | 'boolean' | 'level' | 'choice' | 'date' | 'text' | 'list'
  /** Decimal digits of a number; undefined where it may have no decimal form. */
  readonly digits?: number | undefined
  /** Where a number lies, roughly. */
  readonly range?: readonly [number, number]
  readonly scale?: string
  readonly choices?: readonly string[]
  readonly isInput?: boolean
  /** Whether it is for some people only. */
  readonly isConditional?: boolean
}

/** What has been made so far: what an expression may say. */
export interface Words {
  readonly choices: Choices
  readonly names: readonly Known[]
  readonly settings: readonly Known[]
  readonly scales: Readonly<Record<string, readonly string[]>>
  /** Only what JsonLogic has too, and only numbers on which doubles are exact: wholes, halves, quarters. */
  readonly isPlain?: boolean
}

export const namesOf = (words: Words, type: Known['type']): readonly Known[] =>
  words.names.filter((each) => each.type === type)
export const settingsOf = (words: Words, type: Known['type']): readonly Known[] =>
  words.settings.filter((each) => each.type === type)

/** Only what is for everybody: whom something is for is asked of that. */
export const forEverybody = (words: Words): Words => ({
  ...words,
  names: words.names.filter((each) => each.isConditional !== true),
})
