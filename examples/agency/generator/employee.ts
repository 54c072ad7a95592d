import type { Post, PostKind, Schooling } from './agency.ts'
import { men, secondNames, women } from './names.ts'
import type { Random } from './random.ts'

/** Who someone is: the columns that a personnel system knows. */
export interface Employee {
  readonly nip: string
  readonly name: string
  readonly degreeBefore: string
  readonly degreeAfter: string
  readonly sex: 'M' | 'F'
  readonly status: 'PNS' | 'PPPK'
  readonly rank: string
  readonly post: Post
  readonly unit: string
}

/** The year that the data speak of. */
const year = 2026

/** SIASN's numbers and words for the kinds of post. */
export const postKinds: Record<PostKind, { readonly id: string; readonly name: string }> = {
  jpt: { id: '1', name: 'Jabatan Pimpinan Tinggi Pratama' },
  administrator: { id: '1', name: 'Jabatan Administrator' },
  pengawas: { id: '1', name: 'Jabatan Pengawas' },
  keahlian: { id: '2', name: 'Jabatan Fungsional Keahlian' },
  keterampilan: { id: '2', name: 'Jabatan Fungsional Keterampilan' },
  pelaksana: { id: '4', name: 'Jabatan Pelaksana' },
}

/** Years of service at which a rank is usual. */
const service: Record<string, readonly [number, number]> = {
  'II/a': [1, 4],
  'II/b': [4, 8],
  'II/c': [3, 12],
  'II/d': [8, 15],
  'III/a': [1, 5],
  'III/b': [5, 9],
  'III/c': [9, 14],
  'III/d': [13, 20],
  'IV/a': [18, 25],
  'IV/b': [22, 28],
  'IV/c': [25, 30],
}
const ageAtEntry: Record<Schooling, readonly [number, number]> = {
  sma: [19, 24],
  d3: [22, 26],
  s1: [23, 28],
  s2: [23, 27],
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0')

/**
 * Eighteen digits in the order of the law, with one mark that no real number has: the serial number is 900 or more,
 * as if nine hundred people born on one day had been appointed in one month.
 */
function nip(random: Random, sex: Employee['sex'], birthYear: number, entry: string): string {
  const birth = digits(birthYear, 4) + digits(random.between(1, 12), 2) + digits(random.between(1, 28), 2)
  return birth + entry + (sex === 'M' ? '1' : '2') + digits(random.between(900, 999), 3)
}

function nameFor(random: Random, sex: Employee['sex'], taken: Set<string>): string {
  const first = random.pick(sex === 'M' ? men : women)
  const name = `${first} ${random.pick(secondNames)}`
  if (taken.has(name)) return nameFor(random, sex, taken)
  taken.add(name)
  return name
}

/** Makes up the holder of a post. `taken` collects the names given out, so that no two are the same. */
export function employee(random: Random, post: Post, unit: string, taken: Set<string>): Employee {
  const sex = random.chance(0.5) ? 'F' : 'M'
  const isContract = post.contractRank !== undefined && random.chance(0.42)
  const rank = isContract ? post.contractRank : random.pick(post.ranks)
  const years = isContract ? random.between(1, 6) : random.between(...service[rank]!)
  const entryYear = year - years
  // PPPK are often older when they start; their number has 21 where the month of appointment stands for PNS.
  const age = random.between(...ageAtEntry[post.schooling]) + (isContract ? random.between(0, 12) : 0)
  const entry = digits(entryYear, 4) + (isContract ? '21' : digits(random.pick([1, 2, 3, 4, 12]), 2))
  return {
    nip: nip(random, sex, entryYear - age, entry),
    name: nameFor(random, sex, taken),
    degreeBefore: post.degreeBefore ?? '',
    degreeAfter: random.pick(post.degrees),
    sex,
    status: isContract ? 'PPPK' : 'PNS',
    rank,
    post,
    unit,
  }
}
