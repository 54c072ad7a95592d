import type { Locale, Text } from '@sasando/core'

/** What the trial says by itself; everything else is called as the rule set calls it. */
export interface TrialWords {
  readonly title: string
  readonly case: string
  readonly own: string
  readonly clear: string
  readonly source: string
  readonly empty: string
  readonly yes: string
  readonly no: string
  readonly optional: string
  readonly range: (lowest: string, highest: string) => string
  readonly row: (number: number) => string
  readonly add: string
  readonly remove: (number: number) => string
  readonly removed: (number: number, left: number) => string
  readonly none: string
  readonly isNone: string
  readonly notGiven: string
  readonly full: (most: string) => string
  readonly actions: string
}

const id: TrialWords = {
  title: 'Isian',
  case: 'Contoh kasus',
  own: 'isian sendiri',
  clear: 'Kosongkan isian',
  source: 'Sumber:',
  empty: 'belum diisi',
  yes: 'ya',
  no: 'tidak',
  optional: 'boleh kosong',
  range: (lowest, highest) => `${lowest} sampai ${highest}`,
  row: (number) => `Baris ${number}`,
  add: 'Tambah baris',
  remove: (number) => `Hapus baris ${number}`,
  removed: (number, left) => `Baris ${number} dihapus. Sisa ${left} baris.`,
  none: 'Memang tidak ada',
  isNone: 'Tidak ada satu pun.',
  notGiven: 'Belum diisi.',
  full: (most) => `Paling banyak ${most} baris.`,
  actions: 'Tindakan',
}

const en: TrialWords = {
  title: 'Entries',
  case: 'Worked case',
  own: 'entries of your own',
  clear: 'Clear the entries',
  source: 'Source:',
  empty: 'not filled in',
  yes: 'yes',
  no: 'no',
  optional: 'may stay empty',
  range: (lowest, highest) => `${lowest} to ${highest}`,
  row: (number) => `Row ${number}`,
  add: 'Add a row',
  remove: (number) => `Remove row ${number}`,
  removed: (number, left) => `Row ${number} removed. Rows left: ${left}.`,
  none: 'There are none',
  isNone: 'There are none.',
  notGiven: 'Not filled in.',
  full: (most) => `At most ${most} rows.`,
  actions: 'Actions',
}

export const trialWords: Readonly<Record<Locale, TrialWords>> = { id, en }

/** A text of the rule set in the reader's language. */
export const textIn = (text: Text | undefined, locale: Locale): string | undefined => text?.[locale] ?? text?.id
