import type { Issue, ProofIssueCode, ProofIssueData } from '../../issues/issue.ts'
import { localNumber } from '../local-number.ts'
import type { Messages } from '../messages.ts'
import { ruleSetMessages } from './rule-set-messages.ts'

const never: Readonly<Record<ProofIssueData['never_reached']['what'], string>> = {
  step: 'Langkah ini tidak pernah menghasilkan nilai',
  branch: 'Cabang ini tidak pernah dipilih',
  band: 'Tidak ada nilai yang pernah masuk rentang ini',
  row: 'Baris ini tidak pernah dibaca',
  cell: 'Sel ini tidak pernah dibaca',
}
const declared: Readonly<Record<ProofIssueData['unused']['of'], string>> = {
  input: 'Masukan',
  step: 'Langkah',
  scale: 'Skala',
  setting: 'Setelan',
  source: 'Sumber',
}
const mend = ' Hapus, atau tulis yang dimaksud.'
const shown = (value: string): string => localNumber(value, 'id')

/** What the proofs of a rule set come upon. */
export const proofMessages: Messages<ProofIssueCode> = {
  never_reached: ({ what }) => `${never[what]}, apa pun masukannya.${what === 'row' || what === 'cell' ? '' : mend}`,
  always: ({ holds }) => `Syarat ini ${holds ? 'selalu' : 'tidak pernah'} terpenuhi, apa pun masukannya.${mend}`,
  reach_not_decided: ({ what }) =>
    `Tidak ditemukan data ${what === 'condition' ? 'dengan hasil lain bagi syarat ini' : 'yang sampai ke sini'}, dan belum terbukti bahwa memang tidak ada. Tambahkan uji dengan data seperti itu, atau hapus.`,
  level_never_given: ({ level, scale }) =>
    `Tidak ada langkah yang pernah menghasilkan tingkat "${level}" dari skala "${scale}". Buat salah satunya menghasilkan tingkat itu, atau hapus tingkatnya.`,
  level_not_decided: ({ level, scale }) =>
    `Tidak ditemukan data yang menghasilkan tingkat "${level}" dari skala "${scale}", dan belum terbukti bahwa memang tidak ada. Tambahkan uji dengan data seperti itu, atau hapus tingkatnya.`,
  unused: ({ name, of }) => `${declared[of]} "${name}" tidak dipakai. Pakai, atau hapus.`,
  not_cited: ({ step }) =>
    `Langkah "${step}" belum menyebut dasarnya. Tambahkan "basis": peraturan, atau sumber jenis "policy", "practice" atau "example".`,
  no_weight_applies: ({ step }) =>
    `Bagi sebagian orang tidak ada bobot "${step}" yang berlaku. Buat satu bobot berlaku bagi semua, atau sebutkan dengan "applies" bagi siapa langkah ini.`,
  weights_not_decided: ({ step }) =>
    `Belum terbukti bahwa setidaknya satu bobot "${step}" berlaku bagi setiap orang. Buat satu bobot berlaku bagi semua, atau sebutkan dengan "applies" bagi siapa langkah ini.`,
  wrong_on_day: ({ day, problem }) =>
    `Mulai ${day}: ${({ ...ruleSetMessages, ...proofMessages }[problem.code] as (data: Issue['data']) => string)(problem.data)}`,
  lowers_outcome: ({ input, outcome, from, to, before, after, operator, plugin }) =>
    `"${input}" yang lebih baik, ${shown(to)} dan bukan ${shown(from)}, menurunkan "${outcome}" dari ${shown(before)} menjadi ${shown(after)}. ${operator === undefined ? 'Ubah aturannya, atau nyatakan dengan langkah "gate".' : `Operator "${operator}" dari plugin "${plugin}" tidak bergerak seperti yang dijanjikan plugin itu. Beri tahu pembuatnya.`}`,
  monotone_not_decided: ({ input, outcome, step }) =>
    `Belum terbukti bahwa "${input}" yang lebih baik tidak pernah menurunkan "${outcome}": di langkah "${step}" pengaruhnya bisa ke dua arah. Tidak ditemukan data yang menunjukkannya. Sederhanakan langkah itu, atau bagi menjadi beberapa langkah.`,
  not_noticed: ({ from, to }) =>
    `Tidak ada uji yang gagal bila ${shown(from)} di sini menjadi ${shown(to)}. Tambahkan uji yang hasilnya bergantung padanya.`,
}
