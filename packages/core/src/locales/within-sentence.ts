/**
 * A label as it stands within a sentence: `Nilai inti` becomes `nilai inti`; `SKP` and `BerAKHLAK` stay as they are.
 * A label that begins with a proper name loses its capital: nothing tells it from another word.
 */
export const withinSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}+(?!\p{L})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
