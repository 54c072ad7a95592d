import type { ScorecardStatus } from '../src/index.ts'

/** One card to look at: a record to score, or a state without one. */
interface VisualCase {
  readonly record?: Readonly<Record<string, unknown>>
  readonly rules?: string
  /** Texts of the rule set that are replaced, to see others. */
  readonly instead?: Readonly<Record<string, string>>
  readonly status?: ScorecardStatus
  readonly ruleSet?: unknown
  readonly result?: unknown
}

const above = 'di-atas-ekspektasi'
const meets = 'sesuai-ekspektasi'
const below = 'di-bawah-ekspektasi'
const service = [
  { kode: 'bakti-1', kegiatan: 'Bersih pantai Lasiana', jam: 32, terverifikasi: true },
  { kode: 'bakti-2', kegiatan: 'Posyandu Oebobo', jam: 20, terverifikasi: true },
  { kode: 'bakti-3', kegiatan: 'Taman baca', jam: 8, terverifikasi: false },
]

const good = { hasil: meets, perilaku: above, memimpin: false, teknis: 90, tim: 80, pelayanan: service }

export const cases: Readonly<Record<string, VisualCase>> = {
  good: { record: good },
  best: {
    record: { hasil: above, perilaku: above, memimpin: true, teknis: 110, kepemimpinan: 100, tim: 96, pelayanan: [] },
  },
  improve: { record: { hasil: below, perilaku: meets, memimpin: false, teknis: 61.5, tim: 70, pelayanan: [] } },
  poor: { record: { hasil: above, perilaku: below, memimpin: false, teknis: 90, tim: 80, pelayanan: service } },
  poorest: { record: { hasil: below, perilaku: below, memimpin: false, teknis: 40, tim: 45, pelayanan: [] } },
  missing: { record: { hasil: meets, memimpin: true, teknis: 90, tim: 80, pelayanan: service } },
  refused: {
    record: { ...good, teknis: '89,5', tim: 500, pelayanan: [...service, { kode: 'bakti-4', jam: 1.25 }] },
  },
  long: {
    record: {
      ...good,
      pelayanan: [{ ...service[0], kegiatan: 'Pertanggungjawabanpenyelenggaraankegiatan'.repeat(3) }],
    },
    instead: {
      Baik: 'Memenuhi Pertanggungjawaban Ketatausahaan',
      'Butuh Perbaikan': 'Ketidakberkesinambungan',
      'Sesuai ekspektasi': 'Berkesinambungan sesuai ekspektasi',
      'Kemampuan teknis': 'Kemempertanggungjawabkan penyelenggaraan keadministrasian',
    },
  },
  law: { record: { hasil: meets, perilaku: meets }, rules: 'permenpanrb-6-2022' },
  empty: {},
  loading: { status: 'loading' },
  failed: { status: 'failed' },
  forbidden: { status: 'forbidden' },
  broken: { ruleSet: { id: 'x' }, result: {} },
}
