/**
 * A text after the edit that a `diff` block shows: lines with `-` go, lines with `+` come, and the lines around them say
 * where. What the block takes for the present text must stand there exactly once.
 */
export function edited(text: string, diff: string): string {
  const lines = diff.replace(/\n$/, '').split('\n')
  const side = (sign: '-' | '+'): string =>
    lines
      .filter((line) => line === '' || line.startsWith(' ') || line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('')
  const [before, after] = [side('-'), side('+')]
  const places = text.split(before).length - 1
  if (before === after) throw new Error('The edit changes nothing.')
  if (places !== 1) throw new Error(`What is to be edited stands there ${places} times:\n${before}`)
  return text.replace(before, () => after)
}
