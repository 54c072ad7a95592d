import type { Notices } from '../report/notices.ts'
import { nipDoubts } from './nip-doubts.ts'
import { looksRounded } from './read-nip.ts'

/** Says what looks odd about an NIP that can be used. */
export function noteNip(nip: string, notices: Notices, table: string, row: number): void {
  if (looksRounded(nip)) notices.roundedNip(table, row)
  for (const each of nipDoubts(nip)) notices.doubtfulNip(table, row, each)
}
