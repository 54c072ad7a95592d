import type { ColumnsContender } from '../contender.ts'
import type { Columns } from '../data/columns.ts'
import { judgeHoles } from '../hand/judge-holes.ts'
import { atMost120, between0And120, categoryRank, predicateRank, score } from '../hand/judge.ts'
import { slotCount, valuesOfRow } from '../hand/values.ts'
import { writeJudged } from '../hand/write-judged.ts'
import { emptyColumns, type OutcomeColumns } from '../job/outcome.ts'

// Hand-written for this one job: typed columns in, typed columns out. A block of rows at a time and a group of
// indicators at a time, for a processor follows ten columns well and thirty-six badly.

const block = 1024
/** Of the rows of the block: 1 where a value is missing or refused. */
const holes = new Uint8Array(block)
/** Of the rows of the block: the achievement so far, in thousandths. */
const achieved = new Int32Array(block)

type Numbers = Readonly<Record<string, Float64Array>>
type Ranks = Readonly<Record<string, Int8Array>>

function scoreColumns(input: Columns): OutcomeColumns {
  const { length } = input['alpa']!
  const into = emptyColumns(length)
  for (let from = 0; from < length; from += block) {
    const count = Math.min(block, length - from)
    const numbers = input as Numbers
    holes.fill(0)
    achieved.fill(0)
    addQuantity(numbers, from, count)
    addQuality(numbers, from, count)
    addTimeAndCost(numbers, from, count)
    finish(numbers, input as Ranks, from, count, into)
    for (let row = 0; row < count; row++)
      if (holes[row] === 1) writeJudged(judgeHoles(valuesOfRow(input, from + row, values)), from + row, into)
  }
  return into
}

const values = new Int32Array(slotCount)

function addQuantity(numbers: Numbers, from: number, count: number): void {
  const targets01 = numbers['target-01']!
  const actuals01 = numbers['realisasi-01']!
  const targets02 = numbers['target-02']!
  const actuals02 = numbers['realisasi-02']!
  const targets03 = numbers['target-03']!
  const actuals03 = numbers['realisasi-03']!
  const targets04 = numbers['target-04']!
  const actuals04 = numbers['realisasi-04']!
  const targets05 = numbers['target-05']!
  const actuals05 = numbers['realisasi-05']!
  for (let row = 0; row < count; row++) {
    const target01 = targets01[from + row]!
    const actual01 = actuals01[from + row]!
    const t01 = (target01 * 100 + 0.5) | 0
    const a01 = (actual01 * 100 + 0.5) | 0
    const target02 = targets02[from + row]!
    const actual02 = actuals02[from + row]!
    const t02 = (target02 * 100 + 0.5) | 0
    const a02 = (actual02 * 100 + 0.5) | 0
    const target03 = targets03[from + row]!
    const actual03 = actuals03[from + row]!
    const t03 = (target03 * 100 + 0.5) | 0
    const a03 = (actual03 * 100 + 0.5) | 0
    const target04 = targets04[from + row]!
    const actual04 = actuals04[from + row]!
    const t04 = (target04 * 100 + 0.5) | 0
    const a04 = (actual04 * 100 + 0.5) | 0
    const target05 = targets05[from + row]!
    const actual05 = actuals05[from + row]!
    const t05 = (target05 * 100 + 0.5) | 0
    const a05 = (actual05 * 100 + 0.5) | 0
    if (
      !(
        target01 >= 1 &&
        target01 <= 10_000 &&
        t01 / 100 === target01 &&
        actual01 >= 0 &&
        actual01 <= 100_000 &&
        a01 / 100 === actual01 &&
        target02 >= 1 &&
        target02 <= 10_000 &&
        t02 / 100 === target02 &&
        actual02 >= 0 &&
        actual02 <= 100_000 &&
        a02 / 100 === actual02 &&
        target03 >= 1 &&
        target03 <= 10_000 &&
        t03 / 100 === target03 &&
        actual03 >= 0 &&
        actual03 <= 100_000 &&
        a03 / 100 === actual03 &&
        target04 >= 1 &&
        target04 <= 10_000 &&
        t04 / 100 === target04 &&
        actual04 >= 0 &&
        actual04 <= 100_000 &&
        a04 / 100 === actual04 &&
        target05 >= 1 &&
        target05 <= 10_000 &&
        t05 / 100 === target05 &&
        actual05 >= 0 &&
        actual05 <= 100_000 &&
        a05 / 100 === actual05
      )
    ) {
      holes[row] = 1
      continue
    }
    const r01 = atMost120(((a01 * 20_000 + t01) / (2 * t01)) | 0)
    const r02 = atMost120(((a02 * 20_000 + t02) / (2 * t02)) | 0)
    const r03 = atMost120(((a03 * 20_000 + t03) / (2 * t03)) | 0)
    const r04 = atMost120(((a04 * 20_000 + t04) / (2 * t04)) | 0)
    const r05 = atMost120(((a05 * 20_000 + t05) / (2 * t05)) | 0)
    achieved[row]! += (((r01 * 30 + r02 * 25 + r03 * 20 + r04 * 15 + r05 * 10 + 50) / 100) | 0) * 5
  }
}

function addQuality(numbers: Numbers, from: number, count: number): void {
  const targets06 = numbers['target-06']!
  const actuals06 = numbers['realisasi-06']!
  const targets07 = numbers['target-07']!
  const actuals07 = numbers['realisasi-07']!
  const targets08 = numbers['target-08']!
  const actuals08 = numbers['realisasi-08']!
  const targets09 = numbers['target-09']!
  const actuals09 = numbers['realisasi-09']!
  for (let row = 0; row < count; row++) {
    const target06 = targets06[from + row]!
    const actual06 = actuals06[from + row]!
    const t06 = (target06 * 100 + 0.5) | 0
    const a06 = (actual06 * 100 + 0.5) | 0
    const target07 = targets07[from + row]!
    const actual07 = actuals07[from + row]!
    const t07 = (target07 * 100 + 0.5) | 0
    const a07 = (actual07 * 100 + 0.5) | 0
    const target08 = targets08[from + row]!
    const actual08 = actuals08[from + row]!
    const t08 = (target08 * 100 + 0.5) | 0
    const a08 = (actual08 * 100 + 0.5) | 0
    const target09 = targets09[from + row]!
    const actual09 = actuals09[from + row]!
    const t09 = (target09 * 100 + 0.5) | 0
    const a09 = (actual09 * 100 + 0.5) | 0
    if (
      !(
        target06 >= 1 &&
        target06 <= 10_000 &&
        t06 / 100 === target06 &&
        actual06 >= 0 &&
        actual06 <= 100_000 &&
        a06 / 100 === actual06 &&
        target07 >= 1 &&
        target07 <= 10_000 &&
        t07 / 100 === target07 &&
        actual07 >= 0 &&
        actual07 <= 100_000 &&
        a07 / 100 === actual07 &&
        target08 >= 1 &&
        target08 <= 10_000 &&
        t08 / 100 === target08 &&
        actual08 >= 0 &&
        actual08 <= 100_000 &&
        a08 / 100 === actual08 &&
        target09 >= 1 &&
        target09 <= 10_000 &&
        t09 / 100 === target09 &&
        actual09 >= 0 &&
        actual09 <= 100_000 &&
        a09 / 100 === actual09
      )
    ) {
      holes[row] = 1
      continue
    }
    const r06 = atMost120(((a06 * 20_000 + t06) / (2 * t06)) | 0)
    const r07 = atMost120(((a07 * 20_000 + t07) / (2 * t07)) | 0)
    const r08 = atMost120(((a08 * 20_000 + t08) / (2 * t08)) | 0)
    const r09 = atMost120(((a09 * 20_000 + t09) / (2 * t09)) | 0)
    achieved[row]! += (((r06 * 4 + r07 * 3 + r08 * 2 + r09 + 5) / 10) | 0) * 3
  }
}

function addTimeAndCost(numbers: Numbers, from: number, count: number): void {
  const targets10 = numbers['target-10']!
  const actuals10 = numbers['realisasi-10']!
  const targets11 = numbers['target-11']!
  const actuals11 = numbers['realisasi-11']!
  const targets12 = numbers['target-12']!
  const actuals12 = numbers['realisasi-12']!
  for (let row = 0; row < count; row++) {
    const target10 = targets10[from + row]!
    const actual10 = actuals10[from + row]!
    const t10 = (target10 * 100 + 0.5) | 0
    const a10 = (actual10 * 100 + 0.5) | 0
    const target11 = targets11[from + row]!
    const actual11 = actuals11[from + row]!
    const t11 = (target11 * 100 + 0.5) | 0
    const a11 = (actual11 * 100 + 0.5) | 0
    const target12 = targets12[from + row]!
    const actual12 = actuals12[from + row]!
    const t12 = (target12 * 100 + 0.5) | 0
    const a12 = (actual12 * 100 + 0.5) | 0
    if (
      !(
        target10 >= 1 &&
        target10 <= 10_000 &&
        t10 / 100 === target10 &&
        actual10 >= 0 &&
        actual10 <= 100_000 &&
        a10 / 100 === actual10 &&
        target11 >= 1 &&
        target11 <= 10_000 &&
        t11 / 100 === target11 &&
        actual11 >= 0 &&
        actual11 <= 100_000 &&
        a11 / 100 === actual11 &&
        target12 >= 1 &&
        target12 <= 10_000 &&
        t12 / 100 === target12 &&
        actual12 >= 0 &&
        actual12 <= 100_000 &&
        a12 / 100 === actual12
      )
    ) {
      holes[row] = 1
      continue
    }
    const r10 = between0And120((((2 * t10 - a10) * 20_000 + t10) / (2 * t10)) | 0)
    const r11 = atMost120(((a11 * 20_000 + t11) / (2 * t11)) | 0)
    const r12 = between0And120((((2 * t12 - a12) * 20_000 + t12) / (2 * t12)) | 0)
    achieved[row]! += (((r10 * 5 + r11 * 3 + r12 * 2 + 5) / 10) | 0) * 2
  }
}

function finish(numbers: Numbers, ranks: Ranks, from: number, count: number, into: OutcomeColumns): void {
  const behaviours1 = numbers['perilaku-pelayanan']!
  const behaviours2 = numbers['perilaku-akuntabel']!
  const behaviours3 = numbers['perilaku-kompeten']!
  const behaviours4 = numbers['perilaku-harmonis']!
  const behaviours5 = numbers['perilaku-loyal']!
  const behaviours6 = numbers['perilaku-adaptif']!
  const behaviours7 = numbers['perilaku-kolaboratif']!
  const absences = numbers['alpa']!
  const delays = numbers['terlambat']!
  const measures = ranks['hukuman']!
  const innovations = ranks['inovasi']!
  const services = ranks['bakti']!
  const { status } = into
  const { score: scores, category, predicate } = into.outcome
  for (let row = 0; row < count; row++) {
    const at = from + row
    const behaviour1 = behaviours1[at]!
    const behaviour2 = behaviours2[at]!
    const behaviour3 = behaviours3[at]!
    const behaviour4 = behaviours4[at]!
    const behaviour5 = behaviours5[at]!
    const behaviour6 = behaviours6[at]!
    const behaviour7 = behaviours7[at]!
    const absence = absences[at]!
    const delay = delays[at]!
    const b1 = (behaviour1 * 100 + 0.5) | 0
    const b2 = (behaviour2 * 100 + 0.5) | 0
    const b3 = (behaviour3 * 100 + 0.5) | 0
    const b4 = (behaviour4 * 100 + 0.5) | 0
    const b5 = (behaviour5 * 100 + 0.5) | 0
    const b6 = (behaviour6 * 100 + 0.5) | 0
    const b7 = (behaviour7 * 100 + 0.5) | 0
    const absent = absence | 0
    const late = (delay * 10 + 0.5) | 0
    const measure = measures[at]!
    const innovation = innovations[at]!
    const service = services[at]!
    if (
      !(
        behaviour1 >= 0 &&
        behaviour1 <= 100 &&
        b1 / 100 === behaviour1 &&
        behaviour2 >= 0 &&
        behaviour2 <= 100 &&
        b2 / 100 === behaviour2 &&
        behaviour3 >= 0 &&
        behaviour3 <= 100 &&
        b3 / 100 === behaviour3 &&
        behaviour4 >= 0 &&
        behaviour4 <= 100 &&
        b4 / 100 === behaviour4 &&
        behaviour5 >= 0 &&
        behaviour5 <= 100 &&
        b5 / 100 === behaviour5 &&
        behaviour6 >= 0 &&
        behaviour6 <= 100 &&
        b6 / 100 === behaviour6 &&
        behaviour7 >= 0 &&
        behaviour7 <= 100 &&
        b7 / 100 === behaviour7 &&
        absence >= 0 &&
        absence <= 366 &&
        absent === absence &&
        delay >= 0 &&
        delay <= 2000 &&
        late / 10 === delay &&
        measure >= 0 &&
        measure < 4 &&
        innovation >= 0 &&
        innovation < 4 &&
        service >= 0 &&
        service < 2
      )
    ) {
      holes[row] = 1
      continue
    }
    const points = score(achieved[row]!, innovation, service === 1, absent, late, measure)
    const behaviour = ((b1 * 16 + (b2 + b3 + b4 + b5 + b6 + b7) * 14 + 50) / 100) | 0
    status[at] = 0
    scores[at] = points / 100
    category[at] = categoryRank(points)
    predicate[at] = predicateRank(points, behaviour)
  }
}

export const contender: ColumnsContender = {
  form: 'columns',
  records: 100_000,
  prepare: () => ({ keep: scoreColumns }),
}
