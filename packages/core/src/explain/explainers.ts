import { bandsExplainer } from '../kinds/bands/explain.ts'
import { creditExplainer } from '../kinds/credit/explain.ts'
import { gateExplainer } from '../kinds/gate/explain.ts'
import { logicExplainer } from '../kinds/logic/explain.ts'
import { matrixExplainer } from '../kinds/matrix/explain.ts'
import { ratersExplainer } from '../kinds/raters/explain.ts'
import { ratioExplainer } from '../kinds/ratio/explain.ts'
import { roundExplainer } from '../kinds/round/explain.ts'
import { tableExplainer } from '../kinds/table/explain.ts'
import { weightedExplainer } from '../kinds/weighted/explain.ts'
import type { Explainer } from './explainer.ts'

// Apart from the kinds, so that a page which only explains does not load their schemas and the compiler.
const all = {
  bands: bandsExplainer,
  credit: creditExplainer,
  gate: gateExplainer,
  logic: logicExplainer,
  matrix: matrixExplainer,
  raters: ratersExplainer,
  ratio: ratioExplainer,
  round: roundExplainer,
  table: tableExplainer,
  weighted: weightedExplainer,
}

/** The explaining half of every built-in kind, by name. A `Map`: no inherited names. */
export const explainers: ReadonlyMap<string, Explainer> = new Map(
  Object.entries(all).map(([kind, each]) => [kind, each as unknown as Explainer]),
)
