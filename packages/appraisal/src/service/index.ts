/**
 * Runs commands on the cases of a storage: what happened and what lists show of it are one write.
 *
 * @packageDocumentation
 */
export {
  appraisalService,
  type AppraisalService,
  type AppraisalServiceOptions,
  type Outcome,
} from './appraisal-service.ts'
export { listed } from './projection.ts'
