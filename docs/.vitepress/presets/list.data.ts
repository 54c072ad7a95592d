import { presets, type Evidence, type PresetStatus } from '@sasando/presets'

const statuses: Readonly<Record<PresetStatus, string>> = {
  law: 'peraturan',
  practice: 'praktik umum',
  history: 'riwayat',
  example: 'contoh',
}
const grounds: Readonly<Record<Evidence, string>> = {
  law: 'naskah peraturan dipegang',
  published: 'terbitan orang lain tentang peraturan',
  code: 'program publik yang menerapkannya',
  memory: 'perlu dipastikan',
  'made-up': 'karangan',
}

const day = (date: string): string =>
  new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))

/** A row of the list of presets. */
export interface ListedPreset {
  readonly id: string
  readonly title: string
  readonly status: string
  readonly valid: string
  readonly evidence: string
}

export declare const data: readonly ListedPreset[]

export default {
  load: (): readonly ListedPreset[] =>
    presets.map(({ id, title, status, valid, evidence }) => ({
      id,
      title: title.id,
      status: statuses[status],
      valid: valid.to === undefined ? `sejak ${day(valid.from)}` : `${day(valid.from)} s.d. ${day(valid.to)}`,
      evidence: grounds[evidence],
    })),
}
