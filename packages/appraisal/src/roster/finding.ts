import type { Locale } from '../text.ts'
import type { RosterDay } from './roster-day.ts'

/** What may be wrong with who rates whom. */
export interface RosterFindingData {
  readonly unknown_person: { readonly id: string }
  readonly no_rater: { readonly person: string }
  readonly inactive_rater: { readonly person: string; readonly rater: string }
  readonly self_rater: { readonly person: string }
  readonly circular_line: { readonly people: readonly string[] }
  readonly two_raters: { readonly person: string; readonly raters: readonly string[] }
  readonly no_superior: { readonly person: string; readonly rater: string }
  readonly no_assignment: { readonly person: string }
  readonly no_criteria: { readonly person: string; readonly position: string }
  readonly low_rater: { readonly person: string; readonly rater: string; readonly position: string }
}
export type RosterFindingCode = keyof RosterFindingData

/** One thing that stands in the way of an appraisal, where it stands, and about whom it is by name. */
export type RosterFinding = {
  readonly [Code in RosterFindingCode]: {
    readonly code: Code
    readonly data: RosterFindingData[Code]
    /** Of the list that the fact came from, where it has rows. */
    readonly row?: number
    /** Names by id, for the sentence. */
    readonly names: Readonly<Record<string, string>>
  }
}[RosterFindingCode]

export function rosterFinding<Code extends RosterFindingCode>(
  code: Code,
  data: RosterFindingData[Code],
  { people }: Pick<RosterDay, 'people'>,
  row?: number,
): RosterFinding {
  const ids = Object.values(data as Readonly<Record<string, string | readonly string[]>>).flat()
  const names = ids.flatMap((id) => {
    const name = people.get(id)?.name
    return name === undefined ? [] : [[id, name] as const]
  })
  const place = row ?? people.get((data as { readonly person?: string }).person ?? '')?.row
  return {
    code,
    data,
    ...(place === undefined ? {} : { row: place }),
    names: Object.fromEntries(names),
  } as RosterFinding
}

type Name = (id: string) => string
type Sentences = { readonly [Code in RosterFindingCode]: (data: RosterFindingData[Code], name: Name) => string }

const indonesian: Sentences = {
  unknown_person: ({ id }) => `Pegawai "${id}" tidak ada dalam daftar. Tambahkan, atau perbaiki jalurnya.`,
  no_rater: ({ person }, name) => `${name(person)} belum punya Pejabat Penilai Kinerja. Isi atasan langsungnya.`,
  inactive_rater: ({ person, rater }, name) =>
    `${name(rater)}, penilai ${name(person)}, tidak lagi bertugas dan tidak ada atasan di atasnya. Tunjuk penilai baru.`,
  self_rater: ({ person }, name) => `${name(person)} tercatat menilai diri sendiri. Isi atasan langsungnya.`,
  circular_line: ({ people }, name) =>
    `Jalur penilaian melingkar: ${people.map(name).join(' → ')} → ${name(people[0] ?? '')}. Perbaiki salah satu atasannya.`,
  two_raters: ({ person, raters }, name) =>
    `${name(person)} punya lebih dari satu penilai pada hari yang sama: ${raters.map(name).join(', ')}. Akhiri salah satunya.`,
  no_superior: ({ person, rater }, name) =>
    `Atasan dari ${name(rater)}, penilai ${name(person)}, belum tercatat; keberatan dan pengambilalihan tidak punya tujuan. Isi atasannya.`,
  no_assignment: ({ person }, name) =>
    `${name(person)} tidak punya jabatan dan unit pada hari ini. Lengkapi penempatannya.`,
  no_criteria: ({ person, position }, name) =>
    `Jabatan ${name(person)} (${position}) belum punya perangkat aturan. Tetapkan aturan untuk jabatan ini.`,
  low_rater: ({ person, rater, position }, name) =>
    `${name(rater)} (${position}) menilai ${name(person)}, padahal penilai paling rendah pejabat pengawas, kecuali memimpin unit dengan pendelegasian (Pasal 1 angka 9; Lampiran Bab IV.A.7). Tunjuk penilai lain.`,
}

const english: Sentences = {
  unknown_person: ({ id }) => `"${id}" is not on the roster. Add them, or correct the line.`,
  no_rater: ({ person }, name) => `${name(person)} has no rater. Enter their direct superior.`,
  inactive_rater: ({ person, rater }, name) =>
    `${name(rater)}, who rates ${name(person)}, has left the office and nobody stands above. Name another rater.`,
  self_rater: ({ person }, name) => `${name(person)} stands as their own rater. Enter their direct superior.`,
  circular_line: ({ people }, name) =>
    `The reporting line runs in a circle: ${people.map(name).join(' → ')} → ${name(people[0] ?? '')}. Correct one of the superiors.`,
  two_raters: ({ person, raters }, name) =>
    `${name(person)} has more than one rater on the same day: ${raters.map(name).join(', ')}. End one of them.`,
  no_superior: ({ person, rater }, name) =>
    `Nobody stands above ${name(rater)}, who rates ${name(person)}: an objection and a takeover have nowhere to go. Enter the superior.`,
  no_assignment: ({ person }, name) => `${name(person)} has no post and unit on this day. Complete their placement.`,
  no_criteria: ({ person, position }, name) =>
    `There is no rule set for the post of ${name(person)} (${position}). Assign one.`,
  low_rater: ({ person, rater, position }, name) =>
    `${name(rater)} (${position}) rates ${name(person)}; a rater is at least a supervisory official, or leads a unit by delegation (Pasal 1 angka 9; Lampiran Bab IV.A.7). Name another rater.`,
}

/** What is found, as a sentence for people: who, what, and what to do. */
export function formatRosterFinding({ code, data, names, row }: RosterFinding, locale: Locale = 'id'): string {
  const say = (locale === 'id' ? indonesian : english)[code] as (data: RosterFinding['data'], name: Name) => string
  const sentence = say(data, (id) => (Object.hasOwn(names, id) ? (names[id] ?? id) : id))
  if (row === undefined) return sentence
  return locale === 'id' ? `Baris ${row}: ${sentence}` : `Row ${row}: ${sentence}`
}
