/** @source PermenPANRB 6/2022, Pasal 9(2), p. 7 */
export type Aspect = 'kuantitas' | 'kualitas' | 'waktu' | 'biaya'

/** @source PermenPANRB 6/2022, Lampiran Bab II.A.2.a, p. 29 */
export type Perspective = 'penerima-layanan' | 'proses-bisnis' | 'penguatan-internal' | 'anggaran'

/** How one sees whether the result came about (_indikator kinerja individu_); one narrative may be of several aspects. */
export interface Indicator {
  readonly aspects: readonly Aspect[]
  readonly text: string
  readonly target: string
  readonly perspective?: Perspective
}

/** One expected result (_rencana hasil kerja_): main results have a high priority, additional ones are not obligatory. */
export interface Target {
  readonly id: string
  readonly kind: 'utama' | 'tambahan'
  readonly text: string
  /** The result of the leader that it helps to bring about (_rencana hasil kerja pimpinan yang diintervensi_). */
  readonly leaderResult?: string
  /** The post of whoever gave a task outside of the unit (_jabatan pemberi penugasan_). */
  readonly assignedBy?: string
  readonly indicators: readonly Indicator[]
}

/** What was asked to be changed in targets that had been set. */
export interface TargetChange {
  readonly id: string
  readonly target: Target
  readonly reason: string
  readonly by: string
  readonly decision?: 'accepted' | 'refused'
}

/** The performance targets (SKP) of the case. */
export interface Plan {
  readonly targets: readonly Target[]
  /** What the rater expects of the behaviour besides the guides, by core value. */
  readonly expectations: Readonly<Record<string, string>>
  /** Days. It holds once it is set; a missing signature of the employee does not hold it up. */
  readonly signedOn?: string
  readonly setOn?: string
  readonly setBy?: string
  readonly changes: readonly TargetChange[]
}

export const emptyPlan: Plan = { targets: [], expectations: {}, changes: [] }
