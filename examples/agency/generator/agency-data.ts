import { units } from './agency.ts'
import type { Person } from './columns.ts'
import { employee } from './employee.ts'
import { seededRandom } from './random.ts'
import { dealCells, ratings } from './ratings.ts'
import { activities, type Activity } from './service.ts'

/** Everything about the invented agency. */
export interface AgencyData {
  readonly people: readonly Person[]
  readonly activities: readonly Activity[]
}

const activePeople = 120

/** Makes up the agency: the same for the same seed. */
export function agencyData(seed: number): AgencyData {
  const random = seededRandom(seed)
  const taken = new Set<string>()
  const employees = units.flatMap(({ name, posts }) => posts.map((post) => employee(random, post, name, taken)))
  const cells = dealCells(random)
  const people = employees.map((each, index) => ({
    employee: each,
    ratings: ratings(random, cells[index]!, each.post.leads),
  }))
  return {
    people,
    activities: service(
      random,
      employees.map(({ nip }) => nip),
    ),
  }
}

function service(random: ReturnType<typeof seededRandom>, nips: readonly string[]): Activity[] {
  const chosen = new Set(random.shuffle(nips).slice(0, activePeople))
  const inOrder = nips.filter((nip) => chosen.has(nip))
  const entries = inOrder.flatMap((nip, index) =>
    // Every thirteenth is very active, far above any sensible cap.
    index % 13 === 0 ? activities(random, nip, 4, 4) : activities(random, nip, random.pick([1, 1, 1, 2, 2, 3])),
  )
  // Someone pressed "save" twice: one entry stands in the table two times, and counts once.
  const twice = entries.findIndex(({ isVerified }, index) => isVerified && index > 20)
  return entries.toSpliced(twice + 1, 0, entries[twice]!)
}
