import type { ToCase } from './shared-case.ts'

const categoryByValue: Readonly<Record<number, string>> = {
  120: 'sangat-baik',
  100: 'baik',
  80: 'cukup',
  60: 'kurang',
  25: 'sangat-kurang',
}

interface Indicator {
  readonly capaian_iki_persen?: number
  readonly target?: number
  readonly realisasi?: number
}
interface Valued {
  readonly capaian_persen_bulat?: number
  readonly kategori: string
  readonly nilai: number
}

/** An achievement that is given in percent is a realisation against a target of 100. */
function indicator(given: Indicator, expected: Valued): ReturnType<ToCase> {
  const { capaian_iki_persen: percent, capaian_persen_bulat: whole } = { ...given, ...expected }
  return {
    given: {
      bagian: 'jpt-iki',
      'jenis-target': 'biasa',
      realisasi: percent === undefined ? String(given.realisasi) : percent.toFixed(1),
      target: percent === undefined ? String(given.target) : '100',
      'tertinggi-100': false,
    },
    expect: {
      ...(whole === undefined ? {} : { capaian: String(whole) }),
      kategori: expected.kategori.toLowerCase().replace(' ', '-'),
      'nilai-iki': percent === undefined ? String(expected.nilai) : expected.nilai.toFixed(1),
    },
  }
}

export const permenpanrb82021: ToCase = ({ part, input, expected }) => {
  if (part === 'jpt') return indicator(input as Indicator, expected as Valued)
  const { nilai, metode } = input as { nilai: number; metode: string }
  return {
    given: { bagian: 'jajf-rencana', 'kategori-rencana': categoryByValue[nilai], metode },
    expect: { 'nilai-rencana': String(nilai), 'nilai-tertimbang': (expected as number).toFixed(1) },
  }
}
