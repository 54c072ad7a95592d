import type { StoredRecord } from '@sasando/storage'

import { locale, words } from './words.ts'

/** One line of the diary. */
export interface Note {
  readonly kegiatan: string
  /** `2026-03-02` */
  readonly tanggal: string
  readonly jumlah: number
  readonly satuan: string
}

/** Rows come from other devices too, perhaps of another version: what is not there is said, not guessed. */
export function noteIn({ value }: StoredRecord): Note {
  const { kegiatan, tanggal, jumlah, satuan } = value as { readonly [member: string]: unknown }
  return {
    kegiatan: typeof kegiatan === 'string' ? kegiatan : words().untitled,
    tanggal: typeof tanggal === 'string' ? tanggal : '',
    jumlah: typeof jumlah === 'number' ? jumlah : 0,
    satuan: typeof satuan === 'string' ? satuan : '',
  }
}

/** `Senin, 2 Maret 2026` */
export function dayOf(tanggal: string): string {
  const day = new Date(`${tanggal}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return words().noDay
  return day.toLocaleDateString(locale() === 'id' ? 'id' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
