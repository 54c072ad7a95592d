/**
 * A label as it stands within a sentence: `Nilai inti` becomes `nilai inti`; `SKP` and `BerAKHLAK` stay as they are.
 * So does a title, whose second word has a capital as well: `Berorientasi Pelayanan`. A proper name of one word loses its
 * capital: nothing tells it from another word.
 */
export const withinSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}+(?!\p{L}| \p{Lu}\p{Ll}+(?!\p{L}))/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label
