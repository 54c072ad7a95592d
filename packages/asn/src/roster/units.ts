import { rosterFinding, type RosterFinding } from './finding.ts'
import type { PersonReading } from './read-person.ts'
import type { RosterUnit } from './roster.ts'

/** The code of someone's unit, or its name where there is no code; `''` where there is neither. */
export const unitIdOf = ({ unitCode, unit }: PersonReading): string => (unitCode === '' ? unit : unitCode)

/** The units that people stand in, by their usual names, and the rows in which a code has another one. */
export function readUnits(people: readonly PersonReading[]): {
  readonly units: readonly RosterUnit[]
  readonly findings: readonly RosterFinding[]
} {
  const names = new Map<string, Map<string, number>>()
  for (const person of people) {
    const id = unitIdOf(person)
    if (id === '') continue
    const counts = names.get(id) ?? new Map<string, number>()
    names.set(id, counts)
    counts.set(person.unit, (counts.get(person.unit) ?? 0) + 1)
  }
  const units = [...names].map(([id, counts]) => ({ id, name: usual(counts) || id, people: sum(counts) }))
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  const findings = people.flatMap((person) => {
    const usualName = nameOf.get(person.unitCode)
    if (person.unitCode === '' || person.unit === '' || usualName === undefined || person.unit === usualName) return []
    const data = { unit: person.unitCode, received: person.unit, usual: usualName }
    return [rosterFinding({ row: person.row, field: 'unit' }, 'unit_name_differs', data)]
  })
  return { units, findings }
}

/** What most rows say; among equals, the first. */
function usual(counts: ReadonlyMap<string, number>): string {
  let [best, most] = ['', 0]
  for (const [name, count] of counts) if (name !== '' && count > most) [best, most] = [name, count]
  return best
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, each) => all + each, 0)
