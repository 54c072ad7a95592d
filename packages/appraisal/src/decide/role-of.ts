import type { Case } from '../case/case.ts'
import type { RatingRole } from '../case/work.ts'

/** In which role somebody speaks: the official ones first. */
export function roleOf(of: Case, id: string): RatingRole {
  if (of.rater.id === id) return 'penilai'
  if (of.superior?.id === id) return 'atasan_penilai'
  if (of.person.id === id) return 'diri'
  return (Object.hasOwn(of.contributors, id) ? of.contributors[id] : undefined) ?? 'pihak_lain'
}
