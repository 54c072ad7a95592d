/** How far the reading is, in bytes. `total` is 0 where nobody knows. */
export interface Meter {
  total: number
  done: number
}
