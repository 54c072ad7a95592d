/**
 * The forms of PermenPANRB 6/2022 as data, and the core values that they print: for whoever lays them out.
 *
 * @packageDocumentation
 */
export { coreValues } from './core-values.ts'
export type { BehaviourGuide, CoreValue } from './core-values.ts'
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
