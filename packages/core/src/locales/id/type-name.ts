const types: Readonly<Record<string, string>> = {
  string: 'teks',
  text: 'teks',
  number: 'bilangan',
  int: 'bilangan bulat',
  boolean: 'ya/tidak (true/false)',
  array: 'daftar […]',
  tuple: 'daftar […]',
  list: 'daftar',
  object: 'objek {…}',
  record: 'objek {…}',
  null: 'kosong (null)',
  date: 'tanggal',
  level: 'tingkat skala',
  choice: 'pilihan',
  value: 'nilai',
  undefined: 'kosong',
}

/** A type's name as it stands in a sentence. */
export const typeName = (name: string): string => {
  if (name.startsWith('level:')) return `tingkat skala "${name.slice('level:'.length)}"`
  return Object.hasOwn(types, name) ? (types[name] ?? name) : name
}
