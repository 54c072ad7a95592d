import type { RoundingMode } from '../exact/rounding.ts'
import type { Words } from './words.ts'

const modes: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'setengah ke atas',
  'half-even': 'setengah ke genap',
  down: 'ke bawah',
  up: 'ke atas',
}
const digitsText = (digits: number): string => (digits === 0 ? 'bilangan bulat' : `${digits} angka di belakang koma`)

export const wordsId: Words = {
  yes: 'ya',
  no: 'tidak',
  and: 'dan',
  or: 'atau',
  none: 'belum ada',
  sourceKinds: {
    law: 'Peraturan yang berlaku',
    history: 'Peraturan yang pernah berlaku',
    policy: 'Kebijakan instansi',
    practice: 'Kebiasaan, bukan peraturan',
    example: 'Contoh kebijakan, bukan peraturan',
    unconfirmed: 'Belum dipastikan',
  },
  meetIn: ({ label, result, row, rowLevel, column, columnLevel }) =>
    `${label}: ${result}, karena ${row} “${rowLevel}” dan ${column} “${columnLevel}”.`,
  weightedSum: ({ label, result, terms }) =>
    `${label} ${result} = ${terms.map((term) => `${term.weight} × ${term.label} ${term.value}`).join(' + ')}.`,
  notApplicable: ({ label, weight }) =>
    `${label} tidak berlaku bagi pegawai ini; bobotnya (${weight}) dibagikan kepada penilaian lain.`,
  leftOut: ({ label, weight }) =>
    `${label} belum ada; sesuai aturan, bobotnya (${weight}) dibagikan kepada penilaian lain.`,
  sharedWeight: ({ declared }) => `bobot semula ${declared}`,
  wasRounded: ({ value, result, digits, mode }) =>
    `Jumlahnya ${value}, dibulatkan menjadi ${result} (${digitsText(digits)}, ${modes[mode]}).`,
  roundedTo: ({ digits, mode }) => `dibulatkan ke ${digitsText(digits)}, ${modes[mode]}`,
  isRounded: ({ label, value, result, digits, mode }) =>
    `${label} ${result}: ${value} dibulatkan ke ${digitsText(digits)}, ${modes[mode]}.`,
  from: ({ value }) => `mulai ${value}`,
  above: ({ value }) => `di atas ${value}`,
  fallsInto: ({ label, result, of, value, from }) =>
    `${label}: ${result}, karena ${of} ${value}${from === undefined ? '' : ` (${result} ${from})`}.`,
  condition: ({ number }) => `Syarat ke-${number}`,
  atMost: ({ reason, level }) => `${reason}: paling tinggi “${level}”.`,
  atLeast: ({ reason, level }) => `${reason}: paling rendah “${level}”.`,
  afterGate: ({ label, before, after }) =>
    before === after
      ? `${label}: ${after}; tidak ada batas yang mengubahnya.`
      : `${label}: ${after}, semula ${before}.`,
  ratio: ({ label, result, direction, actual, target }) =>
    `${label} ${result}: ${actual} dibandingkan dengan target ${target}${direction === 'higher' ? '' : ' (makin kecil makin baik)'}.`,
  bounded: ({ value, bound, result }) => `${value} melewati batas ${bound}, jadi yang dihitung ${result}.`,
  highest: ({ value }) => `paling tinggi ${value}`,
  credit: ({ label, list, counted, given, total, cap }) =>
    `${label}: ${counted} dari ${given} ${list} dihitung, jumlahnya ${total} (batas ${cap}).`,
  formula: ({ label, result, formula }) => `${label} ${result} = ${formula}.`,
  isGiven: ({ label }) => `${label} ada`,
  smallest: ({ values }) => `yang terkecil dari: ${values.join('; ')}`,
  largest: ({ values }) => `yang terbesar dari: ${values.join('; ')}`,
  not: ({ what }) => `bukan ${what}`,
  isOneOf: ({ what, of }) => `${what} salah satu dari ${of}`,
  choice: ({ branches, otherwise }) =>
    `${branches.map(({ when, then }) => `jika ${when} maka ${then}`).join('; ')}; selain itu ${otherwise}`,
  items: ({ count }) => `${count} entri`,
  stepMissing: ({ label, needs }) =>
    `${label} belum dapat dihitung${needs.length > 0 ? `: menunggu ${needs.join(', ')}` : ''}.`,
  stepNotApplicable: ({ label }) => `${label} tidak berlaku bagi pegawai ini.`,
  inputMissing: ({ label, reason, steps }) =>
    `${label} ${reason === 'absent' ? 'belum diisi' : reason === 'invalid' ? 'diisi, tetapi tidak dapat dipakai' : 'bernilai 0, sehingga tidak dapat menjadi pembagi'}${steps.length > 0 ? `; diperlukan untuk ${steps.join(', ')}` : ''}.`,
  stoodIn: ({ label, policy, step, value }) =>
    policy === 'redistribute'
      ? `${step}: ${label} belum ada, bobotnya dibagikan kepada yang lain.`
      : `${step}: ${label} belum ada, sesuai aturan dipakai ${value}.`,
  summary: ({ outcomes }) => `${outcomes.map(({ label, value }) => `${label}: ${value}`).join('. ')}.`,
  noSummary: 'Belum ada hasil.',
}
