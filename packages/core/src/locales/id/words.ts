import type { RoundingMode } from '../../exact/rounding.ts'
import { withinSentence } from '../within-sentence.ts'
import type { Need, Words } from '../words.ts'

const modes: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'tepat setengah ke atas',
  'half-even': 'tepat setengah ke angka genap',
  down: 'selalu ke bawah',
  up: 'selalu ke atas',
}
const those = { person: 'pegawai', unit: 'unit' }
const roundedTo = (digits: number): string =>
  digits === 0 ? 'dibulatkan ke bilangan bulat' : `dibulatkan ke ${digits} angka di belakang koma`

const listed = (words: readonly string[], comma = ', '): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(comma)} dan ${words.at(-1)}`
const labels = (all: readonly string[]): string => listed(all.map(withinSentence))

const isHow: Readonly<Record<Need['reason'], string>> = {
  absent: 'belum diisi',
  invalid: 'sudah diisi, tetapi isinya tidak dapat dipakai',
  zero: 'bernilai 0, dan tidak ada yang dapat dibagi dengan 0',
  'too-few': 'belum cukup penilainya',
  operator: 'tidak memperoleh nilai dari pluginnya',
  unknown: 'belum ada',
}
const shortly: Readonly<Record<Need['reason'], string>> = {
  absent: 'belum diisi',
  invalid: 'tidak dapat dipakai',
  zero: 'bernilai 0',
  'too-few': 'belum cukup penilainya',
  operator: 'tidak memperoleh nilai dari pluginnya',
  unknown: 'belum ada',
}
const because = (needs: readonly Need[]): string =>
  Object.entries(shortly)
    .map(([reason, is]) => [labels(needs.filter((need) => need.reason === reason).map(({ label }) => label)), is])
    .filter(([those]) => those !== '')
    .map((each) => each.join(' '))
    .join('; ')

/** Dots at the end are enough. */
const ended = (sentence: string): string => (sentence.endsWith('…') ? sentence : `${sentence}.`)
const added = (total: string, terms: readonly string[]): string =>
  terms.length > 1 ? `${total} = ${terms.join(' + ')}` : total

export const words: Words = {
  yes: 'ya',
  no: 'tidak',
  and: 'dan',
  or: 'atau',
  // Platforms spell months in their own ways, and a sentence must not differ by where it was written.
  months: Object.freeze(
    'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  ),
  sourceKinds: {
    law: 'Peraturan yang berlaku',
    history: 'Peraturan yang pernah berlaku',
    policy: 'Kebijakan instansi',
    practice: 'Kebiasaan, bukan peraturan',
    example: 'Contoh kebijakan, bukan peraturan',
    unconfirmed: 'Belum dipastikan',
  },
  meetIn: ({ label, result, row, rowLevel, column, columnLevel }) =>
    `${label}: ${result}, karena ${withinSentence(row)} “${rowLevel}” dan ${withinSentence(column)} “${columnLevel}”.`,
  weightedSum: ({ label, result, terms }) =>
    `${label} ${result} = ${terms.map((term) => `${term.weight} × ${term.value} (${withinSentence(term.label)})`).join(' + ')}.`,
  notApplicable: ({ label, weight, subject }) =>
    `${label} tidak berlaku bagi ${those[subject]} ini, jadi bobotnya (${weight}) dibagikan kepada unsur lain.`,
  leftOut: ({ label, weight }) =>
    `${label} belum ada. Menurut aturan, bobotnya (${weight}) dibagikan kepada unsur lain.`,
  sharedWeight: ({ declared }) => `bobot semula ${declared}`,
  wasRounded: ({ value, result, digits, mode }) => `Jumlah ${value} ${roundedTo(digits)} (${modes[mode]}): ${result}.`,
  roundedTo: ({ digits }) => roundedTo(digits),
  isRounded: ({ label, value, result, digits, mode }) =>
    `${label} ${result}: ${value} ${roundedTo(digits)} (${modes[mode]}).`,
  from: ({ value }) => `mulai ${value}`,
  above: ({ value }) => `di atas ${value}`,
  to: ({ value }) => `sampai ${value}`,
  below: ({ value }) => `di bawah ${value}`,
  fallsInto: ({ label, result, of, value, from }) =>
    `${label}: ${result}, karena ${withinSentence(of)} ${value}${from === undefined ? '' : ` dan ${result} berlaku ${from}`}.`,
  row: 'Baris',
  anything: 'apa saja',
  allElse: 'Selain itu',
  rowApplies: ({ label, result, row, reasons }) => {
    const said = reasons.map(
      (each) =>
        `${withinSentence(each.label)} ${each.value}${each.value === each.condition ? '' : ` (${each.condition})`}`,
    )
    return `Tabel “${label}”, baris ${row}: ${result}${said.length > 0 ? `, karena ${said.join('; ')}` : ''}.`
  },
  noOtherRow: ({ label, result }) => `${label}: ${result}, karena tidak ada baris tabel yang cocok.`,
  noRow: 'Tidak ada baris tabel yang cocok.',
  raters: ({ count }) => `${count} penilai`,
  tooFewRaters: ({ label, minimum, weight }) =>
    `${label}: ${minimum === 1 ? 'belum ada yang menilai' : `penilainya belum mencapai ${minimum} orang, jadi nilainya tidak dihitung dan tidak ditampilkan`}.${weight === undefined ? '' : ` Menurut aturan, bobotnya (${weight}) dibagikan kepada kelompok lain.`}`,
  atLeastRaters: ({ minimum }) => `paling sedikit ${minimum} penilai`,
  condition: ({ number }) => `Syarat ke-${number}`,
  atMost: ({ reason, level }) => `${reason}: hasilnya paling tinggi “${level}”.`,
  atLeast: ({ reason, level }) => `${reason}: hasilnya paling rendah “${level}”.`,
  afterGate: ({ label, before, after }) =>
    before === after
      ? `${label}: ${after}. Tidak ada batas yang mengubahnya.`
      : `${label}: ${after}. Tanpa batas itu hasilnya ${before}.`,
  ratio: ({ label, result, direction, actualLabel, actual, target }) =>
    `${label} ${result}: ${withinSentence(actualLabel)} ${actual} dibandingkan dengan target ${target}${direction === 'higher' ? '' : ' (makin kecil makin baik)'}.`,
  bounded: ({ value, bound, result }) => `${value} melewati batas ${bound}, jadi yang dihitung ${result}.`,
  highest: ({ value }) => `paling tinggi ${value}`,
  credit: ({ label, list, result, counted, given, isConditional, isCount, total, terms, cap }) =>
    given === 0
      ? `${label} ${result}, karena ${withinSentence(list)} tidak ada.`
      : counted === 0
        ? `${label} ${result}, karena dari ${given} ${withinSentence(list)} belum ada yang memenuhi syarat.`
        : `${isConditional ? `${label} ${result}: ${counted} dari ${given} ${withinSentence(list)} memenuhi syarat${isCount ? '' : `, jumlah nilainya ${added(total, terms)}`}` : `${label} ${added(total, terms)}${terms.length > 1 ? ',' : ''} dari ${counted} ${withinSentence(list)}`}${cap === undefined ? '' : ` (batasnya ${cap})`}.`,
  entry: ({ title, formula, because, value, result, rounding }) =>
    ended(
      `${[title, ...because].join(', ')}: ${formula === value ? '' : `${formula} = `}${value}${rounding === undefined ? '' : `, ${roundedTo(rounding.digits)} (${modes[rounding.mode]}): ${result}`}`,
    ),
  entryNumber: ({ number }) => `Isian ke-${number}`,
  formula: ({ label, result, formula, because, isNumber }) => {
    const why = because.length === 0 ? '' : `, karena ${because.join('; ')}`
    if (isNumber) return `${label} ${result}${formula === result ? '' : ` = ${formula}`}${why}.`
    return formula === result && why !== ''
      ? `${label}: ${result}${why}.`
      : `${label}: ${result}. Aturannya: ${formula}${why}.`
  },
  named: ({ label, value, isNumber }) =>
    isNumber ? `${value} (${withinSentence(label)})` : `${withinSentence(label)} (${value})`,
  isGiven: ({ label }) => `${withinSentence(label)} terisi`,
  capped: ({ what, bound }) => `${what}, paling tinggi ${bound}`,
  raised: ({ what, bound }) => `${what}, paling rendah ${bound}`,
  // Numbers have decimal commas.
  smallest: ({ values }) => `yang terkecil di antara ${listed(values, '; ')}`,
  largest: ({ values }) => `yang terbesar di antara ${listed(values, '; ')}`,
  not: ({ what }) => `bukan ${what}`,
  isOneOf: ({ what, of }) => `${what} salah satu dari ${of}`,
  choice: ({ branches, otherwise }) =>
    `${branches.map(({ when, then }) => `jika ${when}, maka ${then}`).join('; ')}; selain itu ${otherwise}`,
  items: ({ count }) => `${count} isian`,
  stepMissing: ({ label, needs }) =>
    `${label} belum dapat dihitung${needs.length > 0 ? ` karena ${because(needs)}` : ''}.`,
  stepWithoutOperator: ({ label }) =>
    `${label} tidak dapat dihitung: plugin yang menghitungnya tidak memberi nilai untuk isian ini.`,
  noReason: ({ label, kind, plugin }) =>
    plugin === undefined
      ? `Alasan nilai ${withinSentence(label)} tidak dapat disebutkan di sini: plugin yang menjelaskan langkah jenis "${kind}" tidak dimuat.`
      : `Alasan nilai ${withinSentence(label)} tidak dapat disebutkan: plugin "${plugin}" gagal menjelaskannya.`,
  stepNotApplicable: ({ label, subject }) => `${label} tidak berlaku bagi ${those[subject]} ini.`,
  notApplicableSteps: ({ labels: all, subject }) =>
    `Tidak berlaku bagi ${those[subject]} ini: ${all.map(withinSentence).join('; ')}.`,
  missing: ({ label, reason, blocked, covered }) =>
    [
      `${label} ${isHow[reason]}.`,
      ...(blocked.length > 0 ? [`Karena itu, ${labels(blocked)} belum dapat dihitung.`] : []),
      ...(covered.length > 0 ? [`Untuk ${labels(covered)}, aturan menentukan cara menghitung tanpanya.`] : []),
    ].join(' '),
  stoodIn: ({ label, step, value }) =>
    `${label} belum ada. Menurut aturan, ${withinSentence(step)} dihitung dengan ${value} sebagai gantinya.`,
  issueAt: ({ label, row, field, sentence }) =>
    `${[label, ...(row === undefined ? [] : [`isian ke-${row}`]), ...(field === undefined ? [] : [withinSentence(field)])].join(', ')}: ${sentence}`,
  otherIssue: ({ code }) => `Ada isian yang perlu diperiksa (${code}).`,
  outcome: ({ label, value }) => `${label}: ${value}.`,
  notShown: 'tidak ditampilkan',
  emptyList: 'daftar kosong',
  stepNotShown: ({ label }) => `${label} tidak ditampilkan kepada pembaca ini.`,
  partlyNotShown: ({ label, value }) =>
    `${label}: ${value}. Sebagian dasar perhitungannya tidak ditampilkan kepada pembaca ini.`,
  someNotShown: 'Sebagian rincian tidak ditampilkan kepada pembaca ini.',
}
