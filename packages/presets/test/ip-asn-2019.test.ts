import { compile, parseRuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { readRules } from './files.ts'

const ruleSet = parseRuleSet(readRules('ip-asn-2019'))
const scorer = compile(ruleSet)

const education = { 'di-bawah-sma': 1, 'sma-d1-d2': 5, d3: 10, 's1-d4': 15, s2: 20, s3: 25 } as const
const sanctions = { berat: 1, sedang: 2, ringan: 3, 'tidak-pernah': 5 } as const
const predicates = { 'sangat-kurang': 1, kurang: 5, 'butuh-perbaikan': 15, baik: 25, 'sangat-baik': 30 } as const
/** Points of training for the level, of technical training, and of seminars. */
const training = { struktural: [15, 15, 10], fungsional: [15, 15, 10], pelaksana: [0, 22.5, 17.5] } as const

interface Answer {
  readonly record: Readonly<Record<string, unknown>>
  readonly total: number
}
const flags = [true, false] as const

/** Everybody whom the rules tell apart, with predicates, and the sum of their points by hand. */
function* everybody(): Iterable<Answer> {
  for (const [kind, [level, technical, seminar]] of Object.entries(training))
    for (const [school, schoolPoints] of Object.entries(education))
      for (const [sanction, sanctionPoints] of Object.entries(sanctions))
        for (const [predicate, predicatePoints] of Object.entries(predicates))
          for (const hasLevel of kind === 'pelaksana' ? [undefined] : flags)
            for (const hasTechnical of flags)
              for (const hasSeminar of flags)
                yield {
                  record: {
                    'jenis-jabatan': kind,
                    pendidikan: school,
                    ...(hasLevel === undefined ? {} : { 'diklat-jenjang': hasLevel }),
                    'diklat-teknis': hasTechnical,
                    seminar: hasSeminar,
                    'dasar-kinerja': 'predikat',
                    predikat: predicate,
                    'hukuman-disiplin': sanction,
                  },
                  total:
                    schoolPoints +
                    (hasLevel ? level : 0) +
                    (hasTechnical ? technical : 0) +
                    (hasSeminar ? seminar : 0) +
                    predicatePoints +
                    sanctionPoints,
                }
}

const categoryOf = (total: number): string =>
  total >= 91
    ? 'sangat-tinggi'
    : total >= 81
      ? 'tinggi'
      : total >= 71
        ? 'sedang'
        : total >= 61
          ? 'rendah'
          : 'sangat-rendah'

describe('the professionality index of 2019', () => {
  const answers = [...everybody()].map(({ record, total }) => ({ total, outcome: scorer.score(record).outcome }))

  it('is the sum of the points for everybody, 100 at most, and never without a category', () => {
    for (const { total, outcome } of answers) {
      expect(Number(outcome['score']?.text)).toBe(total)
      expect(outcome['level']?.text).toBe(categoryOf(total))
    }
    expect(Math.max(...answers.map(({ total }) => total))).toBe(100)
  })

  it('falls into the gaps of the table for some, who keep the lower category', () => {
    const inGaps = answers.filter(({ total }) => [60.5, 70.5, 80.5].includes(total))
    expect(new Set(inGaps.map(({ outcome }) => outcome['level']?.text))).toEqual(
      new Set(['sangat-rendah', 'rendah', 'sedang']),
    )
    expect(answers.some(({ total }) => total === 90.5)).toBe(false)
  })

  it('asks an executing post for no training of a level', () => {
    const result = scorer.score({ 'jenis-jabatan': 'pelaksana' })
    expect(result.missing.map(({ input }) => input)).not.toContain('diklat-jenjang')
  })

  it('says its year, and wherever a person reads what is unconfirmed', () => {
    expect(ruleSet.title.id).toContain('2019')
    for (const id of ['indeks', 'kategori'])
      expect(ruleSet.steps.find((step) => step.id === id)?.label?.id).toContain('2019')
    expect(ruleSet.sources?.['belum-dicek']?.kind).toBe('unconfirmed')
    const unconfirmed = ruleSet.steps.filter(({ basis }) => basis?.every((each) => each.startsWith('belum-dicek#')))
    expect(unconfirmed.map(({ id }) => id)).toContain('kinerja-dari-predikat')
    for (const { id, description } of unconfirmed) expect(description?.id, id).toContain('Belum dicocokkan')
  })
})
