/** A head with its lines in braces. */
export function block(head: string, lines: readonly string[]): string {
  return [`${head} {`, ...lines.flatMap((line) => line.split('\n').map((each) => `  ${each}`)), '}'].join('\n')
}
