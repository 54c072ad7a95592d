import type { EvaluationPart, Form, FormPart, PersonPart } from './form.ts'
import { documentNotes, period, person, signature } from './form-words.ts'

const title = 'DOKUMEN EVALUASI KINERJA PEGAWAI'

const numbered = (number: number, part: PersonPart): PersonPart => ({ ...part, number })
const rank = 'PANGKAT/GOL RUANG'

const people = (page: string): readonly PersonPart[] => [
  numbered(1, person('employee', 'PEGAWAI YANG DINILAI', page, { rank })),
  numbered(2, person('rater', 'PEJABAT PENILAI KINERJA', page, { rank })),
  numbered(3, person('superior', 'ATASAN PEJABAT PENILAI KINERJA', page, { rank })),
]

/** The two ratings do not stand on the document: they are in its annex. */
const evaluation = (page: string): EvaluationPart => ({
  kind: 'evaluation',
  number: 4,
  heading: 'EVALUASI KINERJA',
  page,
  fields: [
    { id: 'capaian', heading: 'CAPAIAN KINERJA ORGANISASI', shows: 'capaian-organisasi' },
    { id: 'predikat', heading: 'PREDIKAT KINERJA PEGAWAI', shows: 'predikat' },
  ],
})

const words = (number: number, heading: string, page: string): FormPart => ({ kind: 'words', number, heading, page })

const byRater: Form = {
  id: 'D.1.1',
  title: ['FORMAT D.1.1', title],
  pages: '115',
  basis: 'lampiran-bab-v-a-6',
  period,
  parts: [
    ...people('115'),
    evaluation('115'),
    words(5, 'CATATAN/REKOMENDASI', '115'),
    signature('rater', 'Pejabat Penilai Kinerja', '115', 6),
    signature('employee', 'Pegawai yang Dinilai', '115', 7),
  ],
  notes: documentNotes,
}

const bySuperior: Form = {
  id: 'D.1.2',
  title: ['FORMAT D.1.2', title],
  pages: '116',
  basis: 'lampiran-bab-v-a-10',
  period,
  parts: [
    ...people('116'),
    evaluation('116'),
    words(5, 'CATATAN/ REKOMENDASI', '116'),
    signature('superior', 'Atasan Pejabat Penilai Kinerja', '116', 6),
    signature('employee', 'Pegawai yang Dinilai', '116', 7),
  ],
  notes: documentNotes,
}

const afterObjection: Form = {
  id: 'D.1.3',
  title: ['FORMAT D.1.3', title],
  pages: '118',
  basis: 'lampiran-bab-v-b-7',
  period,
  parts: [
    ...people('118'),
    evaluation('118'),
    words(5, 'CATATAN/ REKOMENDASI', '118'),
    words(6, 'KEBERATAN', '118'),
    words(7, 'PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN', '118'),
    words(8, 'KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA', '118'),
    signature('rater', 'Pejabat Penilai Kinerja', '118', 9),
    signature('employee', 'Pegawai yang Dinilai', '118', 10),
    signature('superior', 'Atasan Pejabat Penilai Kinerja', '118', 11),
  ],
  notes: documentNotes,
}

/**
 * The evaluation document: D.1.1 when the rater has evaluated, D.1.2 when the rater's superior signs because the rater
 * did not in time, D.1.3 when a decision on an objection changes the result. SKP and result form are annexed.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab V, pages 115, 116 and 118
 */
export const evaluationDocuments: readonly Form[] = [byRater, bySuperior, afterObjection]
