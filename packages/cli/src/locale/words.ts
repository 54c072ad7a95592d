import type { CoveredPlace, Override, ParentChange, ReceiptDifference, SourceKind, Subject } from '@sasando/core'
import type { LeftOutCode, LeftOutData } from '../results/left-out.ts'
import type { SavedRoster } from '../roster/save-roster.ts'
import type { Need } from '@sasando/asn'
import type { Evidence, PresetStatus } from '@sasando/presets'

/** The words of help texts, summaries and lists. */
export interface Words {
  readonly help: HelpWords
  readonly summary: SummaryWords
  readonly check: CheckWords
  readonly test: TestWords
  readonly sources: SourcesWords
  readonly explain: ExplainWords
  readonly impact: ImpactWords
  readonly upgrade: UpgradeWords
  readonly receipt: ReceiptWords
  readonly presets: PresetWords
  readonly roster: RosterWords
  readonly results: ResultsWords
  readonly serve: ServeWords
  readonly audit: AuditWords
  readonly error: string
  readonly note: string
  readonly warning: string
  /** The headings of `--errors`. */
  readonly errorColumns: (
    subject: Subject,
  ) => readonly [
    file: string,
    row: string,
    column: string,
    heading: string,
    key: string,
    code: string,
    sentence: string,
    remedy: string,
  ]
  readonly savedErrors: (file: string) => string
  readonly moreMistakes: (count: number, shown: number) => string
  readonly progress: string
}

export interface HelpWords {
  /** What commander writes above each part, in English: `Usage:`. */
  readonly titles: Readonly<Record<string, string>>
  readonly program: string
  readonly examples: string
  readonly exits: string
  readonly options: Readonly<Record<OptionName, string>>
  readonly arguments: Readonly<Record<'rules', string>>
  readonly commands: Readonly<
    Record<
      | 'score'
      | 'explain'
      | 'impact'
      | 'upgrade'
      | 'receipt'
      | 'verify'
      | 'check'
      | 'test'
      | 'sources'
      | 'types'
      | 'build'
      | 'presets'
      | 'import'
      | 'results'
      | 'serve'
      | 'audit'
      | 'export'
      | 'restore',
      CommandWords
    >
  >
  readonly command: string
}
export interface CommandWords {
  readonly summary: string
  readonly details: string
  /** What an example does, and how it is typed. */
  readonly examples: readonly (readonly [does: string, typed: string])[]
}
export type OptionName =
  | 'store'
  | 'anchor'
  | 'auditKey'
  | 'sign'
  | 'outHeads'
  | 'withNip'
  | 'withKeys'
  | 'outStore'
  | 'exported'
  | 'into'
  | 'roster'
  | 'intoRoster'
  | 'fromRoster'
  | 'head'
  | 'help'
  | 'version'
  | 'locale'
  | 'json'
  | 'rules'
  | 'parent'
  | 'plugin'
  | 'deadline'
  | 'workers'
  | 'input'
  | 'out'
  | 'map'
  | 'sheet'
  | 'list'
  | 'errors'
  | 'decimal'
  | 'asOf'
  | 'nip'
  | 'unitScored'
  | 'outTypes'
  | 'derived'
  | 'to'
  | 'outUpgrade'
  | 'preset'
  | 'outPreset'
  | 'before'
  | 'after'
  | 'groupBy'
  | 'top'
  | 'secret'
  | 'period'
  | 'receipt'
  | 'mutate'
  | 'rulesOfUnits'
  | 'on'
  | 'unit'
  | 'cites'
  | 'outModule'
  | 'database'
  | 'port'
  | 'host'
  | 'origin'
  | 'fromStore'
  | 'cycle'
  | 'format'
  | 'outSiasn'
  | 'periodikId'
  | 'koefisienId'
  | 'errorsLeft'

export interface SummaryWords {
  readonly title: string
  readonly read: string
  readonly scored: string
  readonly incomplete: string
  readonly refused: string
  readonly level: string
  readonly share: string
  readonly none: string
  readonly yes: string
  readonly no: string
  readonly lowest: string
  readonly mean: string
  readonly highest: string
  readonly saved: (file: string) => string
  readonly notSaved: (subject: Subject) => string
}

export interface CheckWords {
  readonly fine: (name: string, version: string) => string
  readonly tests: (passed: number, failed: number) => string
  readonly noTests: string
  readonly broken: (errors: number, warnings: number) => string
}

export interface TestWords {
  readonly tests: (passed: number, failed: number) => string
  readonly noTests: string
  /** `holds` says which side of a condition no test leads to. */
  readonly notReached: (what: PlaceName, holds: boolean | undefined) => string
  readonly coverage: (steps: Share, branches: Share) => string
  readonly mutations: (
    count: number,
    fates: { readonly noticed: number; readonly survived: number; readonly refused: number; readonly same: number },
  ) => string
}
type Share = readonly [reached: number, all: number]
type PlaceName = CoveredPlace['what']

export interface SourcesWords {
  /** No rule set held on the day. */
  readonly none: string
  /** Nothing in the rule set rests on what was asked for. */
  readonly nothing: string
  readonly holds: (from: string, to: string | undefined, unit: string | undefined) => string
  readonly fingerprint: (fingerprint: string) => string
  readonly derived: (id: string, version: string) => string
  readonly setting: (value: string, since: string) => string
  readonly page: (page: string) => string
}

export interface ExplainWords {
  readonly reasons: string
  readonly tree: string
  /** After a step that was taken apart further up. */
  readonly seeAbove: string
  readonly missing: string
  readonly sources: string
  readonly page: (page: string) => string
}

export interface ImpactWords {
  readonly title: string
  readonly counted: Readonly<Record<Subject, string>>
  readonly refused: string
  /** Who goes which way; also the headings of the table by group. */
  readonly up: string
  readonly down: string
  readonly same: string
  readonly changed: string
  readonly newlyMissing: string
  readonly noLongerMissing: string
  readonly stillMissing: string
  readonly difference: string
  /** Above the table from which value to which. */
  readonly transitions: string
  readonly rises: string
  readonly falls: string
  readonly by: (field: string) => string
  /** People of whom no group is known, and every group beyond those that are told apart. */
  readonly noGroup: string
  readonly rest: string
  readonly notCompared: (outcomes: readonly string[]) => string
}

export interface UpgradeWords {
  readonly title: (ruleSet: string) => string
  /** Above what the parent changed. */
  readonly changes: string
  readonly unchanged: string
  /** Above what the derived rule set says of its own. */
  readonly overrides: string
  readonly kinds: Readonly<Record<ParentChange['kind'], string>>
  readonly parts: Readonly<Record<ParentChange['of'] | Override['of'], string>>
  readonly states: Readonly<Record<Override['state'], string>>
  readonly none: string
  readonly clean: string
  readonly conflicts: (errors: number) => string
  /** Below the verdict: a published rule set never changes under its version. */
  readonly ownVersion: (file: string, version: string) => string
  readonly notCounted: string
}

export interface ReceiptWords {
  readonly newSecret: (file: string) => string
  readonly holds: (nip: string) => string
  readonly differs: Readonly<Record<ReceiptDifference, string>>
}

export interface ServeWords {
  /** What is said once, line by line. */
  readonly ready: (served: {
    readonly url: string
    readonly token: string
    readonly database: string
  }) => readonly string[]
  readonly refused: Readonly<Record<'host' | 'origin' | 'request', string>>
}

export interface AuditWords {
  readonly holds: (entries: number, records: number) => string
  readonly broken: (problems: number) => string
  readonly noLog: string
  readonly anchored: (heads: number) => string
  readonly noAnchor: string
  readonly unlogged: (collections: readonly string[]) => string
  readonly unmatched: (records: number) => string
  readonly newKey: (file: string, publicKey: string) => string
  readonly signed: (file: string) => string
  readonly exported: (file: string, records: number) => string
  readonly masked: string
  readonly restored: (file: string, records: number, resumed: number) => string
}

export interface PresetWords {
  readonly columns: readonly [id: string, version: string, status: string, evidence: string, valid: string]
  readonly statuses: Readonly<Record<PresetStatus, string>>
  /** In one word, for the list; as `grounds` where there is room. */
  readonly evidence: Readonly<Record<Evidence, string>>
  readonly grounds: Readonly<Record<Evidence, string>>
  readonly kinds: Readonly<Record<SourceKind, string>>
  readonly from: (from: string, to: string | undefined) => string
  /** The same for the list. */
  readonly days: (from: string, to: string | undefined) => string
  /** Above the fingerprint, which whoever derives from the preset has to pin. */
  readonly fingerprint: string
  readonly sources: string
  readonly provisions: (count: number) => string
  readonly questions: string
  /** Below the list. */
  readonly more: string
}

export interface ResultsWords {
  readonly written: (cycle: string, file: string, people: number) => string
  readonly left: (people: number) => string
  readonly more: (people: number) => string
  readonly leftOut: { readonly [Code in LeftOutCode]: (data: LeftOutData[Code]) => string }
  /** Above what nobody has confirmed about SIASN. */
  readonly doubts: string
  readonly masked: string
  /** The headings of `--errors`. */
  readonly columns: readonly [nip: string, name: string, unit: string, field: string, code: string, sentence: string]
}

export interface RosterWords {
  readonly title: string
  readonly rows: string
  readonly ready: string
  readonly units: string
  readonly lines: string
  readonly need: Readonly<Record<Need, string>>
  readonly needs: (need: Need, count: number) => string
  readonly healthy: string
  readonly saved: (file: string, saved: SavedRoster) => string
  /** The headings of `--errors`. */
  readonly columns: readonly [
    row: string,
    column: string,
    heading: string,
    need: string,
    code: string,
    sentence: string,
  ]
}
