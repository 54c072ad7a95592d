import type { Json } from '@sasando/core'

import { writtenLike } from '../expression.ts'
import { policy, type Made, type Maker } from '../maker.ts'
import type { Known, Words } from '../names.ts'

export const table: Maker = (words) => {
  const { choices } = words
  const names = words.names.filter((each) => each.type !== 'list')
  if (names.length === 0) return undefined
  return choices.chance(40) ? partition(words, choices.pick(names)) : rows(words, names)
}

/** One input, cut into parts that cover it: every value fits exactly one row. */
function partition(words: Words, known: Known): Made | undefined {
  const { choices } = words
  const when = parts(words, known)
  if (!when) return undefined
  const then = results(words)
  const step = {
    kind: 'table',
    inputs: [known.name],
    hit: choices.pick(['unique', 'first']),
    rows: when.map((condition) => ({ when: [condition], then: then.cell() })),
    ...then.scale,
    ...policy(words, known),
  }
  return [step, then.known]
}

function parts({ choices, scales }: Words, { type, range, scale, choices: options }: Known): Json[] | undefined {
  switch (type) {
    case 'boolean':
      return [true, false]
    case 'choice':
      return [...(options ?? [])]
    case 'level': {
      const levels = scales[scale ?? ''] ?? []
      const at = choices.pick(levels.slice(1))
      return [{ below: at }, { from: at }]
    }
    case 'number': {
      const [low, high] = range ?? [0, 120]
      const at = Number((low + ((high - low) * choices.below(101)) / 100).toFixed(2))
      return choices.chance(50) ? [{ below: at }, { from: String(at) }] : [{ to: at }, { above: at }]
    }
    case 'date':
      return [{ to: '2026-01-01' }, { above: '2026-01-01' }]
    default:
      return undefined
  }
}

/** Several inputs and any rows: the first that fits counts, and something follows where none does. */
function rows(words: Words, names: readonly Known[]): Made {
  const { choices } = words
  const inputs = [...new Set(choices.several(1, 3, () => choices.pick(names)))]
  const then = results(words)
  const step = {
    kind: 'table',
    inputs: inputs.map(({ name }) => name),
    hit: 'first',
    rows: choices.several(1, 4, () => ({ when: inputs.map((known) => condition(words, known)), then: then.cell() })),
    otherwise: then.cell(),
    ...then.scale,
  }
  return [step, then.known]
}

function condition(words: Words, known: Known): Json {
  const { choices } = words
  if (choices.chance(30)) return '-'
  const value = (): Json => cell(words, known)
  const isOrdered = known.type === 'number' || known.type === 'level' || known.type === 'date'
  if (!isOrdered || choices.chance(40)) return choices.chance(50) ? value() : choices.several(1, 3, value)
  return choices.chance(50)
    ? { [choices.pick(['from', 'above'])]: value() }
    : { [choices.pick(['to', 'below'])]: value() }
}

function cell(words: Words, known: Known): Json {
  const { choices } = words
  if (known.type === 'boolean') return choices.chance(50)
  if (known.type !== 'number') return writtenLike(known, words)
  const hasSetting = words.settings.some(({ name }) => name === 'batas')
  return choices.pick<Json>([0, 50, '60.5', 100, '1/3', hasSetting ? { setting: 'batas' } : 7])
}

/** What may follow: levels of one scale, numbers, or yes and no. */
function results(words: Words): { cell(): Json; scale: { scale?: string }; known: Omit<Known, 'name'> } {
  const { choices } = words
  const kind = choices.pick(['level', 'number', 'boolean'])
  if (kind === 'number')
    return {
      cell: () => choices.pick([0, 10, '2.5', -1.25, 100]),
      scale: {},
      known: { type: 'number', digits: 0, range: [-2, 100] },
    }
  if (kind === 'boolean') return { cell: () => choices.chance(50), scale: {}, known: { type: 'boolean' } }
  const scale = choices.pick(Object.keys(words.scales))
  return { cell: () => choices.pick(words.scales[scale] ?? []), scale: { scale }, known: { type: 'level', scale } }
}
