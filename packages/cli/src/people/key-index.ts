/** Which key stood in which row. */
export interface KeyIndex {
  /** Notes that `key` stands in `row`. @returns the row where it stood before, or 0 */
  add(key: string, row: number): number
}

/** Of any texts. */
export function createKeyIndex(): KeyIndex {
  const rows = new Map<string, number>()
  return {
    add(key, row) {
      const before = rows.get(key) ?? 0
      if (before === 0) rows.set(key, row)
      return before
    },
  }
}

/** Of NIPs. Twelve bytes and a half-empty table: a million NIPs take about thirty megabytes. */
export function createNipIndex(): KeyIndex {
  let size = 1024
  let count = 0
  let keys = new BigUint64Array(size)
  let rows = new Uint32Array(size)

  const slotOf = (key: bigint): number => {
    // Birthdays and months lie close together: multiply to spread them, take the high bits.
    let slot = Number(BigInt.asUintN(64, key * 0x9e3779b97f4a7c15n) >> 40n) % size
    while (rows[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) % size
    return slot
  }
  const grow = (): void => {
    const [oldKeys, oldRows] = [keys, rows]
    size *= 2
    keys = new BigUint64Array(size)
    rows = new Uint32Array(size)
    oldRows.forEach((row, slot) => {
      if (row === 0) return
      const key = oldKeys[slot] ?? 0n
      const to = slotOf(key)
      keys[to] = key
      rows[to] = row
    })
  }
  return {
    add(nip, row) {
      const key = BigInt(nip)
      const slot = slotOf(key)
      const before = rows[slot] ?? 0
      if (before !== 0) return before
      keys[slot] = key
      rows[slot] = row
      count += 1
      if (count * 2 > size) grow()
      return 0
    },
  }
}
