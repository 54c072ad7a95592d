import type { Json } from '@sasando/core'

import type { Choices } from '../arbitraries/choices.ts'

/** What upsets readers: names that objects inherit, numbers at every border, brackets, quotes, code, odd letters. */
const pieces = [
  '__proto__', 'constructor', 'toString', '{', '}', '[', ']', '"', ':', ',', '\\', '\\u0000', '\\uD800', '\u0000', '\uFEFF',
  '1e999', '-0', '1/0', '0.1e-7', '9007199254740993', 'NaN', 'null', 'true', '//', '/*', "'", '{"var":', '"present"',
  '"applies":', '"missing":{"carry":', '[[[[[[[[', ']]]]]]]]', '{"if":[', '</script>', '\u2028', 'a.b', 'x:applies',
] // prettier-ignore

/** A text with some of its characters cut out, doubled, turned round, or replaced. */
export function mutateText(text: string, choices: Choices): string {
  let changed = text
  for (let times = choices.between(1, 4); times > 0; times--) {
    const at = choices.below(changed.length + 1)
    const length = choices.pick([1, 1, 5, 40])
    const [before, part, after] = [changed.slice(0, at), changed.slice(at, at + length), changed.slice(at + length)]
    const middle = choices.pick([
      () => '',
      () => part + part,
      () => [...part].reverse().join(''),
      () => choices.pick(pieces),
      () => part + choices.pick(pieces),
      () => String.fromCharCode(choices.below(0x1_00_00)),
    ])()
    changed = before + middle + after
  }
  return changed
}

/** Any characters at all. */
export const randomText = (choices: Choices): string =>
  choices
    .several(0, 300, () =>
      choices.chance(40)
        ? choices.pick(pieces)
        : String.fromCharCode(choices.below(choices.pick([128, 256, 0x1_00_00]))),
    )
    .join('')

/** The same document with some values replaced by others of it, or by what does not belong there. */
export function mutateJson(document: Json, choices: Choices): Json {
  const root = { document: structuredClone<Json>(document) }
  for (let times = choices.between(1, 3); times > 0; times--) {
    const places = placesIn(root)
    if (places.length === 0) return null
    const { owner, key } = choices.pick(places)
    const other = choices.pick(places)
    choices.pick([
      () => (owner[key] = structuredClone(other.owner[other.key] ?? null)),
      () => (owner[key] = choices.pick(values)()),
      () => delete owner[key],
      () => (owner[choices.pick(places).key] = owner[key] ?? null),
      () =>
        (owner[choices.pick(['__proto__x', 'constructor', 'applies', 'missing', 'round', 'var', 'when'])] =
          owner[key] ?? null),
    ])()
  }
  return root.document ?? null
}

const values: readonly (() => Json)[] = [
  () => null, () => true, () => 0, () => -1, () => 1e15, () => 0.1, () => 9_007_199_254_740_991, () => '', () => '1/7', () => '1/0',
  () => [], () => ({}), () => [[]], () => ({ var: 'i-1' }), () => ({ if: [] }), () => ({ '+': [1, 2], '-': [1] }),
  () => ({ neutral: '1/3' }), () => ({ carry: 'i-1' }), () => 'redistribute', () => ({ digits: 9, mode: 'up' }), () => '2026-02-30',
] // prettier-ignore

interface Place {
  readonly owner: Record<string, Json>
  readonly key: string
}

/** Every place of a document where a value stands. */
function placesIn(value: Json): readonly Place[] {
  if (typeof value !== 'object' || value === null) return []
  const owner = value as Record<string, Json>
  return Object.keys(owner).flatMap((key) => [{ owner, key }, ...placesIn(owner[key] ?? null)])
}
