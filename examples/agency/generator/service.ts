import type { Random } from './random.ts'

/** One entry of community service. */
export interface Activity {
  readonly nip: string
  readonly code: string
  readonly title: string
  /** Hours with at most one digit. */
  readonly hours: string
  readonly isVerified: boolean
}

/** What people do, and for how many half hours it usually takes. */
const kinds: readonly (readonly [string, number, number])[] = [
  ['Donor darah', 2, 4],
  ['Kerja bakti membersihkan pantai', 6, 12],
  ['Mengajar membaca di taman bacaan', 8, 40],
  ['Menanam pohon di tepi sungai', 6, 16],
  ['Membantu posyandu', 6, 24],
  ['Pelatihan komputer untuk warga', 12, 40],
  ['Siaga dan dapur umum saat banjir', 16, 60],
  ['Pendampingan usaha kecil', 10, 48],
  ['Layanan surat jemput bola untuk lansia', 6, 24],
  ['Bimbingan belajar gratis', 12, 60],
]

/** Makes up the entries of one person. `volume` multiplies the hours: the very active are above any sensible cap. */
export function activities(random: Random, nip: string, count: number, volume = 1): Activity[] {
  return random
    .shuffle(kinds)
    .slice(0, count)
    .map(([title, least, most], index) => ({
      nip,
      code: `PM-2026-${nip.slice(-3)}-${index + 1}`,
      title,
      hours: String((random.between(least, most) * volume) / 2),
      isVerified: random.chance(0.82),
    }))
}
