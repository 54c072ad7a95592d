import type { Text } from '@sasando/core'

/** Who evaluates somebody in one situation, and whether that makes the result final. */
export interface EvaluatorRule {
  readonly id: string
  /** When the rule holds. */
  readonly situation: Text
  readonly evaluator: Text
  /** A result that is not final can be objected to. */
  readonly isFinal: boolean
  /** The provision of the rule set `permenpanrb-6-2022` that says so. */
  readonly basis: string
  readonly page: string
}

const minister: Text = { id: 'menteri yang mengoordinasikan', en: 'the coordinating minister' }
const regionalHead: Text = { id: 'kepala daerah', en: 'the regional head' }
const newRater: Text = { id: 'Pejabat Penilai Kinerja yang baru', en: 'the new rater' }
const final = { isFinal: true, basis: 'lampiran-bab-iv-a-12', page: '90' } as const

/**
 * Who evaluates: a fact of the process, which no rule computes. The ordinary case first, then the exceptions in the
 * law's order. What the text does not say is not here: who evaluates an employee who is Plh., for one.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab IV.A.2–7 and A.11–17, pages 89–92
 */
export const evaluatorRules: readonly EvaluatorRule[] = [
  {
    id: 'biasa',
    situation: { id: 'biasa', en: 'the ordinary case' },
    evaluator: {
      id: 'atasan langsung atau pejabat lain yang diberi pendelegasian kewenangan',
      en: 'the direct superior, or another official by delegation',
    },
    isFinal: false,
    basis: 'lampiran-bab-iv-a-2',
    page: '89',
  },
  {
    id: 'berhalangan-tetap',
    situation: {
      id: 'atasan langsung berhalangan tetap',
      en: 'the direct superior is permanently unable to act',
    },
    evaluator: {
      id: 'atasan dari Pejabat Penilai Kinerja, secara berjenjang',
      en: 'the superior of the rater, level by level',
    },
    isFinal: false,
    basis: 'lampiran-bab-iv-a-2',
    page: '89',
  },
  {
    id: 'plt-plh-menilai',
    situation: {
      id: 'atasan dari Pejabat Penilai Kinerja mendelegasikan kewenangannya',
      en: 'the superior of the rater delegates the authority',
    },
    evaluator: {
      id: 'Pelaksana Tugas (Plt.) atau Pelaksana Harian (Plh.)',
      en: 'an acting official (Plt.) or a daily acting official (Plh.)',
    },
    isFinal: false,
    basis: 'lampiran-bab-iv-a-3',
    page: '89',
  },
  {
    id: 'ditugasi-pimpinan-lain',
    situation: {
      id: 'Pegawai ditugasi Pimpinan yang bukan Pejabat Penilai Kinerja',
      en: 'the employee is assigned by a leader who is not the rater',
    },
    evaluator: {
      id: 'tetap Pejabat Penilai Kinerja, dengan umpan balik Pimpinan itu sebagai bahan pertimbangan',
      en: 'still the rater, with that leader’s feedback as a consideration',
    },
    isFinal: false,
    basis: 'lampiran-bab-iv-a-4',
    page: '89',
  },
  {
    id: 'pegawai-plt',
    situation: { id: 'Pegawai mendapat penugasan sebagai Plt.', en: 'the employee is assigned as Plt.' },
    evaluator: {
      id: 'pimpinan unit kerja dimana Pegawai melaporkan kinerja sebagai Plt.',
      en: 'the head of the unit to which the employee reports as Plt.',
    },
    isFinal: false,
    basis: 'lampiran-bab-iv-a-5',
    page: '89',
  },
  {
    id: 'plt-berakhir',
    situation: { id: 'penugasan sebagai Plt. berakhir', en: 'the assignment as Plt. has ended' },
    evaluator: {
      id: 'dapat disesuaikan dengan kedudukan definitif penempatan Pegawai',
      en: 'may be adjusted to the employee’s definitive placement',
    },
    isFinal: false,
    basis: 'lampiran-bab-iv-a-6',
    page: '89',
  },
  {
    id: 'pejabat-fungsional-memimpin',
    situation: {
      id: 'pejabat fungsional memimpin unit kerja atau unit kerja mandiri',
      en: 'a functional official leads a unit or an independent unit',
    },
    evaluator: {
      id: 'pejabat fungsional itu dapat memperoleh delegasi kewenangan',
      en: 'that functional official may be delegated the authority',
    },
    isFinal: false,
    basis: 'lampiran-bab-iv-a-7',
    page: '89',
  },
  {
    id: 'lewat-waktu',
    situation: {
      id: 'Pejabat Penilai Kinerja tidak melakukan evaluasi hingga melebihi jangka waktunya',
      en: 'the rater has not evaluated within the time',
    },
    // Not `berjenjang`: the text says so only of a superior who is permanently unable to act.
    evaluator: { id: 'atasan dari Pejabat Penilai Kinerja', en: 'the superior of the rater' },
    isFinal: true,
    basis: 'lampiran-bab-iv-a-11',
    page: '90',
  },
  {
    id: 'jpt-utama',
    situation: { id: 'pejabat pimpinan tinggi utama', en: 'a JPT utama' },
    evaluator: minister,
    ...final,
  },
  {
    id: 'jpt-madya-pusat',
    situation: { id: 'pejabat pimpinan tinggi madya pada instansi pusat', en: 'a JPT madya of a central agency' },
    evaluator: { id: 'pimpinan Instansi Pemerintah', en: 'the head of the agency' },
    ...final,
  },
  {
    id: 'jpt-daerah',
    situation: {
      id: 'pejabat pimpinan tinggi madya dan pratama pada instansi daerah',
      en: 'a JPT madya or pratama of a regional agency',
    },
    evaluator: regionalHead,
    ...final,
  },
  {
    id: 'unit-mandiri-pusat',
    situation: {
      id: 'pimpinan unit kerja mandiri pada instansi pusat',
      en: 'the head of an independent unit of a central agency',
    },
    evaluator: minister,
    ...final,
  },
  {
    id: 'unit-mandiri-daerah',
    situation: {
      id: 'pimpinan unit kerja mandiri pada instansi daerah',
      en: 'the head of an independent unit of a regional agency',
    },
    evaluator: regionalHead,
    ...final,
  },
  {
    id: 'pegawai-pindah-periodik',
    situation: {
      id: 'Pegawai pindah, evaluasi periodik; hasil periode sebelumnya di unit lama dapat dipakai sesuai kesepakatan',
      en: 'the employee has moved, periodic evaluation; the old unit’s previous result may be used by agreement',
    },
    evaluator: newRater,
    isFinal: false,
    basis: 'lampiran-bab-iv-a-13',
    page: '91',
  },
  {
    id: 'pegawai-pindah-tahunan',
    situation: { id: 'Pegawai pindah, evaluasi tahunan', en: 'the employee has moved, annual evaluation' },
    evaluator: newRater,
    isFinal: false,
    basis: 'lampiran-bab-iv-a-13',
    page: '91',
  },
  {
    id: 'penilai-pindah-di-luar-rentang',
    situation: {
      id: 'Pejabat Penilai Kinerja pindah tidak dalam rentang waktu pelaksanaan evaluasi periodik',
      en: 'the rater moved outside the time in which the periodic evaluation is carried out',
    },
    evaluator: {
      id: 'bukan Pejabat Penilai Kinerja yang pindah',
      en: 'not the rater who moved',
    },
    isFinal: false,
    basis: 'lampiran-bab-iv-a-14',
    page: '91',
  },
  {
    id: 'penilai-pindah-dalam-rentang',
    situation: {
      id: 'Pejabat Penilai Kinerja pindah dalam rentang waktu pelaksanaan evaluasi periodik',
      en: 'the rater moved within the time in which the periodic evaluation is carried out',
    },
    evaluator: {
      id: 'Pejabat Penilai Kinerja yang pindah, bagi unit lama',
      en: 'the rater who moved, for the old unit',
    },
    isFinal: false,
    basis: 'lampiran-bab-iv-a-14',
    page: '91',
  },
  {
    id: 'diperbantukan',
    situation: {
      id: 'Pegawai diperbantukan/dipekerjakan pada negara sahabat, Lembaga Internasional, organisasi profesi, dan badan-badan swasta yang ditentukan oleh Pemerintah',
      en: 'the employee is seconded to a friendly state, an international institution, a professional organisation or a private body that the Government has designated',
    },
    evaluator: {
      id: 'Pejabat Penilai Kinerja pada instansi induk atau pejabat lain yang ditunjuk, berdasarkan umpan balik dan/atau data dukung lainnya dari tempat yang bersangkutan bekerja',
      en: 'the rater of the home agency or another appointed official, on feedback and/or other supporting data from the workplace',
    },
    isFinal: false,
    basis: 'lampiran-bab-iv-a-15',
    page: '92',
  },
  {
    id: 'tugas-belajar',
    situation: { id: 'Pegawai melaksanakan tugas belajar', en: 'the employee is on study assignment' },
    evaluator: {
      id: 'Pejabat Penilai Kinerja pada instansi induk, berdasarkan umpan balik dan/atau data dukung lainnya atas evaluasi akademik dan perilaku kerja dari institusi tugas belajar',
      en: 'the rater of the home agency, on feedback and/or other supporting data on academic evaluation and work behaviour from the place of study',
    },
    isFinal: false,
    basis: 'lampiran-bab-iv-a-16',
    page: '92',
  },
]
