import type { Text } from '../text.ts'
import type { ProcessSettings } from './settings.ts'

/** What a setting decides, and why it is one. */
export interface SettingNote<Choice extends string = string> {
  /** What the regulation does not say, or says in two ways. */
  readonly open: Text
  readonly choices: Readonly<Record<Choice, Text>>
  /** The place that leaves it open. */
  readonly source: string
}

type Notes = { readonly [Key in keyof ProcessSettings]: SettingNote<ProcessSettings[Key]> }

/**
 * To be shown wherever a setting takes effect: none of these is the law's own word.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab IV and V: the places that say nothing about it
 */
export const settingNotes: Notes = {
  zone: {
    open: {
      id: 'Peraturan tidak menyebut zona waktu yang menentukan pergantian hari.',
      en: 'The regulation names no time zone by which a day ends.',
    },
    choices: {
      WIB: { id: 'Waktu Indonesia Barat (UTC+7)', en: 'Western Indonesian time (UTC+7)' },
      WITA: { id: 'Waktu Indonesia Tengah (UTC+8), di Kupang', en: 'Central Indonesian time (UTC+8), as in Kupang' },
      WIT: { id: 'Waktu Indonesia Timur (UTC+9)', en: 'Eastern Indonesian time (UTC+9)' },
    },
    source: 'Lampiran Bab V, pp. 114–119',
  },
  firstDay: {
    open: {
      id: 'Peraturan tidak menyebut apakah hari kejadian dihitung sebagai hari pertama.',
      en: 'The regulation does not say whether the day itself is the first of the working days.',
    },
    choices: {
      'not-counted': { id: 'Dihitung mulai hari kerja berikutnya', en: 'Counted from the next working day' },
      counted: { id: 'Hari kejadian adalah hari pertama', en: 'The day itself is the first' },
    },
    source: 'Lampiran Bab V.A.5–11 and V.B.2–8, pp. 114–119',
  },
  collectiveLeave: {
    open: {
      id: 'Peraturan menghitung hari kerja tanpa menyebut cuti bersama.',
      en: 'The regulation counts working days without a word about collective leave.',
    },
    choices: {
      off: { id: 'Cuti bersama bukan hari kerja', en: 'Collective leave is not worked on' },
      work: { id: 'Cuti bersama dihitung sebagai hari kerja', en: 'Collective leave counts as worked on' },
    },
    source: 'Lampiran Bab V, pp. 114–119',
  },
  lateRater: {
    open: {
      id: 'Setelah jangka waktu evaluasi, evaluasi dilakukan oleh atasan Pejabat Penilai Kinerja. Apakah penilai masih boleh mengevaluasi selama atasan belum bertindak, tidak disebut.',
      en: 'After the time of evaluation the superior evaluates. Whether the rater may still do so while the superior has not acted is not said.',
    },
    choices: {
      refused: { id: 'Hanya atasan yang mengevaluasi', en: 'Only the superior evaluates' },
      'until-taken-over': {
        id: 'Penilai masih boleh sampai diambil alih; keterlambatannya tercatat',
        en: 'The rater still may until somebody takes over; it is recorded as late',
      },
    },
    source: 'Lampiran Bab IV.A.11, p. 90; Bab V.A.8, pp. 115–116',
  },
  unsigned: {
    open: {
      id: 'Peraturan tidak menyebut akibat bila Pegawai tidak menandatangani atau tidak mengembalikan dokumen.',
      en: 'The regulation does not say what happens when the employee does not sign or return the document.',
    },
    choices: {
      'goes-on': {
        id: 'Setelah batas waktunya lewat, dokumen dilaporkan tanpa tanda tangan Pegawai',
        en: 'Once the limit is over, the document is reported without the signature',
      },
      waits: { id: 'Pelaporan menunggu tanda tangan', en: 'Reporting waits for the signature' },
    },
    source: 'Lampiran Bab V.A.6–7, pp. 114–115',
  },
  openObjection: {
    open: {
      id: 'Bila dokumen ditandatangani pada hari terakhir, penyampaian 14, keberatan 14, dan keputusan 7 hari kerja melewati batas pelaporan 30 hari kerja.',
      en: 'Signed on the last day, delivery 14, objection 14 and decision 7 working days go beyond the 30 for the report.',
    },
    choices: {
      'report-waits': {
        id: 'Pelaporan menunggu putusan; keterlambatannya tercatat dengan sebabnya',
        en: 'The report waits for the decision; that it is late is recorded with its reason',
      },
      'report-goes-on': {
        id: 'Dilaporkan pada waktunya, lalu dilaporkan lagi bila putusan mengubah hasil',
        en: 'Reported in time, and once more where the decision changes the result',
      },
    },
    source: 'Lampiran Bab V.A.5–7, pp. 114–115; V.B.2, V.B.6 and V.B.8, pp. 117–119',
  },
  unitResult: {
    open: {
      id: 'Menetapkan capaian kinerja organisasi adalah tahap pertama. Bila capaian periodik terlambat, tidak disebut apa yang dipakai; untuk tahunan dipakai capaian tahun sebelumnya.',
      en: 'Setting the achievement of the organisation is the first stage. What to use where a periodic one is late is not said; for the annual evaluation it is that of the year before.',
    },
    choices: {
      awaited: { id: 'Evaluasi menunggu capaian organisasi', en: 'The evaluation waits for it' },
      'not-awaited': { id: 'Evaluasi boleh tanpa capaian organisasi', en: 'The evaluation may go on without it' },
    },
    source: 'Lampiran Bab IV.B.1, pp. 92–94',
  },
  withdrawal: {
    open: {
      id: 'Peraturan tidak mengatur pencabutan keberatan.',
      en: 'The regulation does not speak of withdrawing an objection.',
    },
    choices: {
      allowed: { id: 'Boleh dicabut sebelum diputus', en: 'May be withdrawn before it is decided' },
      refused: { id: 'Tidak dapat dicabut', en: 'Cannot be withdrawn' },
    },
    source: 'Lampiran Bab V.B, pp. 117–119',
  },
  reopening: {
    open: {
      id: 'Peraturan tidak mengatur pembukaan kembali hasil yang sudah final.',
      en: 'The regulation does not speak of opening a final result again.',
    },
    choices: {
      allowed: { id: 'Boleh, dengan alasan tertulis', en: 'Allowed, with a written reason' },
      refused: { id: 'Tidak boleh', en: 'Not allowed' },
    },
    source: 'Lampiran Bab IV.A.11–12, p. 90',
  },
}
