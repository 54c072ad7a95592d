import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { generateFiles } from '../data/generate.ts'
import { agencyData } from '../generator/agency-data.ts'

const { people, activities } = agencyData(1)
const committed = join(import.meta.dirname, '../data')

describe('the made-up agency', () => {
  test('is the same, byte for byte, whenever it is generated', async () => {
    for (const [name, bytes] of await generateFiles())
      expect(Buffer.compare(readFileSync(join(committed, name)), bytes), `data/${name}`).toBe(0)
  })

  test('is another one for another seed', () => {
    expect(agencyData(2)).not.toEqual(agencyData(1))
    expect(agencyData(1)).toEqual(agencyData(1))
  })

  test('has 300 people, each with a name and an NIP of their own', () => {
    expect(people).toHaveLength(300)
    expect(new Set(people.map(({ employee }) => employee.name)).size).toBe(300)
    expect(new Set(people.map(({ employee }) => employee.nip)).size).toBe(300)
  })

  test('covers all nine cells of the quadrant, and has people without a rating', () => {
    const cells = new Set(people.map(({ ratings }) => `${ratings.results} ${ratings.behaviour}`))
    for (const results of ['di-bawah', 'sesuai', 'di-atas'])
      for (const behaviour of ['di-bawah', 'sesuai', 'di-atas'])
        expect(cells).toContain(`${results}-ekspektasi ${behaviour}-ekspektasi`)
    expect(cells).toContain(' ')
  })

  test('has leaders with and without a score for leadership, and nobody else has one', () => {
    const leaders = people.filter(({ employee }) => employee.post.leads)
    expect(leaders.some(({ ratings }) => ratings.leadership !== '')).toBe(true)
    expect(leaders.some(({ ratings }) => ratings.leadership === '' && ratings.technical !== '')).toBe(true)
    const others = people.filter(({ employee }) => !employee.post.leads)
    expect(others.every(({ ratings }) => ratings.leadership === '')).toBe(true)
  })

  test('has 120 people in community service, with entries that do not count and one entered twice', () => {
    expect(new Set(activities.map(({ nip }) => nip)).size).toBe(120)
    expect(activities.some(({ isVerified }) => !isVerified)).toBe(true)
    const entries = activities.map((entry) => JSON.stringify(entry))
    expect(entries.length - new Set(entries).size).toBe(1)
    expect(activities.every(({ hours }) => /^\d+(\.\d)?$/.test(hours) && Number(hours) <= 500)).toBe(true)
  })
})

describe('an NIP of the made-up agency', () => {
  const form = /^(?<birth>\d{8})(?<year>\d{4})(?<month>\d{2})(?<sex>[12])(?<serial>\d{3})$/
  const parts = people.map(({ employee }) => ({ employee, groups: form.exec(employee.nip)!.groups! }))

  test('is built as the law says: a real birthday, an entry at a possible age, and the recorded sex', () => {
    for (const { employee, groups } of parts) {
      const { birth, year, month, sex } = groups as Record<string, string>
      const day = `${birth!.slice(0, 4)}-${birth!.slice(4, 6)}-${birth!.slice(6)}`
      expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
      expect(Number(year) - Number(birth!.slice(0, 4))).toBeGreaterThanOrEqual(18)
      expect(sex).toBe(employee.sex === 'M' ? '1' : '2')
      if (employee.status === 'PPPK') {
        expect(month).toBe('21')
        expect(Number(year)).toBeGreaterThanOrEqual(2019)
      } else expect(Number(month)).toBeOneOf([1, 2, 3, 4, 12])
    }
  })

  test('has a serial number that no real one has', () => {
    for (const { groups } of parts) expect(Number(groups['serial'])).toBeGreaterThanOrEqual(900)
  })
})
