import type { ToCase } from './shared-case.ts'

const ratings: Readonly<Record<string, string>> = {
  bawah: 'di-bawah-ekspektasi',
  sesuai: 'sesuai-ekspektasi',
  atas: 'di-atas-ekspektasi',
}
const predicates: Readonly<Record<string, string>> = {
  'Sangat Kurang': 'sangat-kurang',
  'Kurang/Misconduct': 'kurang',
  'Butuh Perbaikan': 'butuh-perbaikan',
  Baik: 'baik',
  'Sangat Baik': 'sangat-baik',
}

export const permenpanrb62022: ToCase = ({ input, expected }) => {
  const { hasil, perilaku } = input as Record<'hasil' | 'perilaku', string>
  return {
    given: { hasil: ratings[hasil], perilaku: ratings[perilaku] },
    expect: { predikat: predicates[expected as string] ?? '' },
  }
}
