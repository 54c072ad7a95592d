import type { Delimiter } from '../table/table.ts'

const candidates: readonly Delimiter[] = [',', ';', '\t', '|']
const comparedLines = 30

/**
 * The separator that cuts the first lines most evenly. Quoted text does not count, so `"Kupang, NTT";89,5` is cut at
 * the semicolon; nor does a title above the headings. A file with one column has none; the comma then does no harm.
 */
export function detectDelimiter(sample: string, isWhole: boolean): Delimiter {
  const lines = countPerLine(sample, isWhole)
  let best: Delimiter = ','
  let bestScore = 0
  for (const candidate of candidates) {
    // Lines that agree with each other say more than many separators: `89,5` has commas too, but the headings have not.
    const score = Math.max(...agreements(lines.map((line) => line.get(candidate) ?? 0)))
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

/** For each number of separators that lines have: how many lines agree on it, and, where as many do, how many it is. */
function agreements(counts: readonly number[]): number[] {
  return counts.map((own) => (own === 0 ? 0 : counts.filter((count) => count === own).length + own / 1000))
}

/** For each line outside quotes, how often each candidate stands in it. */
function countPerLine(sample: string, isWhole: boolean): Map<string, number>[] {
  const lines: Map<string, number>[] = []
  let line = new Map<string, number>()
  let isQuoted = false
  let isEmpty = true
  for (const letter of sample) {
    if (letter === '"') isQuoted = !isQuoted
    else if (!isQuoted && (letter === '\n' || letter === '\r')) {
      if (!isEmpty) lines.push(line)
      if (lines.length >= comparedLines) return lines
      line = new Map()
      isEmpty = true
      continue
    } else if (!isQuoted && candidates.includes(letter as Delimiter)) line.set(letter, (line.get(letter) ?? 0) + 1)
    isEmpty = false
  }
  if (!isEmpty && (isWhole || lines.length === 0)) lines.push(line)
  return lines
}
