/**
 * Breaks a label into lines for a drawing, which does not wrap by itself. A word longer than a line stays whole.
 *
 * @param width - characters to a line
 */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  // A slash joins two words without a space: "Kurang/Misconduct".
  for (const word of text.split(/(?<=\/)|\s+/)) {
    const joined = line === '' || line.endsWith('/') ? line + word : `${line} ${word}`
    if (line === '' || joined.length <= width) line = joined
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}
