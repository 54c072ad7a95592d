import type { AnyStep } from '../kinds/step-base.ts'
import { words as wordsEn } from '../locales/en/words.ts'
import { words as wordsId } from '../locales/id/words.ts'
import type { Words } from '../locales/words.ts'
import { choiceId } from '../rule-set/choice-id.ts'
import type { Plugin } from '../plugins/plugin.ts'
import type { Amount, Rounding, Text } from '../rule-set/primitives.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { checkOneOf } from '../options/check-option.ts'
import { cutDecimals } from '../exact/cut-decimals.ts'
import { shownNumber } from '../locales/shown-number.ts'
import { writtenDay } from '../locales/written-day.ts'
import { levelId } from '../rule-set/level-id.ts'
import { settingOn } from '../rule-set/setting-on.ts'
import type { RedactedResult } from '../redact/redacted-result.ts'
import type { ItemValue, UnsignedResult, Value } from '../scoring/result.ts'
import type { Locale } from './explanation.ts'
import { entryFacts } from './entry-facts.ts'
import type { Facts } from './facts.ts'

const allWords: Readonly<Record<Locale, Words>> = { id: wordsId, en: wordsEn }

/** What can be explained: a result, or what one viewer may see of it. */
export type Explainable = Omit<UnsignedResult, 'steps'> &
  Pick<RedactedResult, 'steps'> &
  Partial<Pick<RedactedResult, 'redaction'>>

/** The reader's view of one result: labels, values and words in one language. */
export type Reader = Omit<Facts, 'ownLabel' | 'own' | 'ownValue' | 'part'> & {
  readonly ruleSet: RuleSet
  readonly result: Explainable
  readonly plugins: readonly Plugin[]
  /** A value of the input or step `name`, as people write it; `–` when there is none. */
  show(value: Value | null, name: string): string
  /** Whether there is such an input or step. */
  isKnown(name: string): boolean
  /** Whether an input, a step or a part of one (`step:part`) is not shown to this reader. */
  isHidden(name: string): boolean
  /** Whether a step's reasons lack anything: what it is computed from, or one of its parts. */
  isPartlyHidden(step: AnyStep, uses: readonly string[]): boolean
  /** The facts of one step. */
  of(step: AnyStep): Facts
}

export function readerOf(
  ruleSet: RuleSet,
  result: Explainable,
  locale: Locale,
  plugins: readonly Plugin[] = [],
): Reader {
  checkOneOf('locale', locale, Object.keys(allWords))
  const words = allWords[locale]
  const steps = new Map(result.steps.map((step) => [step.id, step]))
  const sourceSteps = new Map(ruleSet.steps.map((step) => [step.id, step]))
  const text = (given: Text): string => (locale === 'en' ? (given.en ?? given.id) : given.id)
  const number = (canonical: string): string => shownNumber(canonical, locale)

  const label = (name: string): string => {
    const named = sourceSteps.get(name) ?? own(ruleSet.inputs, name)
    return named?.label ? text(named.label) : name
  }
  const level = (scaleName: string, id: string): string => {
    const found = own(ruleSet.scales ?? {}, scaleName)?.levels.find((each) => levelId(each) === id)
    return typeof found === 'object' && found.label ? text(found.label) : id
  }
  const valueOf = (name: string): Value | null => {
    const step = steps.get(name)
    if (step) return step.value
    const given = own(result.inputs, name)
    return given && !Array.isArray(given) ? (given as Value) : null
  }
  const items = (name: string): readonly ItemValue[] => {
    const given = own(result.inputs, name)
    return Array.isArray(given) ? (given as readonly ItemValue[]) : []
  }
  const hidden = new Set(result.redaction?.hidden)
  const show = (value: Value | null, name: string): string => {
    if (hidden.has(name)) return words.notShown
    if (!value) return Array.isArray(own(result.inputs, name)) ? words.items({ count: items(name).length }) : '–'
    if (value.type === 'number') return shownNumber(value.text, locale, publishedDecimals(sourceSteps.get(name)))
    if (value.type === 'date') return writtenDay(value.text, words)
    if (value.type === 'level') return level(value.scale, value.text)
    if (value.type === 'boolean') return value.text === 'true' ? words.yes : words.no
    return value.type === 'choice' ? choice(name, value.text) : value.text
  }
  const choice = (name: string, id: string, field?: string): string => {
    const named = own(ruleSet.inputs, name)
    const input = named?.type === 'list' ? own(named.item, field ?? '') : named
    const found = input?.type === 'choice' ? input.choices.find((each) => choiceId(each) === id) : undefined
    return typeof found === 'object' && found.label ? text(found.label) : id
  }
  const written = (name: string, value: string | number | boolean): string => {
    if (typeof value === 'boolean') return value ? words.yes : words.no
    const scale = scaleOf(name)
    if (scale !== '') return level(scale, String(value))
    const isText = own(ruleSet.inputs, name)?.type === 'text'
    return isText ? String(value) : number(choice(name, String(value)))
  }
  const scaleOf = (name: string): string => {
    const value = valueOf(name)
    if (value?.type === 'level') return value.scale
    const input = own(ruleSet.inputs, name)
    if (input?.type === 'level') return input.scale
    const step = sourceSteps.get(name)
    return step && 'scale' in step && typeof step.scale === 'string'
      ? step.scale
      : step?.kind === 'gate'
        ? scaleOf(step.of)
        : ''
  }
  const amountText = (amount: Amount): string =>
    typeof amount === 'object' ? settingText(amount.setting) : String(amount)
  const settingText = (name: string): string => {
    const setting = own(ruleSet.settings ?? {}, name)
    return setting ? String(settingOn(setting, result.asOf)) : name
  }
  const settingScale = (name: string): string => {
    const setting = own(ruleSet.settings ?? {}, name)
    return setting?.type === 'level' ? setting.scale : ''
  }
  const reader: Omit<Reader, 'of'> = {
    locale,
    ruleSet,
    result,
    plugins,
    show,
    words,
    subject: ruleSet.subject ?? 'person',
    label,
    level,
    valueOf,
    items,
    entries: (list) => entryFacts(list, reader),
    scaleOf,
    text,
    number,
    decimals: (exact) => number(cutDecimals(exact)),
    choice,
    written,
    amountText,
    amount: (amount) => {
      const scale = typeof amount === 'object' ? settingScale(amount.setting) : ''
      return scale === '' ? number(amountText(amount)) : level(scale, amountText(amount))
    },
    settingLabel: (name) => {
      const setting = own(ruleSet.settings ?? {}, name)
      return setting?.label ? text(setting.label) : name
    },
    settingScale,
    value: (name) => show(valueOf(name), name),
    rank: (name) => {
      const value = valueOf(name)
      return value?.type === 'level' ? value.rank : undefined
    },
    levels: (name) => {
      const scale = scaleOf(name)
      return (own(ruleSet.scales ?? {}, scale)?.levels ?? []).map((each) => level(scale, levelId(each)))
    },
    operator: (name) => {
      const operator = plugins.flatMap(({ operators }) => operators).find((each) => each.name === name)
      return operator ? text(operator.label) : name
    },
    isFor: (name) => steps.get(name)?.status !== 'not-applicable',
    isKnown: (name) => sourceSteps.has(name) || Object.hasOwn(ruleSet.inputs, name),
    isHidden: (name) => hidden.has(name),
    isPartlyHidden: ({ id }, uses) =>
      uses.some((name) => hidden.has(name)) || [...hidden].some((name) => name.startsWith(`${id}:`)),
  }
  return {
    ...reader,
    of: (step) => ({
      ...reader,
      ownLabel: label(step.id),
      own: reader.value(step.id),
      ownValue: valueOf(step.id),
      part: (name) => steps.get(step.id)?.parts[name] ?? null,
    }),
  }
}

/** A step that rounds to more digits does so to stay exact on the way; nobody publishes them. */
const mostPublished = 3

/** How many decimals a step is published with, where it says so. */
function publishedDecimals(step: AnyStep | undefined): number | undefined {
  const rounding = step && 'round' in step ? (step.round as Rounding | undefined) : undefined
  return rounding === undefined || rounding.digits > mostPublished ? undefined : rounding.digits
}

const own = <V>(record: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
