import type { Form, FormPart, PersonPart, ResultsPart } from './form.ts'
import {
  feedback,
  organisation,
  period,
  person,
  predicate,
  rating,
  realisation,
  resultNotes,
  signature,
} from './form-words.ts'

const basis = 'lampiran-bab-iv-b-3-a-3-e'
const title = 'HASIL EVALUASI KINERJA PEGAWAI'
const sections = ['A. UTAMA', 'B. TAMBAHAN'] as const

interface Pages {
  readonly head: string
  readonly resultsRating: string
  readonly values: string
  readonly end: string
}

/** All three forms have the same parts; they differ in who is described how, and in the table of work results. */
const parts = (
  people: readonly [PersonPart, PersonPart],
  results: ResultsPart,
  { head, resultsRating, values, end }: Pages,
): readonly FormPart[] => [
  ...people,
  organisation(head),
  {
    kind: 'drawing',
    heading: 'POLA DISTRIBUSI',
    page: head,
    placeholder: '(diisi dengan gambar pola distribusi)',
  },
  results,
  rating('RATING HASIL KERJA', resultsRating, 'hasil'),
  { kind: 'values', heading: 'PERILAKU KERJA', page: values, expectations: 'Ekspektasi Khusus Pimpinan', feedback },
  rating('RATING PERILAKU KERJA', end, 'perilaku'),
  predicate(end),
  signature('rater', 'Pejabat Penilai Kinerja', end),
]

const qualitative: Form = {
  id: 'C.1.1',
  title: ['FORMAT C.1.1', title, 'PENDEKATAN HASIL KERJA KUALITATIF'],
  pages: '105–107',
  basis,
  period,
  parts: parts(
    [
      person('employee', 'PEGAWAI YANG DINILAI', '105', { rank: 'PANGKAT/ GOL. RUANG' }),
      person('rater', 'PEJABAT PENILAI KINERJA', '105', { rank: 'PANGKAT/ GOL. RUANG', optionalNip: true }),
    ],
    {
      kind: 'results',
      heading: 'HASIL KERJA',
      page: '105',
      sections,
      columns: [
        {
          id: 'hasil-kerja',
          heading: 'HASIL KERJA',
          cell: [
            '(hasil yang diharapkan)',
            'Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif****:',
          ],
        },
        { id: 'realisasi', heading: realisation },
        { id: 'umpan-balik', heading: feedback },
      ],
    },
    { head: '105', resultsRating: '105–106', values: '106–107', end: '107' },
  ),
  notes: [
    ...resultNotes,
    {
      mark: '****',
      words: 'perspektif hanya digunakan untuk pejabat pimpinan tinggi dan pimpinan unit kerja mandiri',
    },
  ],
}

const leaders: Form = {
  id: 'C.1.2',
  title: [
    'FORMAT C.1.2',
    title,
    'PENDEKATAN HASIL KERJA KUANTITATIF',
    'BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI',
  ],
  pages: '108–110',
  basis,
  period,
  parts: parts(
    [
      person('employee', 'PEGAWAI YANG DINILAI', '108', { rank: 'PANGKAT/GOL RUANG' }),
      person('rater', 'PEJABAT PENILAI KINERJA', '108', {
        rank: 'PANGKAT/GOL RUANG',
        last: 'INSTANSI',
        optionalNip: true,
      }),
    ],
    {
      kind: 'results',
      heading: 'HASIL KERJA',
      page: '108',
      sections,
      columns: [
        { id: 'no', number: 1, heading: 'NO.' },
        { id: 'rencana-hasil-kerja', number: 2, heading: 'RENCANA HASIL KERJA' },
        { id: 'indikator', number: 3, heading: 'INDIKATOR KINERJA INDIVIDU' },
        { id: 'target', number: 4, heading: 'TARGET' },
        { id: 'perspektif', number: 5, heading: 'PERSPEKTIF' },
        { id: 'realisasi', number: 6, heading: realisation },
        { id: 'umpan-balik', number: 7, heading: feedback },
      ],
    },
    { head: '108', resultsRating: '108', values: '109–110', end: '110' },
  ),
  notes: resultNotes,
}

const others: Form = {
  id: 'C.1.3',
  title: [
    'FORMAT C.1.3',
    title,
    'PENDEKATAN HASIL KERJA KUANTITATIF',
    'BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL',
  ],
  pages: '111–113',
  basis,
  period,
  parts: parts(
    [
      person('employee', 'PEGAWAI YANG DINILAI', '111', { rank: 'PANGKAT/GOL RUANG' }),
      person('rater', 'PEJABAT PENILAI KINERJA', '111', { rank: 'PANGKAT/GOL RUANG' }),
    ],
    {
      kind: 'results',
      heading: 'HASIL KERJA',
      page: '111–112',
      sections,
      columns: [
        { id: 'no', number: 1, heading: 'No.' },
        { id: 'rencana-pimpinan', number: 2, heading: 'RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI' },
        { id: 'rencana-hasil-kerja', number: 3, heading: 'RENCANA HASIL KERJA' },
        { id: 'aspek', number: 4, heading: 'ASPEK', cell: ['Kuantitas/', 'Kualitas/', 'Waktu/', 'Biaya'] },
        { id: 'indikator', number: 5, heading: 'INDIKATOR KINERJA INDIVIDU' },
        { id: 'target', number: 6, heading: 'TARGET' },
        { id: 'realisasi', number: 7, heading: realisation },
        { id: 'umpan-balik', number: 8, heading: feedback },
      ],
    },
    { head: '111', resultsRating: '112', values: '112–113', end: '113' },
  ),
  notes: resultNotes,
}

/**
 * The result of the evaluation, by how work results were planned and for whom: C.1.1 for the qualitative approach, C.1.2
 * and C.1.3 for the quantitative one. An annex of the evaluation document. Only the rater signs.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab IV.B.3, pages 100, 103 and 105–113
 */
export const resultForms: readonly Form[] = [qualitative, leaders, others]
