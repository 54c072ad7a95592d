import { behaviours, indicators } from '../job/job.ts'
import type { Random } from './random.ts'

/** An object of a record that is still being made up: any value may turn out missing or wrong. */
type Part = Record<string, unknown>

/** One employee as another system would send it: nested, with fields that no rule asks for. */
export interface RawRecord {
  readonly nip: string
  readonly unit: string
  skp: Record<string, Part>
  perilaku?: Part
  kehadiran: Part
  tambahan: Part
}

/** A record with every value present and valid. */
export function makeRecord(random: Random, index: number): RawRecord {
  // How well someone does overall; what is measured lies around it.
  const level = random.between(70, 125)
  const skp: RawRecord['skp'] = {}
  for (const indicator of indicators) {
    const target = random.chance(0.5) ? random.between(1, 40) * 5 : random.between(100, 99_999) / 100
    skp[`i${indicator}`] = { target, realisasi: Math.round(target * random.between(level - 25, level + 20)) / 100 }
  }
  const perilaku: Part = {}
  for (const behaviour of behaviours)
    perilaku[behaviour] = Math.min(10_000, random.between(level * 70, level * 100)) / 100
  const kehadiran = {
    alpa: random.chance(0.8) ? 0 : random.between(1, 12),
    terlambat: random.chance(0.6) ? 0 : random.between(1, 200) / 10,
    hukuman: random.chance(0.96) ? 'tanpa' : random.pick(['ringan', 'sedang', 'berat']),
  }
  const tambahan = {
    inovasi: random.chance(0.6) ? 'tidak-ada' : random.pick(['unit', 'kota', 'nasional']),
    bakti: random.chance(0.3),
  }
  return {
    nip: `9${String(index).padStart(17, '0')}`,
    unit: `unit-${random.between(1, 40)}`,
    skp,
    perilaku,
    kehadiran,
    tambahan,
  }
}
