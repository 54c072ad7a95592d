import type { RowsContender } from '../contender.ts'
import type { Untrusted } from '../data/records.ts'
import { judgeRecord } from '../hand/judge-record.ts'
import { atMost120, between0And120, categoryRank, predicateRank, score, total } from '../hand/judge.ts'
import type { PersonRecord } from '../hand/person-record.ts'
import { writeJudged } from '../hand/write-judged.ts'
import { emptyColumns, type OutcomeColumns } from '../job/outcome.ts'

/** Hand-written for this one job: records in, typed columns out. */
function scoreRow(record: PersonRecord, row: number, into: OutcomeColumns): void {
  if (typeof record !== 'object' || record === null) return scoreRowWithHoles(record, row, into)
  const { skp, perilaku, kehadiran, tambahan } = record
  if (!(skp && perilaku && kehadiran && tambahan)) return scoreRowWithHoles(record, row, into)
  const { i01, i02, i03, i04, i05, i06, i07, i08, i09, i10, i11, i12 } = skp
  if (!(i01 && i02 && i03 && i04 && i05 && i06 && i07 && i08 && i09 && i10 && i11 && i12))
    return scoreRowWithHoles(record, row, into)

  const { target: target01, realisasi: actual01 } = i01
  if (typeof target01 !== 'number' || !(target01 >= 1 && target01 <= 10_000))
    return scoreRowWithHoles(record, row, into)
  const t01 = (target01 * 100 + 0.5) | 0
  if (t01 / 100 !== target01) return scoreRowWithHoles(record, row, into)
  if (typeof actual01 !== 'number' || !(actual01 >= 0 && actual01 <= 100_000))
    return scoreRowWithHoles(record, row, into)
  const a01 = (actual01 * 100 + 0.5) | 0
  if (a01 / 100 !== actual01) return scoreRowWithHoles(record, row, into)
  const r01 = atMost120(((a01 * 20_000 + t01) / (2 * t01)) | 0)

  const { target: target02, realisasi: actual02 } = i02
  if (typeof target02 !== 'number' || !(target02 >= 1 && target02 <= 10_000))
    return scoreRowWithHoles(record, row, into)
  const t02 = (target02 * 100 + 0.5) | 0
  if (t02 / 100 !== target02) return scoreRowWithHoles(record, row, into)
  if (typeof actual02 !== 'number' || !(actual02 >= 0 && actual02 <= 100_000))
    return scoreRowWithHoles(record, row, into)
  const a02 = (actual02 * 100 + 0.5) | 0
  if (a02 / 100 !== actual02) return scoreRowWithHoles(record, row, into)
  const r02 = atMost120(((a02 * 20_000 + t02) / (2 * t02)) | 0)

  const { target: target03, realisasi: actual03 } = i03
  if (typeof target03 !== 'number' || !(target03 >= 1 && target03 <= 10_000))
    return scoreRowWithHoles(record, row, into)
  const t03 = (target03 * 100 + 0.5) | 0
  if (t03 / 100 !== target03) return scoreRowWithHoles(record, row, into)
  if (typeof actual03 !== 'number' || !(actual03 >= 0 && actual03 <= 100_000))
    return scoreRowWithHoles(record, row, into)
  const a03 = (actual03 * 100 + 0.5) | 0
  if (a03 / 100 !== actual03) return scoreRowWithHoles(record, row, into)
  const r03 = atMost120(((a03 * 20_000 + t03) / (2 * t03)) | 0)

  const { target: target04, realisasi: actual04 } = i04
  if (typeof target04 !== 'number' || !(target04 >= 1 && target04 <= 10_000))
    return scoreRowWithHoles(record, row, into)
  const t04 = (target04 * 100 + 0.5) | 0
  if (t04 / 100 !== target04) return scoreRowWithHoles(record, row, into)
  if (typeof actual04 !== 'number' || !(actual04 >= 0 && actual04 <= 100_000))
    return scoreRowWithHoles(record, row, into)
  const a04 = (actual04 * 100 + 0.5) | 0
  if (a04 / 100 !== actual04) return scoreRowWithHoles(record, row, into)
  const r04 = atMost120(((a04 * 20_000 + t04) / (2 * t04)) | 0)

  const { target: target05, realisasi: actual05 } = i05
  if (typeof target05 !== 'number' || !(target05 >= 1 && target05 <= 10_000))
    return scoreRowWithHoles(record, row, into)
  const t05 = (target05 * 100 + 0.5) | 0
  if (t05 / 100 !== target05) return scoreRowWithHoles(record, row, into)
  if (typeof actual05 !== 'number' || !(actual05 >= 0 && actual05 <= 100_000))
    return scoreRowWithHoles(record, row, into)
  const a05 = (actual05 * 100 + 0.5) | 0
  if (a05 / 100 !== actual05) return scoreRowWithHoles(record, row, into)
  const r05 = atMost120(((a05 * 20_000 + t05) / (2 * t05)) | 0)

  const { target: target06, realisasi: actual06 } = i06
  if (typeof target06 !== 'number' || !(target06 >= 1 && target06 <= 10_000))
    return scoreRowWithHoles(record, row, into)
  const t06 = (target06 * 100 + 0.5) | 0
  if (t06 / 100 !== target06) return scoreRowWithHoles(record, row, into)
  if (typeof actual06 !== 'number' || !(actual06 >= 0 && actual06 <= 100_000))
    return scoreRowWithHoles(record, row, into)
  const a06 = (actual06 * 100 + 0.5) | 0
  if (a06 / 100 !== actual06) return scoreRowWithHoles(record, row, into)
  const r06 = atMost120(((a06 * 20_000 + t06) / (2 * t06)) | 0)

  const { target: target07, realisasi: actual07 } = i07
  if (typeof target07 !== 'number' || !(target07 >= 1 && target07 <= 10_000))
    return scoreRowWithHoles(record, row, into)
  const t07 = (target07 * 100 + 0.5) | 0
  if (t07 / 100 !== target07) return scoreRowWithHoles(record, row, into)
  if (typeof actual07 !== 'number' || !(actual07 >= 0 && actual07 <= 100_000))
    return scoreRowWithHoles(record, row, into)
  const a07 = (actual07 * 100 + 0.5) | 0
  if (a07 / 100 !== actual07) return scoreRowWithHoles(record, row, into)
  const r07 = atMost120(((a07 * 20_000 + t07) / (2 * t07)) | 0)

  const { target: target08, realisasi: actual08 } = i08
  if (typeof target08 !== 'number' || !(target08 >= 1 && target08 <= 10_000))
    return scoreRowWithHoles(record, row, into)
  const t08 = (target08 * 100 + 0.5) | 0
  if (t08 / 100 !== target08) return scoreRowWithHoles(record, row, into)
  if (typeof actual08 !== 'number' || !(actual08 >= 0 && actual08 <= 100_000))
    return scoreRowWithHoles(record, row, into)
  const a08 = (actual08 * 100 + 0.5) | 0
  if (a08 / 100 !== actual08) return scoreRowWithHoles(record, row, into)
  const r08 = atMost120(((a08 * 20_000 + t08) / (2 * t08)) | 0)

  const { target: target09, realisasi: actual09 } = i09
  if (typeof target09 !== 'number' || !(target09 >= 1 && target09 <= 10_000))
    return scoreRowWithHoles(record, row, into)
  const t09 = (target09 * 100 + 0.5) | 0
  if (t09 / 100 !== target09) return scoreRowWithHoles(record, row, into)
  if (typeof actual09 !== 'number' || !(actual09 >= 0 && actual09 <= 100_000))
    return scoreRowWithHoles(record, row, into)
  const a09 = (actual09 * 100 + 0.5) | 0
  if (a09 / 100 !== actual09) return scoreRowWithHoles(record, row, into)
  const r09 = atMost120(((a09 * 20_000 + t09) / (2 * t09)) | 0)

  const { target: target10, realisasi: actual10 } = i10
  if (typeof target10 !== 'number' || !(target10 >= 1 && target10 <= 10_000))
    return scoreRowWithHoles(record, row, into)
  const t10 = (target10 * 100 + 0.5) | 0
  if (t10 / 100 !== target10) return scoreRowWithHoles(record, row, into)
  if (typeof actual10 !== 'number' || !(actual10 >= 0 && actual10 <= 100_000))
    return scoreRowWithHoles(record, row, into)
  const a10 = (actual10 * 100 + 0.5) | 0
  if (a10 / 100 !== actual10) return scoreRowWithHoles(record, row, into)
  const r10 = between0And120((((2 * t10 - a10) * 20_000 + t10) / (2 * t10)) | 0)

  const { target: target11, realisasi: actual11 } = i11
  if (typeof target11 !== 'number' || !(target11 >= 1 && target11 <= 10_000))
    return scoreRowWithHoles(record, row, into)
  const t11 = (target11 * 100 + 0.5) | 0
  if (t11 / 100 !== target11) return scoreRowWithHoles(record, row, into)
  if (typeof actual11 !== 'number' || !(actual11 >= 0 && actual11 <= 100_000))
    return scoreRowWithHoles(record, row, into)
  const a11 = (actual11 * 100 + 0.5) | 0
  if (a11 / 100 !== actual11) return scoreRowWithHoles(record, row, into)
  const r11 = atMost120(((a11 * 20_000 + t11) / (2 * t11)) | 0)

  const { target: target12, realisasi: actual12 } = i12
  if (typeof target12 !== 'number' || !(target12 >= 1 && target12 <= 10_000))
    return scoreRowWithHoles(record, row, into)
  const t12 = (target12 * 100 + 0.5) | 0
  if (t12 / 100 !== target12) return scoreRowWithHoles(record, row, into)
  if (typeof actual12 !== 'number' || !(actual12 >= 0 && actual12 <= 100_000))
    return scoreRowWithHoles(record, row, into)
  const a12 = (actual12 * 100 + 0.5) | 0
  if (a12 / 100 !== actual12) return scoreRowWithHoles(record, row, into)
  const r12 = between0And120((((2 * t12 - a12) * 20_000 + t12) / (2 * t12)) | 0)

  const quantity = ((r01 * 30 + r02 * 25 + r03 * 20 + r04 * 15 + r05 * 10 + 50) / 100) | 0
  const quality = ((r06 * 4 + r07 * 3 + r08 * 2 + r09 + 5) / 10) | 0
  const timeAndCost = ((r10 * 5 + r11 * 3 + r12 * 2 + 5) / 10) | 0

  const { pelayanan, akuntabel, kompeten, harmonis, loyal, adaptif, kolaboratif } = perilaku
  if (typeof pelayanan !== 'number' || !(pelayanan >= 0 && pelayanan <= 100))
    return scoreRowWithHoles(record, row, into)
  const b1 = (pelayanan * 100 + 0.5) | 0
  if (b1 / 100 !== pelayanan) return scoreRowWithHoles(record, row, into)
  if (typeof akuntabel !== 'number' || !(akuntabel >= 0 && akuntabel <= 100))
    return scoreRowWithHoles(record, row, into)
  const b2 = (akuntabel * 100 + 0.5) | 0
  if (b2 / 100 !== akuntabel) return scoreRowWithHoles(record, row, into)
  if (typeof kompeten !== 'number' || !(kompeten >= 0 && kompeten <= 100)) return scoreRowWithHoles(record, row, into)
  const b3 = (kompeten * 100 + 0.5) | 0
  if (b3 / 100 !== kompeten) return scoreRowWithHoles(record, row, into)
  if (typeof harmonis !== 'number' || !(harmonis >= 0 && harmonis <= 100)) return scoreRowWithHoles(record, row, into)
  const b4 = (harmonis * 100 + 0.5) | 0
  if (b4 / 100 !== harmonis) return scoreRowWithHoles(record, row, into)
  if (typeof loyal !== 'number' || !(loyal >= 0 && loyal <= 100)) return scoreRowWithHoles(record, row, into)
  const b5 = (loyal * 100 + 0.5) | 0
  if (b5 / 100 !== loyal) return scoreRowWithHoles(record, row, into)
  if (typeof adaptif !== 'number' || !(adaptif >= 0 && adaptif <= 100)) return scoreRowWithHoles(record, row, into)
  const b6 = (adaptif * 100 + 0.5) | 0
  if (b6 / 100 !== adaptif) return scoreRowWithHoles(record, row, into)
  if (typeof kolaboratif !== 'number' || !(kolaboratif >= 0 && kolaboratif <= 100))
    return scoreRowWithHoles(record, row, into)
  const b7 = (kolaboratif * 100 + 0.5) | 0
  if (b7 / 100 !== kolaboratif) return scoreRowWithHoles(record, row, into)
  const behaviour = ((b1 * 16 + (b2 + b3 + b4 + b5 + b6 + b7) * 14 + 50) / 100) | 0

  const { alpa, terlambat, hukuman } = kehadiran
  if (typeof alpa !== 'number' || !(alpa >= 0 && alpa <= 366)) return scoreRowWithHoles(record, row, into)
  const absent = alpa | 0
  if (absent !== alpa) return scoreRowWithHoles(record, row, into)
  if (typeof terlambat !== 'number' || !(terlambat >= 0 && terlambat <= 2000))
    return scoreRowWithHoles(record, row, into)
  const late = (terlambat * 10 + 0.5) | 0
  if (late / 10 !== terlambat) return scoreRowWithHoles(record, row, into)
  const measure =
    hukuman === 'tanpa' ? 0 : hukuman === 'ringan' ? 1 : hukuman === 'sedang' ? 2 : hukuman === 'berat' ? 3 : -1
  const { inovasi, bakti: serves } = tambahan
  const innovation =
    inovasi === 'tidak-ada' ? 0 : inovasi === 'unit' ? 1 : inovasi === 'kota' ? 2 : inovasi === 'nasional' ? 3 : -1
  if (measure < 0 || innovation < 0 || typeof serves !== 'boolean') return scoreRowWithHoles(record, row, into)

  const achieved = total(quantity, quality, timeAndCost)
  const points = score(achieved, innovation, serves, absent, late, measure)

  into.status[row] = 0
  into.outcome.score[row] = points / 100
  into.outcome.category[row] = categoryRank(points)
  into.outcome.predicate[row] = predicateRank(points, behaviour)
}

const scoreRowWithHoles = (record: unknown, row: number, into: OutcomeColumns): void =>
  writeJudged(judgeRecord(record), row, into)

function scoreRows(records: readonly Untrusted[]): OutcomeColumns {
  const into = emptyColumns(records.length)
  for (let row = 0; row < records.length; row++) scoreRow(records[row]!, row, into)
  return into
}

export const contender: RowsContender = {
  form: 'rows-to-columns',
  records: 100_000,
  prepare: () => ({ keep: scoreRows }),
}
