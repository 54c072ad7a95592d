import type { Facts, Official } from '@sasando/appraisal'

import type { Random } from '../data/random.ts'

/** Twenty to a unit, five units to a department: as many as an agency of this size has. */
const perUnit = 20
const unitsPerDepartment = 5

const official = (id: string, name: string, unit: string, position: string): Official => ({
  id,
  name,
  position,
  unit: { id: unit, name: `Unit ${unit}` },
})

/** Made-up people: employees, the leaders of their units, and the heads of departments above those. */
export function makePeople(count: number, random: Random): readonly Facts[] {
  return Array.from({ length: count }, (_none, index): Facts => {
    const unit = Math.floor(index / perUnit)
    const department = Math.floor(unit / unitsPerDepartment)
    return {
      person: official(`p${index}`, `Pegawai ${index}`, `u${unit}`, 'Pelaksana'),
      rater: official(`r${unit}`, `Kepala Bidang ${unit}`, `u${unit}`, 'Kepala Bidang'),
      raterBasis: 'direct',
      superior: official(`s${department}`, `Kepala Dinas ${department}`, `d${department}`, 'Kepala Dinas'),
      leads: false,
      approach: random.chance(0.7) ? 'kuantitatif' : 'kualitatif',
      inputs: {},
    }
  })
}
