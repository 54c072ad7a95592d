import type { ToCase } from './shared-case.ts'

const elements = [
  'persyaratan',
  'prosedur',
  'waktu',
  'biaya',
  'produk',
  'kompetensi',
  'perilaku',
  'sarana',
  'pengaduan',
] as const

/** The means of the nine elements, in the order of the reports. */
const fromMeans = (means: readonly number[]) => ({
  data: 'rata-rata',
  ...Object.fromEntries(elements.map((element, index) => [`nrr-${element}`, String(means[index])])),
})

/** Where only the index is given, all means are the same: a 25th of it. */
export const skm142017: ToCase = ({ input, expected }) => {
  const { unsur, ikm } = input as { unsur?: readonly number[]; ikm?: number }
  if (unsur !== undefined) {
    const result = expected as { ikm: number; mutu: string }
    return { given: fromMeans(unsur), expect: { ikm: result.ikm.toFixed(2), mutu: result.mutu.toLowerCase() } }
  }
  const mean = Number(((ikm ?? 0) / 25).toFixed(6))
  return { given: fromMeans(elements.map(() => mean)), expect: { mutu: (expected as string).toLowerCase() } }
}
