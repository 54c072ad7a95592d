/**
 * Rule sets for the appraisal of civil servants: parsed, compiled, scored exactly and explained. Pure: no I/O, no clock,
 * no chance, no DOM, no Node.
 *
 * @packageDocumentation
 */

// Rule sets
export { parseRuleSet, safeParseRuleSet, type ParseOptions, type ParseOutcome } from './rule-set/parse-rule-set.ts'
export type { DerivedRuleSet, RuleSet, RuleTest, Step } from './rule-set/rule-set.ts'
export type { Subject } from './rule-set/subject.ts'
export type { Field, Input, ListInput, ScalarInput } from './rule-set/inputs.ts'
export type { Amount, MissingPolicy, Rounding, Text, Visibility } from './rule-set/primitives.ts'
export type { Level, Scale } from './rule-set/scales.ts'
export { levelId, levelIds } from './rule-set/level-id.ts'
export type { Setting, SettingValue } from './rule-set/settings.ts'
export type { Provision, Source, SourceKind } from './rule-set/sources.ts'
export { ruleSetFingerprint } from './rule-set/rule-set-fingerprint.ts'
export { ruleSetJsonSchema } from './rule-set/json-schema.ts'

// Scoring
export { compile, safeCompile, type CompileOptions, type Scorer } from './compile/compile.ts'
export type {
  AppliedPolicy,
  ItemValue,
  MissingInput,
  Result,
  StepResult,
  StepStatus,
  UnsignedResult,
  Value,
} from './scoring/result.ts'
export type { Runner } from './roads/runner.ts'
export type { ColumnRunner } from './roads/column-runner.ts'
export { generatedRoad } from './roads/generate/generated-road.ts'
export { generateModule } from './roads/generate/generate-module.ts'
export type { RoadMaker } from './roads/road.ts'
export { statuses, type Outcome, type OutcomeStatus } from './roads/outcome.ts'
export type { Column, InputColumns, ListColumn, TextColumn } from './roads/columns.ts'
export type { ScoredColumns } from './roads/scored-columns.ts'
export { resultFingerprint } from './scoring/result-fingerprint.ts'

// The plan, for roads of one's own
export { runPlan } from './plan/run-plan.ts'
export type { PlanOperator } from './plan/operator.ts'
export type { OperatorFault } from './plan/operator-fault.ts'
export type { Frame, Monotone, Plan, PlanForm, PlanInput, PlanItem, PlanStep, PlanValue } from './plan/plan.ts'
export type { ListType, ValueType } from './plan/value-type.ts'

// Reasons
export { explain, type ExplainOptions } from './explain/explain.ts'
export type { Explainable } from './explain/facts-of.ts'
export type { Citation, Explanation, ExplanationNode, Figure, Locale, SumRow } from './explain/explanation.ts'
export { localNumber } from './locales/local-number.ts'
export { shownNumber } from './locales/shown-number.ts'

// Whom a change of rules moves
export { createImpact, impact, type ImpactCount, type ImpactOptions, type ImpactScorer } from './impact/impact.ts'
export type { GroupImpact, Impact, Mover, Moves, OutcomeImpact, TransitionMatrix } from './impact/impact-report.ts'
export type { GroupBy } from './impact/group-of.ts'

// A newer parent of a derived rule set
export { upgradeRuleSet, type UpgradeOptions, type UpgradeOutcome } from './upgrade/upgrade-rule-set.ts'
export type {
  Override,
  ParentChange,
  ParentReference,
  RuleSetPart,
  Upgrade,
  ValueChange,
} from './upgrade/upgrade-report.ts'

// What if
export { whatIf, type WhatIfOptions } from './what-if/what-if.ts'
export { sayWhatIf } from './what-if/say-what-if.ts'
export type {
  Origin,
  SearchedInput,
  StandingGate,
  WhatIf,
  WhatIfAnswer,
  WhatIfChange,
  WhatIfSearch,
} from './what-if/what-if-report.ts'

// Who may see what
export { redact, redactor } from './redact/redact.ts'
export type { RedactedResult, RedactedStep, Redaction } from './redact/redacted-result.ts'
export type { Rules } from './redact/shown-to.ts'
export type { Viewer } from './redact/viewer.ts'

// Receipts
export { receipt } from './receipt/receipt.ts'
export { readReceipt, type ReceiptContent } from './receipt/receipt-text.ts'
export { verifyReceipt, type ReceiptDifference, type ReceiptVerification } from './receipt/verify-receipt.ts'
export { disclose, verifyDisclosure, type Disclosure } from './receipt/disclosure.ts'
export { saltsFrom, type Salts } from './receipt/salts.ts'
export type { ReceiptOptions } from './receipt/facts.ts'

// Plugins
export { definePlugin } from './plugins/define-plugin.ts'
export { isPlugin } from './plugins/is-plugin.ts'
export type {
  LintIssue,
  LintRule,
  Plugin,
  PluginDefinition,
  PluginFacts,
  PluginKind,
  PluginLocale,
  PluginLocales,
  PluginScope,
  Said,
} from './plugins/plugin.ts'
export type { OperatorArgument, OperatorReturn, PluginOperator } from './plugins/operator.ts'
export type { SaidData } from './plugins/said.ts'

// Checking
export { check } from './checking/check.ts'
export { runTests, type TestOutcome, type TestReport } from './checking/run-tests.ts'
export type { CoveredPlace, Coverage } from './checking/coverage.ts'
export {
  mutateTests,
  type Mutant,
  type MutationOptions,
  type MutationReport,
  type Survivor,
} from './checking/mutations/mutate-tests.ts'
export { lint } from './proofs/lint.ts'
export type { Finding, LintReport, Proof, ProofRule } from './proofs/finding.ts'
export { applyFix } from './text/apply-fix.ts'
export type { Edit, Fix } from './issues/fix.ts'
export { sourcesOf } from './sources/sources-of.ts'
export type { CitingPlace, CitingSetting, RuleSetSources, SourcesQuestion } from './sources/sources-of.ts'
export type { AssignedRuleSet, HeldQuestion } from './sources/held-rule-sets.ts'
export type { CitedPlace } from './sources/citation.ts'
export { generateModuleTypes } from './types/generate-module-types.ts'
export { generateTypes } from './types/generate-types.ts'

// Issues
export type { Issue, IssueCode, IssueData, PlaceName, RecordIssue } from './issues/issue.ts'
export { formatIssue } from './issues/format-issue.ts'
export { toDotPath, type Path } from './issues/path.ts'
export { isRuleSetError, RuleSetError } from './issues/rule-set-error.ts'
export { suggest } from './issues/suggest.ts'

// Exact numbers and canonical texts
export { roundQuotient, type RoundingMode } from './exact/rounding.ts'
export { canonicalJson, type Json } from './text/canonical-json.ts'
export { fingerprint, type Fingerprint } from './text/fingerprint.ts'
