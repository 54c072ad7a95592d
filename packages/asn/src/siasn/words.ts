import type { Locale } from '../locale.ts'
import type { SiasnField, SiasnPredicate, SiasnRating } from './fields.ts'
import type { SiasnFinding, SiasnFindingCode, SiasnFindingData } from './finding.ts'

type Sentences = { readonly [Code in SiasnFindingCode]: (data: SiasnFindingData[Code]) => string }

const ratings: Readonly<Record<Locale, Readonly<Record<SiasnRating, string>>>> = {
  id: {
    'di-atas-ekspektasi': 'di atas ekspektasi',
    'sesuai-ekspektasi': 'sesuai ekspektasi',
    'di-bawah-ekspektasi': 'di bawah ekspektasi',
  },
  en: {
    'di-atas-ekspektasi': 'above expectations',
    'sesuai-ekspektasi': 'as expected',
    'di-bawah-ekspektasi': 'below expectations',
  },
}
const predicates: Readonly<Record<SiasnPredicate, string>> = {
  'sangat-baik': 'Sangat Baik',
  baik: 'Baik',
  'butuh-perbaikan': 'Butuh Perbaikan',
  kurang: 'Kurang',
  'sangat-kurang': 'Sangat Kurang',
}

/** What to do about a field that is not there. */
const remedies: Readonly<Record<Locale, Partial<Record<SiasnField, string>>>> = {
  id: {
    hasilKinerjaNilai: 'Rating hasil kerja belum ada. Minta pejabat penilai mengisinya.',
    perilakuKerjaNilai: 'Rating perilaku kerja belum ada. Minta pejabat penilai mengisinya.',
    kuadranKinerjaNilai: 'Predikat kinerja belum ada.',
    pnsDinilaiOrang: 'PNS ID belum ada. Impor daftar pegawai yang memuat kolom PNS ID dari data utama SIASN.',
    penilaiNama: 'Nama pejabat penilai belum ada. Lengkapi daftar pegawai.',
    penilaiNipNrp: 'NIP pejabat penilai belum ada. Lengkapi daftar pegawai.',
    penilaiJabatan: 'Jabatan pejabat penilai pada akhir periode belum ada. Lengkapi daftar pegawai.',
    penilaiGolongan: 'Golongan pejabat penilai pada akhir periode belum ada. Lengkapi daftar pegawai.',
    penilaiUnorNama: 'Unit kerja pejabat penilai pada akhir periode belum ada. Lengkapi daftar pegawai.',
    periodikId: 'ID periode belum diketahui. Ambil dari daftar periode SIASN.',
    koefisienId: 'ID koefisien belum diketahui. Ambil dari daftar koefisien SIASN.',
  },
  en: {
    hasilKinerjaNilai: 'There is no rating of the results of work. Ask the rater for it.',
    perilakuKerjaNilai: 'There is no rating of the behaviour. Ask the rater for it.',
    kuadranKinerjaNilai: 'There is no predicate.',
    pnsDinilaiOrang: 'There is no PNS ID. Import a roster with the column PNS ID of SIASN’s data utama.',
    penilaiNama: 'The name of the rater is not there. Complete the roster.',
    penilaiNipNrp: 'The NIP of the rater is not there. Complete the roster.',
    penilaiJabatan: 'The position of the rater at the end of the period is not there. Complete the roster.',
    penilaiGolongan: 'The grade of the rater at the end of the period is not there. Complete the roster.',
    penilaiUnorNama: 'The unit of the rater at the end of the period is not there. Complete the roster.',
    periodikId: 'The id of the period is not known. Take it from SIASN’s list of periods.',
    koefisienId: 'The id of the coefficient is not known. Take it from SIASN’s list of coefficients.',
  },
}

const id: Sentences = {
  field_missing: ({ field }) => remedies.id[field] ?? `${field} belum ada.`,
  rating_unknown: ({ field, received }) =>
    `${field}: "${received}" bukan rating. Rating adalah di-atas-ekspektasi, sesuai-ekspektasi, atau di-bawah-ekspektasi.`,
  predicate_unknown: ({ received }) =>
    `"${received}" bukan predikat PermenPANRB 6/2022, sehingga tidak mempunyai kode kuadran SIASN.`,
  predicate_differs: ({ results, behaviour, received, quadrant }) =>
    `Hasil kerja ${ratings.id[results]} dan perilaku ${ratings.id[behaviour]} bertemu pada ${predicates[quadrant]}, tetapi hasilnya ${predicates[received]}. Periksa hasil ini sebelum dibawa ke SIASN.`,
  period_form: ({ from, to }) => `"${from}" sampai "${to}" bukan periode.`,
}

const en: Sentences = {
  field_missing: ({ field }) => remedies.en[field] ?? `${field} is not there.`,
  rating_unknown: ({ field, received }) =>
    `${field}: "${received}" is no rating. Ratings are di-atas-ekspektasi, sesuai-ekspektasi and di-bawah-ekspektasi.`,
  predicate_unknown: ({ received }) =>
    `"${received}" is no predicate of PermenPANRB 6/2022, so SIASN has no code of the quadrant for it.`,
  predicate_differs: ({ results, behaviour, received, quadrant }) =>
    `Results ${ratings.en[results]} and behaviour ${ratings.en[behaviour]} meet in ${predicates[quadrant]}, yet the result is ${predicates[received]}. Look at it before it goes to SIASN.`,
  period_form: ({ from, to }) => `"${from}" to "${to}" is no period.`,
}

const sentences: Readonly<Record<Locale, Sentences>> = { id, en }

/** What stands in the way, and what to do, as a sentence for people. */
export function formatSiasnFinding({ code, data }: SiasnFinding, locale: Locale = 'id'): string {
  const say = sentences[locale][code] as (data: SiasnFinding['data']) => string
  return say(data)
}
