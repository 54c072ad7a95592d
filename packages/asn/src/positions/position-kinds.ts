import type { Text } from '../locale.ts'

/** A kind of position (`jenis jabatan`) and, of functional positions, the level within it. */
export interface PositionKind {
  readonly id: string
  readonly label: Text
  readonly group: 'jpt' | 'administrasi' | 'fungsional'
  /** Whether who holds it leads a unit by that. */
  readonly leads: boolean
}

const kind = (id: string, name: string, en: string, group: PositionKind['group'], leads = false): PositionKind => ({
  id,
  label: { id: name, en },
  group,
  leads,
})

/**
 * Kinds of positions, the highest of each group first.
 *
 * Known from common use, not yet compared with the text of a regulation. An agency that names them otherwise brings its
 * own list.
 */
export const positionKinds: readonly PositionKind[] = [
  kind('jpt-utama', 'Jabatan Pimpinan Tinggi Utama', 'Senior leader, first class', 'jpt', true),
  kind('jpt-madya', 'Jabatan Pimpinan Tinggi Madya', 'Senior leader, second class', 'jpt', true),
  kind('jpt-pratama', 'Jabatan Pimpinan Tinggi Pratama', 'Senior leader, third class', 'jpt', true),
  kind('administrator', 'Administrator', 'Administrator', 'administrasi', true),
  kind('pengawas', 'Pengawas', 'Supervisor', 'administrasi', true),
  kind('pelaksana', 'Pelaksana', 'Executive staff', 'administrasi'),
  kind('ahli-utama', 'Fungsional Ahli Utama', 'Functional expert, principal', 'fungsional'),
  kind('ahli-madya', 'Fungsional Ahli Madya', 'Functional expert, senior', 'fungsional'),
  kind('ahli-muda', 'Fungsional Ahli Muda', 'Functional expert, junior', 'fungsional'),
  kind('ahli-pertama', 'Fungsional Ahli Pertama', 'Functional expert, first level', 'fungsional'),
  kind('penyelia', 'Fungsional Penyelia', 'Functional technician, supervising', 'fungsional'),
  kind('mahir', 'Fungsional Mahir', 'Functional technician, proficient', 'fungsional'),
  kind('terampil', 'Fungsional Terampil', 'Functional technician, skilled', 'fungsional'),
  kind('pemula', 'Fungsional Pemula', 'Functional technician, beginner', 'fungsional'),
]
