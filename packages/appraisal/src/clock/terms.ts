import type { Text } from '../text.ts'

/** A limit that the regulation sets in working days. */
export type Term =
  | 'deliver'
  | 'return'
  | 'object'
  | 'decide'
  | 'take-over'
  | 'deliver-taken-over'
  | 'return-taken-over'
  | 'report'

/** Whose turn it is. */
export type Holder = 'employee' | 'rater' | 'superior'

export interface TermRule {
  readonly workingDays: number
  readonly holder: Holder
  /** What has to be done. */
  readonly label: Text
  /** From when on it runs. */
  readonly from: Text
  readonly source: string
}

const fromReceipt: Text = {
  id: 'sejak tanggal diterimanya dokumen evaluasi',
  en: 'from the day on which the document was received',
}
const fromSignature: Text = { id: 'sejak ditandatangani', en: 'from the signature' }
const fromWindow: Text = {
  id: 'sejak jangka waktu evaluasi berakhir',
  en: 'from the end of the time of evaluation',
}
const deliver: Text = { id: 'Menyampaikan dokumen kepada Pegawai', en: 'Deliver the document to the employee' }
const giveBack: Text = { id: 'Menandatangani dan mengembalikan dokumen', en: 'Sign the document and return it' }

/**
 * The statutory clock. Every limit in days is in working days.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab V.A.5–11 and V.B.2–8, pp. 114–119
 */
export const terms: Readonly<Record<Term, TermRule>> = {
  deliver: {
    workingDays: 14,
    holder: 'rater',
    label: deliver,
    from: fromSignature,
    source: 'PermenPANRB 6/2022, Lampiran Bab V.A.5, p. 114',
  },
  return: {
    workingDays: 14,
    holder: 'employee',
    label: giveBack,
    from: fromReceipt,
    source: 'PermenPANRB 6/2022, Lampiran Bab V.A.6, p. 114',
  },
  object: {
    workingDays: 14,
    holder: 'employee',
    label: { id: 'Mengajukan keberatan', en: 'File an objection' },
    from: fromReceipt,
    source: 'PermenPANRB 6/2022, Lampiran Bab V.B.2, p. 117',
  },
  decide: {
    workingDays: 7,
    holder: 'superior',
    label: { id: 'Memutuskan keberatan', en: 'Decide the objection' },
    from: { id: 'sejak pengajuan keberatan diterima', en: 'from the receipt of the objection' },
    source: 'PermenPANRB 6/2022, Lampiran Bab V.B.6, p. 117',
  },
  'take-over': {
    workingDays: 14,
    holder: 'superior',
    label: {
      id: 'Mengevaluasi dan menandatangani sebagai atasan Pejabat Penilai Kinerja',
      en: 'Evaluate and sign as the superior of the rater',
    },
    from: fromWindow,
    source: 'PermenPANRB 6/2022, Lampiran Bab V.A.8, pp. 115–116',
  },
  'deliver-taken-over': {
    workingDays: 7,
    holder: 'superior',
    label: deliver,
    from: fromSignature,
    source: 'PermenPANRB 6/2022, Lampiran Bab V.A.9, p. 116',
  },
  'return-taken-over': {
    workingDays: 7,
    holder: 'employee',
    label: giveBack,
    from: fromReceipt,
    source: 'PermenPANRB 6/2022, Lampiran Bab V.A.10, p. 116',
  },
  report: {
    workingDays: 30,
    holder: 'rater',
    label: { id: 'Melaporkan dokumen kepada Pejabat yang Berwenang', en: 'Report to the authorised official' },
    from: fromWindow,
    source: 'PermenPANRB 6/2022, Lampiran Bab V.A.7, V.A.11 and V.B.8, pp. 115, 117, 119',
  },
}
