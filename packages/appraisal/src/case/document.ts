/**
 * An evaluation document (_dokumen evaluasi kinerja Pegawai_). `D.1.1` is signed by the rater, `D.1.2` by the superior who
 * took over, `D.1.3` says what a decision changed.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab V, pp. 115–118
 */
export type DocumentForm = 'D.1.1' | 'D.1.2' | 'D.1.3'

export interface EvaluationDocument {
  readonly id: string
  readonly form: DocumentForm
  readonly result: string
  /** Catatan/rekomendasi. */
  readonly recommendation: string
  readonly signedBy: string
  readonly signedOn: string
  readonly deliveredOn?: string
  readonly receivedOn?: string
  /** What came back: with a signature, or with a reason why there is none. */
  readonly returned?: { readonly on: string; readonly signed: boolean; readonly note?: string }
  readonly reportedOn?: string
  /** The case was opened again after it: it counts no more. */
  readonly isVoid?: true
}
