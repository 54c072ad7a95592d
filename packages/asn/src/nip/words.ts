import type { Locale } from '../locale.ts'
import type { NipFinding, NipFindingCode, NipFindingData } from './finding.ts'

type Sentences = { readonly [Code in NipFindingCode]: (data: NipFindingData[Code]) => string }

const sexes = { id: { L: 'laki-laki', P: 'perempuan' }, en: { L: 'a man', P: 'a woman' } } as const
const retype = {
  id: 'Ubah kolom NIP menjadi teks, lalu ketik atau tempel lagi NIP-nya dari sumbernya.',
  en: 'Make the column a text column, then type or paste the NIP again from its source.',
}

const id: Sentences = {
  nip_empty: () => 'NIP belum diisi.',
  nip_old: ({ received }) => `"${received}" adalah NIP lama (9 angka). Isi NIP baru yang 18 angka.`,
  nip_as_number: ({ received }) =>
    `NIP tersimpan sebagai bilangan (${received}), sehingga tiga angka terakhirnya hilang. ${retype.id}`,
  nip_scientific: ({ received }) =>
    `NIP tersimpan sebagai bilangan (${received}), sehingga tiga angka terakhirnya hilang. ${retype.id}`,
  nip_rounded: ({ received }) =>
    `NIP ${received} berakhir dengan 000; tidak ada nomor urut 000. Mungkin dibulatkan oleh lembar kerja. ${retype.id}`,
  nip_length: ({ received, digits }) => `NIP terdiri dari 18 angka, "${received}" ${digits} angka.`,
  nip_characters: ({ received }) => `NIP hanya terdiri dari angka, bukan "${received}".`,
  birth_not_a_day: ({ year, month, day }) =>
    `Angka 1–8 bukan tanggal lahir: tidak ada tanggal ${day}-${month}-${year}.`,
  start_not_a_month: ({ month }) => `Angka 13–14 adalah bulan mulai tugas (01–12), atau 21 bagi PPPK; bukan ${month}.`,
  too_young: ({ birth, start, least }) =>
    `Menurut NIP-nya, orang yang lahir ${birth} mulai bertugas ${start}, sebelum berumur ${least} tahun.`,
  too_old: ({ birth, start, most }) =>
    `Menurut NIP-nya, orang yang lahir ${birth} mulai bertugas ${start}, pada umur lebih dari ${most} tahun.`,
  start_too_early: ({ start, earliest }) => `Angka 9–14 mengatakan mulai bertugas ${start}, sebelum tahun ${earliest}.`,
  start_too_late: ({ start, today }) =>
    `Angka 9–14 mengatakan mulai bertugas ${start}, lebih dari setahun sesudah hari ini (${today}).`,
  pppk_too_early: ({ year, earliest }) => `Angka 9–12 mengatakan PPPK sejak ${year}; PPPK ada sejak ${earliest}.`,
  sex_digit: ({ digit }) => `Angka 15 adalah jenis kelamin: 1 laki-laki, 2 perempuan; bukan ${digit}.`,
  sex_differs: ({ nip, recorded }) =>
    `Menurut NIP pegawai ini ${sexes.id[nip]}, menurut data lain ${sexes.id[recorded]}.`,
}

const en: Sentences = {
  nip_empty: () => 'The NIP has not been filled in.',
  nip_old: ({ received }) => `"${received}" is an old NIP (9 digits). Fill in the new one of 18 digits.`,
  nip_as_number: ({ received }) =>
    `The NIP was stored as a number (${received}), so its last three digits are lost. ${retype.en}`,
  nip_scientific: ({ received }) =>
    `The NIP was stored as a number (${received}), so its last three digits are lost. ${retype.en}`,
  nip_rounded: ({ received }) =>
    `The NIP ${received} ends with 000; there is no serial number 000. A spreadsheet may have rounded it. ${retype.en}`,
  nip_length: ({ received, digits }) => `An NIP has 18 digits, "${received}" has ${digits}.`,
  nip_characters: ({ received }) => `An NIP consists of digits alone, not of "${received}".`,
  birth_not_a_day: ({ year, month, day }) => `Digits 1–8 are no birthday: there is no day ${year}-${month}-${day}.`,
  start_not_a_month: ({ month }) =>
    `Digits 13–14 are the month in which the service began (01–12), or 21 for a PPPK; not ${month}.`,
  too_young: ({ birth, start, least }) =>
    `By the NIP, someone born on ${birth} began to serve in ${start}, before the age of ${least}.`,
  too_old: ({ birth, start, most }) =>
    `By the NIP, someone born on ${birth} began to serve in ${start}, at an age of more than ${most}.`,
  start_too_early: ({ start, earliest }) => `Digits 9–14 say that the service began in ${start}, before ${earliest}.`,
  start_too_late: ({ start, today }) =>
    `Digits 9–14 say that the service begins in ${start}, more than a year after today (${today}).`,
  pppk_too_early: ({ year, earliest }) => `Digits 9–12 say PPPK since ${year}; there have been PPPK since ${earliest}.`,
  sex_digit: ({ digit }) => `Digit 15 is the sex: 1 man, 2 woman; not ${digit}.`,
  sex_differs: ({ nip, recorded }) => `By the NIP this is ${sexes.en[nip]}, by other data ${sexes.en[recorded]}.`,
}

const sentences: Readonly<Record<Locale, Sentences>> = { id, en }
const needs = {
  id: { correction: 'Perlu dibetulkan', completion: 'Perlu dilengkapi' },
  en: { correction: 'To be corrected', completion: 'To be completed' },
} as const

/** What is found, as a sentence for people. */
export function formatNipFinding(found: NipFinding, locale: Locale = 'id'): string {
  const say = sentences[locale][found.code] as (data: NipFinding['data']) => string
  return `${needs[locale][found.needs]}: ${say(found.data)}`
}
