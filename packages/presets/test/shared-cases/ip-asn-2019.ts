import type { ToCase } from './shared-case.ts'

interface Person {
  readonly jenis: string
  readonly pendidikan: string
  readonly pim: boolean
  readonly diklat_teknis_20jp: boolean
  readonly seminar: boolean
  readonly nilai_kinerja: number
  readonly hukdis: string
}

const sanctions: Readonly<Record<string, string>> = { tidak: 'tidak-pernah' }

export const ipAsn2019: ToCase = ({ input, expected }) => {
  const {
    jenis,
    pendidikan,
    pim,
    diklat_teknis_20jp: technical,
    seminar,
    nilai_kinerja: value,
    hukdis,
  } = input as Person
  const { total, kategori } = expected as { total: number; kategori: string }
  return {
    given: {
      'jenis-jabatan': jenis,
      pendidikan: pendidikan.toLowerCase(),
      'diklat-jenjang': pim,
      'diklat-teknis': technical,
      seminar,
      'dasar-kinerja': 'nilai',
      'nilai-kinerja': String(value),
      'hukuman-disiplin': sanctions[hukdis] ?? hukdis,
    },
    expect: { indeks: String(total), kategori: kategori.toLowerCase().replace(' ', '-') },
  }
}
