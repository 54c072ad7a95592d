import { settingsOf, type Words } from './names.ts'

type Weight = number | string | { readonly setting: string }

/** Weights that total exactly 1: tenths and hundredths, and thirds, sevenths and elevenths that no decimal writes. */
export function weights(words: Words, count = words.choices.between(1, 5)): readonly Weight[] {
  const { choices } = words
  const shares = settingsOf(words, 'number').filter((each) => each.name.startsWith('bobot-'))
  if (shares.length > 0 && count > 1 && choices.chance(30)) {
    // Such a setting is worth 2/7 of the whole.
    const rest = split(5, Math.min(count - 1, 5), words)
    return [{ setting: choices.pick(shares).name }, ...rest.map((share) => `${share}/7`)]
  }
  const whole = choices.pick([10, 3, 7, 100, 20, 11, 13, 997])
  return split(whole, Math.min(count, whole), words).map((share): Weight => {
    const isDecimal = 1000 % whole === 0
    return isDecimal && choices.chance(50) ? share / whole : `${share}/${whole}`
  })
}

/** `whole` as so many parts of at least 1. */
function split(whole: number, count: number, { choices }: Words): readonly number[] {
  const parts = Array.from({ length: count }, () => 1)
  for (let rest = whole - count; rest > 0;) {
    const more = choices.between(1, rest)
    const at = choices.below(count)
    parts[at] = (parts[at] ?? 0) + more
    rest -= more
  }
  return parts
}
