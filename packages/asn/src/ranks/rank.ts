import type { Text } from '../locale.ts'

/** A grade of pay and rank. */
export interface Rank {
  /** `III/a` for a PNS, `IX` for a PPPK. */
  readonly id: string
  readonly status: 'PNS' | 'PPPK'
  /** From the lowest, 1, among those of the same status. */
  readonly order: number
  /** What the rank is called: `Penata Muda`. PPPK have grades without names. */
  readonly name?: string
}

const romans = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
]
const names: Readonly<Record<string, readonly string[]>> = {
  I: ['Juru Muda', 'Juru Muda Tingkat I', 'Juru', 'Juru Tingkat I'],
  II: ['Pengatur Muda', 'Pengatur Muda Tingkat I', 'Pengatur', 'Pengatur Tingkat I'],
  III: ['Penata Muda', 'Penata Muda Tingkat I', 'Penata', 'Penata Tingkat I'],
  IV: ['Pembina', 'Pembina Tingkat I', 'Pembina Utama Muda', 'Pembina Utama Madya', 'Pembina Utama'],
}

/**
 * The ranks of PNS (`golongan ruang` with `pangkat`), lowest first.
 *
 * Known from common use, not yet compared with the text of a regulation.
 */
export const pnsRanks: readonly Rank[] = Object.entries(names)
  .flatMap(([group, all]) => all.map((name, index) => ({ id: `${group}/${'abcde'[index] ?? ''}`, name })))
  .map(({ id, name }, index): Rank => ({ id, status: 'PNS', order: index + 1, name }))

/** The grades of PPPK, lowest first. Known from common use, not yet compared with the text of a regulation. */
export const pppkRanks: readonly Rank[] = romans.map((id, index): Rank => ({ id, status: 'PPPK', order: index + 1 }))

const pnsForm = /^(i{1,3}|iv)\s*[/.\-\s]?\s*([a-e])$/i

/**
 * The rank that people write as `III/a`, `iii a`, `III.a` or `IIIa`, or, of a PPPK, as `IX` or `9`.
 *
 * @returns undefined if there is none
 */
export function findRank(text: string, status: Rank['status']): Rank | undefined {
  const bare = text.trim().slice(0, 20)
  if (status === 'PPPK') return pppkRanks.find(({ id, order }) => id === bare.toUpperCase() || String(order) === bare)
  const [, group, letter] = pnsForm.exec(bare) ?? []
  return pnsRanks.find(({ id }) => id === `${group?.toUpperCase()}/${letter?.toLowerCase()}`)
}

/** How a rank is called in full: `Penata Muda (III/a)`, `Golongan IX`. */
export const rankLabel = ({ id, name }: Rank): Text =>
  name ? { id: `${name} (${id})`, en: `${name} (${id})` } : { id: `Golongan ${id}`, en: `Grade ${id}` }
