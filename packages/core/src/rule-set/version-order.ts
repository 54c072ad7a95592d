/** Whether a version comes after another: numbers by their size, words by their letters. */
export function isLaterVersion(version: string, other: string): boolean {
  const [x, y] = [version, other].map((each) => each.split(/[.-]/))
  for (let index = 0; index < Math.max(x?.length ?? 0, y?.length ?? 0); index++) {
    const [left = '', right = ''] = [x?.[index], y?.[index]]
    if (left !== right) return /^\d+$/.test(left + right) ? Number(left) > Number(right) : left > right
  }
  return false
}
