/** The number of a civil servant, taken apart. */
export interface Nip {
  /** Eighteen digits. Kept as text: a spreadsheet or a double keeps fifteen of them. */
  readonly text: string
  /** `1996-02-29` */
  readonly birth: string
  /** When the service began: a month (`2019-03`) for a PNS, a year (`2024`) for a PPPK. */
  readonly start: string
  /** `L`: man. `P`: woman. */
  readonly sex: Sex
  /** `001`: tells apart those who share all the rest. */
  readonly serial: string
  readonly status: 'PNS' | 'PPPK'
}

export type Sex = 'L' | 'P'
