import type { Explainer, KindExplanation } from '../explain/explainer.ts'
import type { Facts } from '../explain/facts.ts'
import { frozenCopy } from './frozen-copy.ts'
import { isFigure } from './is-figure.ts'
import type { Plugin, PluginFacts, PluginKind } from './plugin.ts'
import { sayOf } from './say.ts'

/** The half of a plugin's kind that explains: where it fails, a sentence says that, and which plugin it was. */
export function containedExplainer(kind: PluginKind, plugin: Plugin): Explainer {
  return {
    uses(step) {
      try {
        const names: unknown = kind.uses(frozenCopy(step))
        return isTexts(names) ? [...new Set(names)] : []
      } catch {
        return []
      }
    },
    explain(step, facts) {
      const failed = { label: facts.ownLabel, kind: kind.kind, plugin: plugin.name }
      try {
        const explanation = plain(kind.explain(frozenCopy(step), factsFor(plugin, facts)))
        if (explanation && (explanation.sentences.length > 0 || !facts.ownValue)) return explanation
      } catch {
        // Said below.
      }
      return { sentences: facts.ownValue ? [facts.words.noReason(failed)] : [] }
    },
  }
}

/** The facts of our own kinds and the plugin's own words, and nothing that it could change for others. */
function factsFor(plugin: Plugin, facts: Facts): PluginFacts {
  return {
    locale: facts.locale,
    words: { ...facts.words },
    subject: facts.subject,
    ownLabel: facts.ownLabel,
    own: facts.own,
    ownValue: frozenCopy(facts.ownValue),
    label: facts.label,
    value: facts.value,
    valueOf: (name) => frozenCopy(facts.valueOf(name)),
    items: (name) => frozenCopy(facts.items(name)),
    entries: (list) =>
      facts.entries(list)?.map((each) => ({ ...each, valueOf: (name) => frozenCopy(each.valueOf(name)) })),
    part: (name) => frozenCopy(facts.part(name)),
    rank: facts.rank,
    levels: facts.levels,
    scaleOf: facts.scaleOf,
    level: facts.level,
    choice: facts.choice,
    written: facts.written,
    amount: facts.amount,
    amountText: facts.amountText,
    settingLabel: facts.settingLabel,
    settingScale: facts.settingScale,
    isFor: facts.isFor,
    number: facts.number,
    decimals: facts.decimals,
    text: facts.text,
    operator: facts.operator,
    say(word, data = {}) {
      const said = sayOf(plugin, 'words', word, data, facts.locale)
      if (said === undefined) throw new TypeError(`the plugin "${plugin.name}" has no word "${word}"`)
      return said
    },
  }
}

/** A copy that is an explanation and nothing else; undefined where it is none. */
function plain(given: KindExplanation): KindExplanation | undefined {
  const { sentences, figure, absence } = JSON.parse(JSON.stringify(given)) as Partial<KindExplanation>
  if (!isTexts(sentences)) return undefined
  return { sentences, ...(isFigure(figure) ? { figure } : {}), ...(isTexts(absence) ? { absence } : {}) }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== '')
