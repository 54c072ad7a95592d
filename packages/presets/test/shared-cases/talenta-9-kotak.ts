import type { ToCase } from './shared-case.ts'

const performance: Readonly<Record<string, string>> = {
  bawah: 'di-bawah-ekspektasi',
  sesuai: 'sesuai-ekspektasi',
  atas: 'di-atas-ekspektasi',
}

export const talenta9Kotak: ToCase = ({ input, expected }) => {
  const { kinerja, potensial } = input as Record<'kinerja' | 'potensial', string>
  return {
    given: {
      'bentuk-kinerja': 'tingkat',
      kinerja: performance[kinerja],
      'bentuk-potensial': 'tingkat',
      potensial,
    },
    expect: { kotak: `kotak-${String(expected)}` },
  }
}
