import type { FinalGround } from '../case/facts.ts'

/** What decides whether a result is final for the official who is rated. */
export interface FinalFacts {
  readonly agency: 'pusat' | 'daerah'
  readonly positionKind?: string
  readonly leadsIndependentUnit: boolean
  /** The office of the rater, where it is one of these. */
  readonly raterOffice?: 'menteri' | 'pimpinan-instansi' | 'kepala-daerah'
}

/**
 * The words by which the result of an official is final as soon as it is signed; undefined where it is not.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab IV.A.12, p. 90
 */
export function finalGround(facts: FinalFacts): FinalGround | undefined {
  const { agency, positionKind, leadsIndependentUnit, raterOffice } = facts
  if (agency === 'daerah') {
    if (raterOffice !== 'kepala-daerah') return undefined
    if (positionKind === 'jpt-madya' || positionKind === 'jpt-pratama') return 'jpt-daerah-by-kepala-daerah'
    return leadsIndependentUnit ? 'unit-mandiri-daerah-by-kepala-daerah' : undefined
  }
  if (raterOffice === 'menteri') {
    if (positionKind === 'jpt-utama') return 'jpt-utama'
    if (leadsIndependentUnit) return 'unit-mandiri-pusat-by-menteri'
  }
  return raterOffice === 'pimpinan-instansi' && positionKind === 'jpt-madya' ? 'jpt-madya-pusat' : undefined
}
