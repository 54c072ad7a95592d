/**
 * How raters rate, and how results fall to groups: figures with intervals, and an honest "cannot tell".
 *
 * @packageDocumentation
 */
export { isEstimate, type CannotTell, type Estimate, type Figure } from './estimate.ts'
export {
  fairness,
  type FairnessCase,
  type FairnessOptions,
  type FairnessReport,
  type GroupFairness,
} from './fairness.ts'
export {
  raterReports,
  type AnchorRating,
  type RatedCase,
  type RaterReport,
  type RaterReportOptions,
} from './rater-report.ts'
