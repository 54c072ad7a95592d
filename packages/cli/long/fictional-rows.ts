const ratings = ['Di bawah ekspektasi', 'Sesuai Ekspektasi', 'Diatas Ekspektasi']

export const fictionalHeadings = [
  'NIP BARU',
  'NAMA',
  'UNOR NAMA',
  'JABATAN NAMA',
  'hasil',
  'perilaku',
  'memimpin',
  'teknis',
  'kepemimpinan',
  'tim',
]

/** The NIP of the person in row `index`, from 0: eighteen digits, no two alike, nobody's. */
export const fictionalNip = (index: number): string => `19${String(index).padStart(16, '0')}`

/** One fictional person. Every number follows from `index`, so that a run can be repeated. */
export function fictionalRow(index: number): string[] {
  const leads = index % 7 === 0
  const number = (seed: number): string =>
    `${50 + ((index * seed) % 50)},${String((index * seed) % 4) === '0' ? '5' : '25'}`
  return [
    fictionalNip(index),
    `Pegawai Fiktif ${index}`,
    `Unit Contoh ${index % 400}`,
    'Analis',
    ratings[index % 3] ?? '',
    ratings[Math.floor(index / 3) % 3] ?? '',
    leads ? 'ya' : 'tidak',
    number(31),
    leads ? number(17) : '',
    number(13),
  ]
}
