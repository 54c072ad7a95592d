import type { Input } from '@sasando/core'

import type { Choices } from './choices.ts'
import { booleanLogic } from './expression.ts'
import { list, scalar } from './inputs.ts'
import { forEverybody, type Known, type Words } from './names.ts'
import type { Maker } from './maker.ts'
import { bands } from './steps/bands.ts'
import { credit } from './steps/credit.ts'
import { gate } from './steps/gate.ts'
import { logic } from './steps/logic.ts'
import { matrix } from './steps/matrix.ts'
import { raters } from './steps/raters.ts'
import { ratio } from './steps/ratio.ts'
import { round } from './steps/round.ts'
import { table } from './steps/table.ts'
import { weighted } from './steps/weighted.ts'

const scales = {
  mutu: ['kurang', 'cukup', 'baik'],
  predikat: ['sangat-kurang', 'kurang', 'butuh-perbaikan', 'baik', 'sangat-baik'],
  constructor: ['tidak', 'ya'],
}

/** The text of a rule set over all kinds. Nearly all of them compile; a few have numbers too large to count exactly. */
export function ruleSetText(choices: Choices): string {
  const [settings, knownSettings] = makeSettings(choices)
  const inputs: Record<string, Input> = {}
  const names: Known[] = []
  const lists = new Map<string, readonly Known[]>()
  for (let index = choices.between(2, 8); index > 0; index--) {
    const [input, known] = scalar(`i-${index}`, choices, Object.keys(scales), true)
    inputs[known.name] = input
    names.push({ ...known, isInput: true })
  }
  for (let index = choices.pick([0, 1, 0, 2]); index > 0; index--) {
    const [input, fields] = list(choices, Object.keys(scales))
    inputs[`l-${index}`] = input
    lists.set(`l-${index}`, fields)
    names.push({ name: `l-${index}`, type: 'list', isInput: true })
  }
  const words: Words = { choices, names, settings: knownSettings, scales }
  for (const name of Object.keys(inputs)) inputs[name] = { ...inputs[name]!, ...about(name, words) }

  const kinds: Maker[] = [weighted, ratio, bands, logic, weighted, matrix, gate, round, logic, table]
  if (lists.size > 0) kinds.push(credit(lists), raters(lists))
  const steps = makeSteps(words, kinds, inputs)
  return JSON.stringify({
    format: 1,
    id: 'acak',
    version: '1.0',
    title: { id: 'Acak' },
    valid: { from: choices.pick(['2026-01-01', '2026-08-01']) },
    scales: Object.fromEntries(Object.entries(scales).map(([name, levels]) => [name, { levels }])),
    settings,
    inputs,
    steps,
    outcome: outcomeOf(names, choices),
  })
}

/** Who an input is for, where it stands and whether it must be there. Conditions see what is for everybody. */
function about(name: string, words: Words): object {
  const { choices } = words
  const isConditional = choices.chance(12)
  const at = words.names.findIndex((each) => each.name === name)
  const others = words.names.filter((each) => each.isConditional !== true && each.name !== name)
  const known = words.names[at]
  const isFree = isConditional && others.length > 0 && !isUsed(name, words)
  if (isFree && known) (words.names as Known[])[at] = { ...known, isConditional }
  return {
    ...(isFree ? { applies: usesNoted(booleanLogic({ ...words, names: others }, 1), words) } : {}),
    ...(choices.chance(8) ? { path: ['data', 'a.b', name] } : {}),
    ...(choices.chance(10) ? { required: false } : {}),
  }
}

const used = new WeakMap<Words, Set<string>>()
const isUsed = (name: string, words: Words): boolean => used.get(words)?.has(name) ?? false

/** Remembers what conditions ask, so that nothing that they ask becomes conditional itself. */
function usesNoted<T>(logic: T, words: Words): T {
  const noted = used.get(words) ?? new Set()
  for (const { name } of words.names) if (JSON.stringify(logic).includes(`"${name}"`)) noted.add(name)
  used.set(words, noted)
  return logic
}

function makeSteps(words: Words, kinds: readonly Maker[], inputs: Readonly<Record<string, Input>>): readonly object[] {
  const conditional = new Set(Object.keys(inputs).filter((name) => inputs[name]?.applies !== undefined))
  const { choices } = words
  const names = words.names as Known[]
  const steps: object[] = []
  for (let index = choices.between(1, 8); index > 0; index--) {
    const id = `s-${steps.length}`
    const [step, known] = choices.pick(kinds)(words) ?? logic(words) ?? []
    if (!step || !known) continue
    const applies = choices.chance(12) ? { applies: booleanLogic(forEverybody(words), 1) } : {}
    steps.push({ id, ...step, ...applies })
    // What is computed from what is for some people only is for them only too.
    const text = JSON.stringify(step)
    const hasOwn = 'applies' in applies || text.includes('"applies"')
    const isConditional = hasOwn || [...conditional].some((name) => text.includes(`"${name}"`))
    if (isConditional) conditional.add(id)
    names.push({ ...known, name: id, isConditional })
  }
  return steps
}

function makeSettings(choices: Choices): readonly [object, readonly Known[]] {
  const dated = (values: readonly unknown[]): object =>
    choices.chance(50) ? { values: [{ from: '2026-07-01', value: choices.pick(values) }] } : {}
  const all: readonly (readonly [string, object, Omit<Known, 'name'>])[] = [
    [
      'batas',
      { type: 'number', digits: 2, range: [0, 120], default: '60.5', ...dated([75, '90.25']) },
      { type: 'number', digits: 2 },
    ],
    ['bobot-a', { type: 'fraction', range: [0, 1], default: '2/7' }, { type: 'number' }],
    ['jumlah', { type: 'integer', range: [-5, 5], default: -3, ...dated([4]) }, { type: 'number', digits: 0 }],
    ['ketat', { type: 'boolean', default: false, ...dated([true]) }, { type: 'boolean' }],
  ]
  const kept = all.filter(() => choices.chance(50))
  // Always there, so that it moves no choice.
  kept.push(['minimum', { type: 'integer', range: [1, 4], default: 2 }, { type: 'number', digits: 0 }])
  return [
    Object.fromEntries(kept.map(([name, setting]) => [name, setting])),
    kept.map(([name, , known]) => ({ ...known, name })),
  ]
}

/** The last value and some others; a number only where it has a decimal form. */
function outcomeOf(names: readonly Known[], choices: Choices): object {
  const fit = names.filter(({ type, digits }) => type !== 'list' && (type !== 'number' || digits !== undefined))
  const last = fit.at(-1)
  return {
    ...(last ? { akhir: last.name } : {}),
    ...(fit.length > 0 && choices.chance(50) ? { lain: choices.pick(fit).name } : {}),
  }
}
