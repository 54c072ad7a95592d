import { compile, explain, parseRuleSet } from '@sasando/core'
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

  it('asks a general post for no training of a level', () => {
    const result = scorer.score({ 'jenis-jabatan': 'pelaksana' })
    expect(result.missing.map(({ input }) => input)).not.toContain('diklat-jenjang')
  })

  it.each([
    ['id', '76 sampai di bawah 91', '61 sampai di bawah 71', 'bacaan kami'],
    ['en', '76 to below 91', '61 to below 71', 'our reading'],
  ] as const)(
    'names the true bounds of ranges and categories in %s, and says whose they are',
    (locale, range, category, reading) => {
      const result = scorer.score({ 'dasar-kinerja': 'nilai', 'nilai-kinerja': '90.5' })
      expect(explain(ruleSet, result, { locale }).sentences.join(' ')).toMatch(new RegExp(range, 'i'))
      expect(ruleSet.scales?.['rentang']?.label?.[locale]).toContain(reading)
      const levels = ['rentang', 'kategori'].flatMap((scale) => ruleSet.scales?.[scale]?.levels ?? [])
      const anchors = levels.map((level) => (typeof level === 'string' ? '' : (level.anchor?.[locale] ?? '')))
      // The highest of each has a bound above it in the text.
      expect(anchors.filter((anchor) => !anchor.includes(reading))).toHaveLength(2)
      expect(anchors.find((anchor) => anchor.includes(category))).toContain('61–70')
      for (const id of ['rentang-kinerja', 'kategori'])
        expect(ruleSet.steps.find((step) => step.id === id)?.description?.[locale]).toContain(reading)
    },
  )

  it.each([
    ['id', 'Tabel “Kualifikasi (paling tinggi 25)”, baris 4: 15, karena pendidikan', 'tabel yang cocok'],
    ['en', 'Table “Qualification (25 at most)”, row 4: 15, because of highest', 'of the table fits'],
  ] as const)(
    'names in %s the table of a row, and no rows for performance that is not at hand',
    (locale, row, none) => {
      const result = scorer.score({ pendidikan: 's1-d4', 'dasar-kinerja': 'nilai', 'nilai-kinerja': 85 })
      expect(result.steps.find(({ id }) => id === 'kinerja-dari-predikat')?.status).toBe('not-applicable')
      const { sentences } = explain(ruleSet, result, { locale })
      expect(sentences[0]).toContain(row)
      expect(sentences.join(' ')).not.toContain(none)
    },
  )

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
