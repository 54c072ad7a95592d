/**
 * What PermenPANRB 6/2022 says beside its rules, as data: its forms, the core values that they print, and who evaluates.
 *
 * @packageDocumentation
 */
export { coreValues } from './core-values.ts'
export type { BehaviourGuide, CoreValue } from './core-values.ts'
export { evaluatorRules } from './evaluators.ts'
export type { EvaluatorRule } from './evaluators.ts'
export { evaluationDocuments } from './evaluation-documents.ts'
export type {
  ChoicePart,
  DrawingPart,
  EvaluationPart,
  Form,
  FormColumn,
  FormField,
  FormPart,
  FormRole,
  PersonPart,
  ResultsPart,
  SignaturePart,
  ValuesPart,
  WordsPart,
} from './form.ts'
export { resultForms } from './result-forms.ts'
