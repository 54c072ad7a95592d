import type { RecordIssueCode } from '../../issues/issue.ts'
import type { OperatorFault } from '../../plan/operator-fault.ts'
import { localNumber } from '../local-number.ts'
import type { Messages } from '../messages.ts'
import { quotedList } from '../quoted-list.ts'
import { shownNumber } from '../shown-number.ts'
import { didYouMean } from './did-you-mean.ts'
import { typeName } from './type-name.ts'

const faults: Readonly<Record<OperatorFault, string>> = {
  threw: 'berhenti karena galat',
  promise: 'memberi janji (promise), bukan nilai',
  wrong_type: 'memberi jenis nilai yang lain daripada yang dinyatakannya',
  not_whole: 'memberi bilangan yang tidak bulat',
  out_of_range: 'memberi nilai di luar batas yang dinyatakannya',
  broken_text: 'memberi teks dengan setengah huruf',
}

/** What is wrong with what was given for a person. */
export const recordMessages: Messages<RecordIssueCode> = {
  record_not_object: ({ received }) =>
    `Data yang dinilai ditulis sebagai objek berisi masukan menurut namanya, tetapi ini ${typeName(received)}.`,
  record_not_plain: () => 'Data yang dinilai berupa data biasa, tetapi ini tidak terbaca karena galat.',
  input_wrong_type: ({ expected, received }) =>
    `Isinya seharusnya ${typeName(expected)}, tetapi ini ${typeName(received)}.`,
  input_decimal_comma: ({ received, suggestion }) => `"${received}" memakai koma desimal. Tulis ${suggestion}.`,
  input_too_precise: ({ received, digits }) =>
    `${localNumber(received, 'id')} memiliki lebih dari ${digits} angka di belakang koma. Bulatkan sebelum diisi; di sini tidak ada pembulatan diam-diam.`,
  input_out_of_range: ({ received, lowest, highest }) =>
    `${localNumber(received, 'id')} di luar rentang ${shownNumber(lowest, 'id', 0)} sampai ${shownNumber(highest, 'id', 0)}.`,
  input_not_one_of: ({ received, allowed, suggestion }) =>
    `"${received}" tidak dapat dipakai di sini.${didYouMean(suggestion)} Pilihannya: ${quotedList(allowed)}.`,
  input_not_a_day: ({ received }) => `"${received}" bukan tanggal. Tulis seperti 2026-01-31.`,
  input_broken_text: () => 'Teks ini memuat setengah huruf, misalnya sisa emoji yang terpotong. Ketik ulang teksnya.',
  input_too_long: ({ limit, of }) => `Lebih dari ${limit} ${of === 'items' ? 'isian' : 'huruf'}. Kurangi.`,
  input_field_missing: ({ field }) => `"${field}" belum diisi.`,
  input_same_entry: ({ key }) => `"${key}" ditulis dua kali dengan isi yang sama, jadi dihitung satu kali.`,
  input_conflicting_entries: ({ key }) =>
    `Ada dua isian dengan kunci "${key}" yang berbeda. Pilih yang benar, atau beri kunci lain.`,
  input_alike_keys: ({ key, other }) =>
    `Kunci "${other}" dan "${key}" hanya berbeda huruf besar, spasi, atau tanda tersembunyi. Pilih yang benar, atau beri kunci lain.`,
  operator_failed: ({ operator, plugin, step, fault }) =>
    `"${step}" tidak mempunyai nilai, karena operator "${operator}" dari plugin "${plugin}" gagal: ${faults[fault]}. Isiannya tidak salah; beri tahu pembuat pluginnya.`,
}
