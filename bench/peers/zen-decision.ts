import { indicators } from '../job/job.ts'

/** One named expression of the ZEN language; later ones see it as `$.key`. */
interface Expression {
  readonly key: string
  readonly value: string
}

const ratio = (indicator: string): string => `min([12000, round(a${indicator} * 10000 / t${indicator})])`
const lowerRatio = (indicator: string): string =>
  `max([0, min([12000, round((2 * t${indicator} - a${indicator}) * 10000 / t${indicator})])])`
const isLower = (indicator: string): boolean => indicator === '10' || indicator === '12'

const [r01, r02, r03, r04, r05, r06, r07, r08, r09, r10, r11, r12] = indicators.map((indicator) =>
  isLower(indicator) ? lowerRatio(indicator) : ratio(indicator),
)

/** ZEN rounds decimals half away from zero, exactly: no function of ours is needed. */
const expressions: readonly Expression[] = [
  { key: 'quantity', value: `round((${r01} * 30 + ${r02} * 25 + ${r03} * 20 + ${r04} * 15 + ${r05} * 10) / 100)` },
  { key: 'quality', value: `round((${r06} * 4 + ${r07} * 3 + ${r08} * 2 + ${r09}) / 10)` },
  { key: 'timeAndCost', value: `round((${r10} * 5 + ${r11} * 3 + ${r12} * 2) / 10)` },
  { key: 'achieved', value: '$.quantity * 5 + $.quality * 3 + $.timeAndCost * 2' },
  {
    key: 'bonus',
    value: '$.achieved >= 100000 and innovation >= 2 ? 5000 : $.achieved >= 90000 and serves ? 2500 : 0',
  },
  {
    key: 'penalty',
    value: 'min([15000, absent * 1500 + (late > 75 ? 2250 : 0) + (measure == 3 ? 10000 : measure == 2 ? 5000 : 0)])',
  },
  { key: 'points', value: 'round(max([0, min([120000, $.achieved + $.bonus - $.penalty])]) / 10)' },
  {
    key: 'category',
    value:
      '$.points >= 11000 ? "sangat-baik" : $.points >= 9000 ? "baik" : $.points >= 7000 ? "cukup" : $.points >= 5000 ? "kurang" : "sangat-kurang"',
  },
  { key: 'behaviour', value: 'round((b1 * 16 + (b2 + b3 + b4 + b5 + b6 + b7) * 14) / 100)' },
  {
    key: 'predicate',
    value: [
      '$.points > 10500 ? ($.behaviour >= 9000 ? "sangat-baik" : $.behaviour >= 7000 ? "baik" : "kurang")',
      '$.points >= 9000 ? ($.behaviour >= 7000 ? "baik" : "kurang")',
      '$.behaviour >= 7000 ? "butuh-perbaikan" : "sangat-kurang"',
    ].join(' : '),
  },
]

/** The job as a JSON decision model with one expression node: with tables for bands and matrix it is a little slower. */
export const decision = {
  contentType: 'application/vnd.gorules.decision',
  nodes: [
    { id: 'input', name: 'Request', type: 'inputNode', position: { x: 0, y: 0 }, content: { schema: '' } },
    {
      id: 'score',
      name: 'Score',
      type: 'expressionNode',
      position: { x: 200, y: 0 },
      content: {
        expressions: expressions.map((expression, index) => ({ id: String(index), ...expression })),
        passThrough: false,
        inputField: null,
        outputPath: null,
        executionMode: 'single',
      },
    },
    { id: 'output', name: 'Response', type: 'outputNode', position: { x: 400, y: 0 }, content: { schema: '' } },
  ],
  edges: [
    { id: 'to-score', type: 'edge', sourceId: 'input', targetId: 'score' },
    { id: 'to-output', type: 'edge', sourceId: 'score', targetId: 'output' },
  ],
}
