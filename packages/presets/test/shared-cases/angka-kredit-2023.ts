import type { ToCase } from './shared-case.ts'

interface OnePeriod {
  readonly jenjang: string
  readonly predikat: string
  readonly bulan: number
}

/** The published table of accumulated points: its rows, of which the papers keep only the results. */
const published = {
  jenjang: 'ahli-pertama',
  periode: [
    { mulai: '2023-01-01', bulan: 12, predikat: 'sangat-baik' },
    { mulai: '2024-01-01', bulan: 2, predikat: 'baik' },
  ],
}

/** `AhliPertama` as `ahli-pertama`, `Sangat Baik` as `sangat-baik`. */
const toId = (words: string): string =>
  words
    .replace(/(?<=[a-z])(?=[A-Z])/, '-')
    .replace(' ', '-')
    .toLowerCase()

/** The papers write a full year before rounding, and a part of a year as it was published, rounded. */
export const angkaKredit2023: ToCase = ({ input, expected }) => {
  if (!('jenjang' in (input as object))) return { given: published, expect: { 'ak-konversi': String(expected) } }
  const { jenjang, predikat, bulan } = input as OnePeriod
  const isFullYear = bulan === 12
  return {
    given: {
      jenjang: toId(jenjang),
      periode: [{ mulai: isFullYear ? '2023-01-01' : '2024-01-01', bulan, predikat: toId(predikat) }],
    },
    expect: { [isFullYear ? 'ak-sebelum-dibulatkan' : 'ak-konversi']: String(expected) },
  }
}
