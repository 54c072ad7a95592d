/** Services of SIASN that take results of the appraisal by PermenPANRB 6/2022: a whole year, or a part of it. */
export const siasnServices = ['skp22', 'kinerjaperiodik'] as const
export type SiasnService = (typeof siasnServices)[number]

/** The codes of the two ratings, 1 to 3. */
export type SiasnRating = 'di-atas-ekspektasi' | 'sesuai-ekspektasi' | 'di-bawah-ekspektasi'
/** The codes of the quadrant, 1 to 5. */
export type SiasnPredicate = 'sangat-baik' | 'baik' | 'butuh-perbaikan' | 'kurang' | 'sangat-kurang'

/** One result as SIASN names its parts. Whole numbers are numbers; whatever has digits and is none (an NIP) is text. */
export interface SiasnFields {
  readonly hasilKinerjaNilai: number
  readonly perilakuKerjaNilai: number
  readonly kuadranKinerjaNilai: number
  readonly tahun: number
  /** Who is appraised, by the column PNS ID of SIASN; not the NIP. */
  readonly pnsDinilaiOrang: string
  readonly penilaiNama: string
  /** Empty for a rater who is no civil servant, such as a mayor. */
  readonly penilaiNipNrp: string
  readonly penilaiJabatan: string
  readonly penilaiGolongan: string
  readonly penilaiUnorNama: string
  readonly statusPenilai: 'ASN' | 'NON ASN'
  /** Documents that SIASN has: always empty here, because its own upload makes them. */
  readonly path: readonly never[]
  readonly penilaiJabatanNama: string
  readonly pnsDinilaiId: string
  readonly bulanMulaiPenilaian: number
  readonly tahunMulaiPenilaian: number
  readonly bulanSelesaiPenilaian: number
  readonly tahunSelesaiPenilaian: number
  /** From SIASN's own list of periods. */
  readonly periodikId: string
  /** From SIASN's own list of coefficients. */
  readonly koefisienId: string
}
export type SiasnField = keyof SiasnFields

const ofBoth = [
  'hasilKinerjaNilai',
  'perilakuKerjaNilai',
  'kuadranKinerjaNilai',
  'tahun',
  'pnsDinilaiOrang',
  'penilaiNama',
  'penilaiNipNrp',
  'penilaiJabatan',
  'penilaiGolongan',
  'penilaiUnorNama',
  'statusPenilai',
  'path',
] as const satisfies readonly SiasnField[]

/**
 * The fields of each service, in the order in which a table has them as columns.
 *
 * @source public clients of SIASN's web services `/skp22/save` and `/kinerjaperiodik/save`; BKN's own description of them
 * could not be read
 */
export const siasnFields: Readonly<Record<SiasnService, readonly SiasnField[]>> = {
  skp22: ofBoth,
  kinerjaperiodik: [
    ...ofBoth,
    'bulanMulaiPenilaian',
    'bulanSelesaiPenilaian',
    'tahunMulaiPenilaian',
    'tahunSelesaiPenilaian',
    'periodikId',
    'koefisienId',
    'pnsDinilaiId',
    'penilaiJabatanNama',
  ],
}

/** In the order of their codes, from 1. */
export const siasnRatings: readonly SiasnRating[] = ['di-atas-ekspektasi', 'sesuai-ekspektasi', 'di-bawah-ekspektasi']
export const siasnPredicates: readonly SiasnPredicate[] = [
  'sangat-baik',
  'baik',
  'butuh-perbaikan',
  'kurang',
  'sangat-kurang',
]

/**
 * The predicate that two ratings meet in: by the rating of the results, then by that of the behaviour.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab IV.B.3
 */
export const siasnQuadrant: Readonly<Record<SiasnRating, Readonly<Record<SiasnRating, SiasnPredicate>>>> = {
  'di-atas-ekspektasi': {
    'di-atas-ekspektasi': 'sangat-baik',
    'sesuai-ekspektasi': 'baik',
    'di-bawah-ekspektasi': 'kurang',
  },
  'sesuai-ekspektasi': {
    'di-atas-ekspektasi': 'baik',
    'sesuai-ekspektasi': 'baik',
    'di-bawah-ekspektasi': 'kurang',
  },
  'di-bawah-ekspektasi': {
    'di-atas-ekspektasi': 'butuh-perbaikan',
    'sesuai-ekspektasi': 'butuh-perbaikan',
    'di-bawah-ekspektasi': 'sangat-kurang',
  },
}
