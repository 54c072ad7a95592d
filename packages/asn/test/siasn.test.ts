import { describe, expect, it } from 'vitest'

import {
  formatSiasnFinding,
  siasnDoubts,
  siasnFields,
  siasnPredicates,
  siasnRatings,
  siasnServices,
  toSiasn,
  type SiasnResult,
} from '../src/index.ts'

const rater = {
  isAsn: true,
  name: 'Yusuf Tapatab',
  nip: '198003172005011002',
  position: 'Camat',
  rank: 'IV/a',
  unit: 'Kecamatan Oebobo',
}
const result: SiasnResult = {
  pnsId: 'A8ACA73F0D4B3912E040640A040269BB',
  results: 'di-atas-ekspektasi',
  behaviour: 'sesuai-ekspektasi',
  predicate: 'baik',
  period: { from: '2026-01-01', to: '2026-03-31' },
  rater,
}

describe('a result for SIASN', () => {
  it('has the fields of a year, and no other', () => {
    const { fields } = toSiasn('skp22', { ...result, period: { from: '2026-01-01', to: '2026-12-31' } })
    expect(fields).toEqual({
      hasilKinerjaNilai: 1,
      perilakuKerjaNilai: 2,
      kuadranKinerjaNilai: 2,
      tahun: 2026,
      pnsDinilaiOrang: 'A8ACA73F0D4B3912E040640A040269BB',
      penilaiNama: 'Yusuf Tapatab',
      penilaiNipNrp: '198003172005011002',
      penilaiJabatan: 'Camat',
      penilaiGolongan: 'IV/a',
      penilaiUnorNama: 'Kecamatan Oebobo',
      statusPenilai: 'ASN',
      path: [],
    })
    expect(Object.keys(fields ?? {})).toEqual(siasnFields.skp22)
  })

  it('has the months and the ids of a part of a year', () => {
    const { fields } = toSiasn('kinerjaperiodik', { ...result, periodikId: '4', koefisienId: '3' })
    expect(fields).toMatchObject({
      bulanMulaiPenilaian: 1,
      bulanSelesaiPenilaian: 3,
      tahunMulaiPenilaian: 2026,
      tahunSelesaiPenilaian: 2026,
      periodikId: '4',
      koefisienId: '3',
      pnsDinilaiId: 'A8ACA73F0D4B3912E040640A040269BB',
      penilaiJabatanNama: 'Camat',
    })
    expect(Object.keys(fields ?? {})).toEqual(siasnFields.kinerjaperiodik)
  })

  // Each cell as the regulation prints it: rows are hasil kerja, columns perilaku, both from above to below.
  const quadrant = [
    [1, 2, 4],
    [2, 2, 4],
    [3, 3, 5],
  ]
  it.each(quadrant.flatMap((row, results) => row.map((code, behaviour) => [results, behaviour, code] as const)))(
    'in cell %d %d is taken with the code %d and with no other',
    (results, behaviour, code) => {
      for (const predicate of siasnPredicates) {
        const [first, second] = [siasnRatings[results], siasnRatings[behaviour]]
        const { fields, findings } = toSiasn('skp22', { ...result, results: first, behaviour: second, predicate })
        const isRight = siasnPredicates.indexOf(predicate) + 1 === code
        expect(fields?.kuadranKinerjaNilai).toBe(isRight ? code : undefined)
        expect(findings.map((found) => found.code)).toEqual(isRight ? [] : ['predicate_differs'])
      }
    },
  )

  it('says everything that is missing, once each', () => {
    const { fields, findings } = toSiasn('kinerjaperiodik', { period: result.period, rater: { isAsn: true } })
    expect(fields).toBeNull()
    expect(findings.map(({ data }) => 'field' in data && data.field)).toEqual([
      'hasilKinerjaNilai',
      'perilakuKerjaNilai',
      'kuadranKinerjaNilai',
      'pnsDinilaiOrang',
      'penilaiNama',
      'penilaiNipNrp',
      'penilaiJabatan',
      'penilaiGolongan',
      'penilaiUnorNama',
      'periodikId',
      'koefisienId',
    ])
    for (const found of findings) {
      const [id, en] = [formatSiasnFinding(found), formatSiasnFinding(found, 'en')]
      expect(id).not.toMatch(/undefined|Nilai belum ada\.$/)
      expect(en).not.toBe(id)
    }
  })

  it('asks neither an NIP nor a grade of a mayor', () => {
    const mayor = { isAsn: false, name: 'Wali Kota', position: 'Wali Kota', unit: 'Kota Kupang' }
    expect(toSiasn('skp22', { ...result, rater: mayor }).fields).toMatchObject({
      statusPenilai: 'NON ASN',
      penilaiNipNrp: '',
      penilaiGolongan: '',
    })
  })

  it.each([
    [{ results: '87.5' }, 'rating_unknown', '87.5'],
    [{ behaviour: 'Sesuai' }, 'rating_unknown', 'perilakuKerjaNilai'],
    [{ predicate: 'istimewa' }, 'predicate_unknown', 'istimewa'],
    [{ predicate: '__proto__' }, 'predicate_unknown', '__proto__'],
    [{ period: { from: '2026-02-30', to: '2026-03-31' } }, 'period_form', '2026-02-30'],
    [{ period: { from: '2026-04-01', to: '2026-03-31' } }, 'period_form', '2026-04-01'],
  ])('refuses %j', (changes, code, said) => {
    const { fields, findings } = toSiasn('skp22', { ...result, ...changes })
    expect([fields, findings.map((found) => found.code)]).toEqual([null, [code]])
    for (const locale of ['id', 'en'] as const) expect(formatSiasnFinding(findings[0]!, locale)).toContain(said)
  })

  it('says of every service what is not confirmed, of its own fields', () => {
    for (const service of siasnServices)
      for (const { fields, text } of siasnDoubts(service)) {
        expect(siasnFields[service]).toEqual(expect.arrayContaining([...fields]))
        expect(text.en).not.toBe(text.id)
      }
  })
})
