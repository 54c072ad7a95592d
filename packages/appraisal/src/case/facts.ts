import type { Json } from '@sasando/core'

export interface UnitFacts {
  readonly id: string
  readonly name: string
}

/** Somebody as the forms name them. */
export interface Official {
  readonly id: string
  readonly name: string
  readonly nip?: string
  /** Pangkat and golongan ruang. */
  readonly rank?: string
  readonly position?: string
  readonly unit: UnitFacts
}

/**
 * Why the rater is the rater. `direct`: atasan langsung. `superior`: atasan langsung berhalangan tetap. `delegated`: a
 * delegate, also Plt. or Plh. `acting`: of an employee who is Plt., the leader of the unit where he reports as such.
 * `home-agency`: of an employee on secondment or on a study assignment.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab IV.A.2–7 and A.15–16, pp. 89, 92
 */
export type RaterBasis = 'direct' | 'superior' | 'delegated' | 'acting' | 'home-agency'

/** Why somebody else rates from now on. */
export type OfficialsReason = 'rater-moved' | 'employee-moved' | 'rater-absent' | 'delegated' | 'acting' | 'correction'

/**
 * Why a result is final as soon as it is signed: by the words of the regulation.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab IV.A.12, p. 90
 */
export type FinalGround =
  | 'jpt-utama'
  | 'jpt-madya-pusat'
  | 'jpt-daerah-by-kepala-daerah'
  | 'unit-mandiri-pusat-by-menteri'
  | 'unit-mandiri-daerah-by-kepala-daerah'

/** What held of a person when the case began. Frozen: what changes later comes as an event of its own. */
export interface Facts {
  readonly person: Official
  readonly rater: Official
  readonly raterBasis: RaterBasis
  /** The superior of the rater; nobody where the rater has none. */
  readonly superior?: Official
  readonly finality?: FinalGround
  /** Leaders have indicators by perspektif, and forms of their own (JPT, pimpinan unit kerja mandiri). */
  readonly leads: boolean
  /** Of the work results in the targets: which of the forms C is printed. */
  readonly approach: 'kualitatif' | 'kuantitatif'
  /** Inputs of the rule set that the roster or the agency knows, by name. */
  readonly inputs: Readonly<Record<string, Json>>
}
