import type { Text } from '@sasando/core'

/** A guide to behaviour, one of three for each value. `id` is the law's wording; `en` is our translation. */
export interface BehaviourGuide {
  readonly text: Text
  /** In the law's annex, such as `29–30`. */
  readonly page: string
  /** How the evaluation forms print it, where that differs (pages 106–107, 109–110 and 112–113). */
  readonly onForms?: string
}

/** A core value of civil servants, by which work behaviour is rated as a whole: no value has a rating of its own. */
export interface CoreValue {
  readonly id: string
  readonly name: Text
  /** One sentence: what the value is. */
  readonly definition: Text
  readonly page: string
  readonly guides: readonly [BehaviourGuide, BehaviourGuide, BehaviourGuide]
}

/**
 * BerAKHLAK: seven values with three guides each, in the law's order.
 *
 * Help for the rater, who sets one rating of work behaviour from all feedback on them. They are not scored one by one,
 * and nothing adds or averages them.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab II.A.2.b.2, pages 29–30; the guides also in Pasal 10 ayat (3), pages 8–9
 */
export const coreValues: readonly CoreValue[] = [
  {
    id: 'berorientasi-pelayanan',
    name: { id: 'Berorientasi Pelayanan', en: 'Service-oriented' },
    definition: {
      id: 'komitmen memberikan pelayanan prima demi kepuasan masyakarat',
      en: 'the commitment to give excellent service for the satisfaction of the public',
    },
    page: '29',
    guides: [
      {
        text: {
          id: 'Memahami dan memenuhi kebutuhan masyarakat',
          en: 'Understands and meets the needs of the public',
        },
        page: '29',
      },
      {
        text: { id: 'Ramah, cekatan, solutif, dan dapat diandalkan', en: 'Friendly, quick, helpful and reliable' },
        page: '29',
      },
      { text: { id: 'Melakukan perbaikan tiada henti', en: 'Improves without end' }, page: '29' },
    ],
  },
  {
    id: 'akuntabel',
    name: { id: 'Akuntabel', en: 'Accountable' },
    definition: {
      id: 'bertanggung jawab atas kepercayaan yang diberikan',
      en: 'answers for the trust that is given',
    },
    page: '29',
    guides: [
      {
        text: {
          id: 'Melaksanakan tugas dengan jujur, bertanggungjawab, cermat, disiplin dan berintegritas tinggi',
          en: 'Works honestly, responsibly, carefully, with discipline and high integrity',
        },
        page: '29–30',
        onForms: 'Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi',
      },
      {
        text: {
          id: 'Menggunakan kekayaan dan barang milik negara secara bertanggungjawab, efektif, dan efisien',
          en: 'Uses the state’s wealth and goods responsibly, effectively and efficiently',
        },
        page: '30',
        onForms: 'Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien',
      },
      {
        text: { id: 'Tidak menyalahgunakan kewenangan jabatan', en: 'Does not abuse the authority of the office' },
        page: '30',
      },
    ],
  },
  {
    id: 'kompeten',
    name: { id: 'Kompeten', en: 'Competent' },
    definition: { id: 'terus belajar dan mengembangkan kapabilitas', en: 'keeps learning and developing capability' },
    page: '30',
    guides: [
      {
        text: {
          id: 'Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah',
          en: 'Raises own competence to meet challenges that always change',
        },
        page: '30',
      },
      { text: { id: 'Membantu orang lain belajar', en: 'Helps others learn' }, page: '30' },
      {
        text: { id: 'Melaksanakan tugas dengan kualitas terbaik', en: 'Works with the best quality' },
        page: '30',
      },
    ],
  },
  {
    id: 'harmonis',
    name: { id: 'Harmonis', en: 'Harmonious' },
    definition: {
      id: 'saling peduli dan menghargai perbedaan',
      en: 'cares for each other and respects differences',
    },
    page: '30',
    guides: [
      {
        text: {
          id: 'Menghargai setiap orang apapun latar belakangnya',
          en: 'Respects everybody, whatever their background',
        },
        page: '30',
      },
      { text: { id: 'Suka menolong orang lain', en: 'Likes to help others' }, page: '30' },
      {
        text: { id: 'Membangun lingkungan kerja yang kondusif', en: 'Builds a good working environment' },
        page: '30',
      },
    ],
  },
  {
    id: 'loyal',
    name: { id: 'Loyal', en: 'Loyal' },
    definition: {
      id: 'berdedikasi dan mengutamakan kepentingan Bangsa dan Negara',
      en: 'is dedicated and puts the interests of nation and state first',
    },
    page: '30',
    guides: [
      {
        text: {
          id: 'Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah',
          en: 'Holds to the ideology of Pancasila and the Constitution of 1945, loyal to the Unitary State of the Republic of Indonesia and its lawful government',
        },
        page: '30',
        onForms:
          'Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia pada NKRI serta pemerintahan yang sah',
      },
      {
        text: {
          id: 'Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara',
          en: 'Guards the good name of fellow civil servants, leaders, agency and state',
        },
        page: '30',
      },
      { text: { id: 'Menjaga rahasia jabatan dan negara', en: 'Keeps the secrets of office and state' }, page: '30' },
    ],
  },
  {
    id: 'adaptif',
    name: { id: 'Adaptif', en: 'Adaptive' },
    definition: {
      id: 'terus berinovasi dan antusias dalam menggerakkan serta menghadapi perubahan',
      en: 'keeps innovating, and is keen to drive and face change',
    },
    page: '30',
    guides: [
      { text: { id: 'Cepat menyesuaikan diri menghadapi perubahan', en: 'Adjusts quickly to change' }, page: '30' },
      {
        text: {
          id: 'Terus berinovasi dan mengembangkan kreativitas',
          en: 'Keeps innovating and developing creativity',
        },
        page: '30',
      },
      { text: { id: 'Bertindak proaktif', en: 'Acts proactively' }, page: '30' },
    ],
  },
  {
    id: 'kolaboratif',
    name: { id: 'Kolaboratif', en: 'Collaborative' },
    definition: { id: 'membangun kerja sama yang sinergis', en: 'builds cooperation in which all gain' },
    page: '30',
    guides: [
      {
        text: {
          id: 'Memberi kesempatan kepada berbagai pihak untuk berkontribusi',
          en: 'Gives others the chance to contribute',
        },
        page: '30',
      },
      {
        text: {
          id: 'Terbuka dalam bekerja sama untuk menghasilkan nilai tambah',
          en: 'Is open to working together for added value',
        },
        page: '30',
      },
      {
        text: {
          id: 'Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama',
          en: 'Brings resources to use for common goals',
        },
        page: '30',
      },
    ],
  },
]
