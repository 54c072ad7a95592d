import type { ToCase } from './shared-case.ts'

const done = { bagian: 'kegiatan', dilaksanakan: true }
/** Above this it is rupiah, below it months. */
const mostMonths = 1000

/** Divisions are rounded to six digits where they are made; the papers write ten. */
const digits = (value: number): string =>
  Number.isInteger(value * 10) ? value.toFixed(1) : (Math.round(value * 1e6) / 1e6).toFixed(6)

/** The formula of time and cost is one: amounts of rupiah are read as cost, others as time. */
function timeOrCost(
  { target, realisasi }: Record<string, string>,
  expected: Record<string, number>,
): ReturnType<ToCase> {
  const aspect = Number(target) > mostMonths ? 'biaya' : 'waktu'
  return {
    given: {
      ...done,
      ...(aspect === 'biaya' ? { 'memakai-biaya': true } : {}),
      [`target-${aspect}`]: target,
      [`realisasi-${aspect}`]: realisasi,
    },
    expect: {
      [`efisiensi-${aspect}`]: digits(expected['efisiensi'] ?? NaN),
      [`nilai-${aspect}`]: digits(expected['nilai'] ?? NaN),
    },
  }
}

export const pp462011: ToCase = ({ input, expected }) => {
  const [given, result] = [input as Record<string, string>, expected as Record<string, number>]
  if ('target' in given) return timeOrCost(given, result)
  const aspects = Object.entries(given).flatMap(([name, fraction]) => {
    const aspect = name.replace('_bulan', '')
    const [realisasi, target] = fraction.split('/')
    return [
      [`target-${aspect}`, target],
      [`realisasi-${aspect}`, realisasi],
    ] as const
  })
  return {
    given: { ...done, 'memakai-biaya': true, ...Object.fromEntries(aspects) },
    expect: {
      perhitungan: digits(result['perhitungan'] ?? NaN),
      capaian: digits(result['nilai_capaian'] ?? NaN),
    },
  }
}
