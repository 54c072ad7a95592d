import type {
  Combination,
  FormName,
  JsonExpectation,
  NameSpace,
  PluginLie,
  RefusedReason,
  RuleSetIssueCode,
} from '../../issues/issue.ts'
import { localNumber } from '../local-number.ts'
import type { Messages } from '../messages.ts'
import { quotedList } from '../quoted-list.ts'
import { didYouMean } from './did-you-mean.ts'
import { typeName } from './type-name.ts'

const names: Readonly<Record<NameSpace, string>> = {
  value: 'masukan atau langkah',
  input: 'masukan',
  list: 'daftar',
  field: 'kolom daftar',
  scale: 'skala',
  level: 'tingkat',
  choice: 'pilihan',
  day: 'tanggal',
  setting: 'setelan',
  source: 'sumber',
  locator: 'bagian sumber',
  step: 'langkah',
  operator: 'operator',
  group: 'kelompok penilai',
}

const forms: Readonly<Record<FormName, string>> = {
  id: 'nama dari huruf kecil, angka, dan tanda hubung, misalnya "batas-kredit"',
  version: 'versi seperti "2026.1.0"',
  date: 'tanggal seperti "2026-01-31"',
  basis: 'sumber, atau sumber dan bagiannya, misalnya "p6#pasal-24"',
  exact: 'bilangan seperti 0.15, atau pecahan dalam tanda kutip seperti "1/7"; desimal ditulis dengan titik',
  amount: 'bilangan, pecahan dalam tanda kutip seperti "1/7", atau setelan seperti { "setting": "batas-kredit" }',
  missing: '"block", "redistribute", "zero", { "neutral": nilai } atau { "carry": "masukan" }',
  locator: 'nama seperti "pasal-24"',
  url: 'alamat yang dimulai dengan https://',
  level: 'tingkat: sebuah nama, atau { "id": …, "label": … }',
  choice: 'pilihan: sebuah nama, atau { "id": …, "label": … }',
  setting: 'bilangan, tingkat, atau true/false',
  fingerprint: 'sidik: "sha256:" dan 64 angka heksadesimal',
  format: 'angka 1',
  target: 'nama sebuah nilai, atau { "low": …, "high": … }',
  cell: 'bilangan, true/false, nama tingkat atau pilihan, tanggal, atau setelan seperti { "setting": "batas-kredit" }',
  condition:
    'syarat: sebuah nilai, daftar nilai, "-" untuk apa saja, atau rentang dengan satu atau dua ujung seperti { "from": 60, "below": 75 }',
  minimum: 'bilangan bulat mulai dari 1, atau setelan seperti { "setting": "minimum-penilai" }',
}

const json: Readonly<Record<JsonExpectation, string>> = {
  value: 'Di sini harus ada nilai: teks dalam tanda kutip ganda, bilangan, true, false, null, {…} atau […].',
  key: 'Di sini harus ada nama dalam tanda kutip ganda.',
  colon: 'Titik dua (:) di antara nama dan nilainya belum ada.',
  comma_or_end: 'Koma atau kurung tutup belum ada di sini.',
  end: 'Dokumen sudah selesai sebelum bagian ini. Hapus yang berlebih, atau periksa kurungnya.',
  string_end:
    'Teks dalam tanda kutip tidak ditutup di barisnya. Tutup dengan tanda kutip ganda; pindah baris ditulis \\n.',
  escape:
    'Setelah garis miring terbalik hanya boleh salah satu dari " \\ / b f n r t u. Garis miring terbalik sendiri ditulis \\\\.',
  whole_letters: 'Teks ini memuat setengah huruf: kode seperti \\ud83d tanpa pasangannya. Tulis keduanya, atau hapus.',
  no_comment: 'JSON tidak mengenal komentar. Pindahkan catatan ke "description".',
  no_trailing_comma: 'Ada koma sebelum kurung tutup. Hapus koma itu.',
  double_quotes: 'JSON hanya mengenal tanda kutip ganda lurus ("). Ganti tanda kutip ini.',
}

const refused: Readonly<Record<RefusedReason, string>> = {
  divide: 'tulis { "quotient": [a, b] }, yang dihitung tepat',
  remainder: 'sisa bagi tidak diperlukan untuk penilaian',
  loose: 'tulis "==" atau "!=", yang hanya membandingkan nilai sejenis',
  list: 'daftar dihitung dengan langkah jenis "credit"; "in" memakai daftar yang ditulis langsung',
  text: 'teks dan pilihan tidak berurutan dan tidak digabung; bandingkan dengan "=="',
  missing: 'tulis { "present": "nama" }, atau sebutkan di "missing" apa yang dilakukan',
  log: 'setiap langkah sudah tercatat dalam rincian hasil',
  truthy: 'syarat bernilai benar atau salah; tulis perbandingannya',
  default: 'nilai yang belum ada tidak diganti begitu saja; sebutkan di "missing" penggantinya',
  prototype: 'aturan tidak dapat memanggil program',
}

const combination = (example: Combination): string => {
  const parts = example.map(
    ({ input, value }) => `"${input}" = ${value === undefined ? 'teks lain' : localNumber(value, 'id')}`,
  )
  return parts.length === 0 ? 'apa pun masukannya' : `bila ${parts.join(' dan ')}`
}

const proofs: Readonly<Record<'unique' | 'complete' | 'reached', string>> = {
  unique: 'tidak ada dua baris yang cocok sekaligus; yang dipakai baris cocok yang pertama',
  complete: 'selalu ada baris yang cocok; bila tidak ada, langkah ini tidak memiliki nilai',
  reached: 'setiap baris dapat terpakai',
}

const failedAt: Readonly<Record<'schema' | 'lower' | 'lint', string>> = {
  schema: 'saat memeriksa bentuk',
  lower: 'saat menyiapkan',
  lint: 'dalam pemeriksaan',
}
const lies: Readonly<Record<PluginLie, string>> = {
  form: 'bukan bentuk yang dikenal sebuah rencana hitung',
  operator: 'operator yang tidak ada dalam rencana hitung',
  name: 'nama yang tidak dikenal di sana',
  type: 'bagian-bagian yang jenisnya tidak cocok',
  guard: 'memakai nilai yang mungkin tidak ada',
  bounds: 'dapat melewati batas yang dinyatakannya',
  den: 'penyebut yang tidak sesuai bentuknya',
  table: 'tabel yang terlalu pendek, terlalu panjang, atau isinya di luar jenisnya',
  not_exact: 'bilangan yang terlalu besar untuk dihitung dengan tepat',
  part: 'nama bagian yang sudah dipakai atau dicadangkan',
  issue: 'kesalahan yang tidak mempunyai kalimat',
  silent: 'tidak memberi apa pun, tanpa alasan',
}

/** What is wrong with a rule set. Apart from what is wrong with a record, so that a page of results loads only that. */
export const ruleSetMessages: Messages<RuleSetIssueCode> = {
  json_syntax: ({ expected, found }) =>
    found === '' && expected !== 'string_end' ? `Teks berakhir terlalu cepat. ${json[expected]}` : json[expected],
  json_duplicate_key: ({ key }) => `"${key}" ditulis dua kali di tempat yang sama. Pilih salah satu.`,
  json_too_deep: ({ limit }) => `Kurung bertingkat lebih dari ${limit}. Bagi aturan menjadi beberapa langkah.`,
  json_too_large: ({ limit, unit }) =>
    `Dokumen berisi lebih dari ${limit} ${unit === 'characters' ? 'huruf' : 'nilai'}. Bagi dokumennya.`,
  json_number_inexact: ({ lexeme }) =>
    `Bilangan ${lexeme} tidak dapat disimpan dengan tepat. Kurangi angkanya, atau tulis sebagai pecahan dalam tanda kutip.`,
  wrong_type: ({ expected, received }) =>
    `Seharusnya ${typeName(expected)}, tetapi ditemukan ${typeName(received)}. Tulis atau sebut nilai jenis itu.`,
  wrong_form: ({ form, received }) => `"${received}" bukan ${forms[form]}.`,
  wrong_size: ({ atLeast, atMost, of }) =>
    `${of === 'number' ? 'Nilainya' : of === 'items' ? 'Jumlah isinya' : 'Jumlah hurufnya'} ${atLeast === undefined ? `paling banyak ${atMost}` : `paling sedikit ${atLeast}`}.`,
  missing_key: ({ key }) => `"${key}" belum ada. Tambahkan.`,
  unknown_key: ({ key, suggestion }) => `"${key}" tidak dikenal di sini.${didYouMean(suggestion)}`,
  not_one_of: ({ received, allowed, suggestion }) =>
    `"${received}" tidak dapat dipakai di sini.${didYouMean(suggestion)} Pilihannya: ${quotedList(allowed)}.`,
  unknown_name: ({ name, of, suggestion }) => `Tidak ada ${names[of]} bernama "${name}".${didYouMean(suggestion)}`,
  later_step: ({ name }) =>
    `"${name}" berada di bawah. Sebuah langkah hanya melihat yang di atasnya; pindahkan ke atas.`,
  applies_in_circle: ({ names }) =>
    names.length > 2
      ? `Bagi siapa "${names[0]}" berlaku bergantung pada dirinya sendiri, melalui yang lain: ${names.join(' → ')}. Buat salah satu syarat itu bertanya tentang hal lain.`
      : `Bagi siapa "${names[0]}" berlaku bergantung pada nilainya sendiri, yang hanya ada pada mereka yang terkena. Buat syaratnya bertanya tentang hal lain.`,
  duplicate_name: ({ name, of }) => `Nama ${names[of]} "${name}" sudah dipakai. Beri nama lain.`,
  path_taken: ({ input, other, place, within }) =>
    place === within
      ? `"${input}" dan "${other}" sama-sama dibaca dari "${place}". Pakai salah satu masukan saja, atau beri "${input}" "path" lain.`
      : `"${input}" dibaca dari "${place}", padahal "${within}" adalah nilai "${other}" dan tidak memuat nilai lain. Beri salah satunya "path" lain.`,
  unknown_level: ({ level, scale, allowed, suggestion }) =>
    `Skala "${scale}" tidak memiliki tingkat "${level}".${didYouMean(suggestion)} Tingkatnya: ${quotedList(allowed)}.`,
  plugin_needed: ({ plugin }) =>
    `Aturan ini memerlukan plugin "${plugin}", yang belum disertakan. Sertakan plugin itu; pada perintah, dengan --plugin.`,
  kind_unknown: ({ kind, allowed }) =>
    `Tidak ada langkah jenis "${kind}". Jika jenis itu dari sebuah plugin, sertakan pluginnya. Yang ada: ${quotedList(allowed)}.`,
  parent_needed: ({ id, version }) =>
    `Aturan ini turunan dari "${id}" ${version}, yang belum disertakan. Sertakan aturan itu; pada perintah, dengan --parent.`,
  parent_changed: ({ id, expected, actual }) =>
    `"${id}" bukan lagi aturan asal turunan ini: sidiknya ${actual.slice(0, 19)}…, seharusnya ${expected.slice(0, 19)}…. Lihat bedanya, lalu kunci ulang.`,
  newer_parent: ({ id, version, newer }) =>
    `Aturan ini berasal dari "${id}" ${version}, dan kini ada versi ${newer}. Lihat apa yang berubah; perintahnya "sasando upgrade".`,
  setting_basis_inherited: ({ name, parent, sources }) =>
    `"${name}" diberi nilai sendiri, tetapi dasarnya masih sumber dari "${parent}", dan itu yang ditunjukkan kepada pembaca hasil. Sebut keputusan yang menetapkannya: dalam "sources", sebagai ${quotedList(sources)}.`,
  not_derived: ({ id }) =>
    `"${id}" tidak diturunkan dari aturan lain: tidak ada "derivedFrom" yang dapat dimutakhirkan.`,
  other_parent: ({ id, given }) =>
    `Aturan ini diturunkan dari "${id}", bukan dari "${given}". Berikan versi "${id}" yang lebih baru.`,
  wrong_value_type: ({ expected, received }) =>
    `Seharusnya nilai jenis ${typeName(expected)}, tetapi ditemukan ${typeName(received)}. Tulis atau sebut nilai jenis itu.`,
  list_not_value: ({ list }) =>
    `"${list}" adalah daftar, sedangkan di sini diperlukan satu nilai. Buat nilainya dalam langkah jenis "credit" di atas, atau periksa apakah daftar itu diisi dengan { "present": "${list}" }.`,
  choices_differ: ({ expected, received }) =>
    `Di sini diperlukan pilihan ${quotedList(expected)}, sedangkan nilai ini memiliki ${quotedList(received)}. Samakan pilihan dan urutannya, atau bandingkan dengan nama tiap pilihan.`,
  unknown_operator: ({ operator, suggestion }) =>
    `Tidak ada operator "${operator}".${suggestion === undefined ? ' Jika operator itu dari sebuah plugin, sertakan pluginnya.' : didYouMean(suggestion)}`,
  refused_operator: ({ operator, reason }) => `"${operator}" tidak dipakai dalam aturan: ${refused[reason]}.`,
  one_operator: ({ keys }) =>
    keys.length === 0
      ? 'Di sini belum ada rumus.'
      : `Satu rumus memiliki tepat satu operator, ditemukan ${quotedList(keys)}. Letakkan yang satu di dalam yang lain.`,
  wrong_argument_count: ({ operator, expected, received }) =>
    `"${operator}" memerlukan ${expected} nilai, ditemukan ${received}.`,
  needs_round: ({ reason }) =>
    reason === 'divisor'
      ? 'Pembaginya bergantung pada data, jadi hasil baginya tidak berbentuk tetap. Pakai langkah jenis "ratio", yang membulatkan.'
      : reason === 'shared_weight'
        ? 'Bobot dapat dibagikan kepada yang lain, jadi hasilnya tidak berbentuk tetap. Tambahkan "round": { "digits": 2 }.'
        : 'Hasil ini tidak memiliki bentuk desimal yang tepat. Tambahkan "round": { "digits": 2 } pada langkahnya.',
  divisor_is_zero: () => 'Tidak ada yang dapat dibagi dengan 0.',
  not_exact: ({ limit }) =>
    `Nilainya dapat terlalu besar untuk dihitung dengan tepat (batas ${limit}). Persempit rentangnya, atau bulatkan langkah di dalamnya.`,
  weights_not_one: ({ sum }) => `Jumlah bobot ${sum}, seharusnya tepat 1. Tentukan bobot mana yang diubah.`,
  weight_not_positive: ({ weight }) => `Bobot ${weight} tidak lebih dari 0. Hapus barisnya, atau beri bobot.`,
  one_bound: ({ keys }) => `Tulis salah satu saja dari ${quotedList(keys)}.`,
  bands_not_ascending: ({ previous, current }) =>
    `Awal rentang harus makin besar: ${current} ditulis setelah ${previous}.`,
  bands_not_covering: ({ lowest, first }) =>
    `Nilai mulai ${lowest} mungkin terjadi, tetapi rentang terendah mulai dari ${first}. Hilangkan "from" pada rentang terendah.`,
  matrix_size: ({ what, expected, received }) =>
    `Tabel memiliki ${received} ${what === 'rows' ? 'baris' : 'kolom'}, seharusnya ${expected}: satu untuk setiap tingkat. ${received < expected ? 'Tentukan isi yang belum ada.' : 'Tentukan mana yang dihapus.'}`,
  range_needs_order: () =>
    'Hanya bilangan, tingkat, dan tanggal yang berurutan sehingga dapat ditulis sebagai rentang. Sebutkan nilainya satu per satu dalam […].',
  table_row_size: ({ expected, received }) =>
    `Baris ini memiliki ${received} syarat, seharusnya ${expected}: satu untuk setiap masukan. Tulis "-" bila apa saja cocok.`,
  table_rows_overlap: ({ first, second, example }) =>
    `Baris ${first} dan ${second} sama-sama cocok ${combination(example)}. Persempit salah satunya, atau tulis "hit": "first".`,
  table_gap: ({ example }) =>
    `Tidak ada baris yang cocok ${combination(example)}. Tambahkan baris, biarkan ujung terluar terbuka, atau sebutkan hasilnya di "otherwise".`,
  table_row_never: ({ reason }) =>
    reason === 'covered'
      ? 'Baris ini tidak pernah terpakai: apa pun yang cocok sudah cocok dengan baris di atasnya. Pindahkan ke atas, atau hapus.'
      : 'Tidak ada nilai masukan yang memenuhi syarat ini, jadi barisnya tidak pernah cocok. Perbaiki, atau hapus barisnya.',
  table_not_decided: ({ proof }) =>
    `Tabel ini terlalu besar untuk dibuktikan bahwa ${proofs[proof]}. Periksa dengan uji, atau bagi menjadi beberapa langkah.`,
  key_not_rater: ({ list, rater }) => `Setiap penilai memiliki satu suara: beri daftar "${list}" kunci "${rater}".`,
  minimum_differs: ({ relation, step, minimum }) =>
    `"${step}" mendengar "${relation}" mulai dari ${minimum} penilai. Tulis "minimum": ${minimum} juga di sini, atau ubah keduanya: dua batas yang berbeda akan membuka apa yang dijaga batas yang lebih tinggi.`,
  setting_out_of_range: ({ value, lowest, highest }) =>
    `${value} di luar rentang setelan: ${lowest} sampai ${highest}, dengan jumlah angka desimalnya.`,
  range_reversed: ({ lowest, highest }) =>
    `Rentang dimulai dari ${lowest} dan berakhir di ${highest}. Yang lebih kecil ditulis dahulu.`,
  field_may_be_missing: ({ field }) =>
    `Isi "${field}" mungkin tidak memiliki nilai yang diperlukan. Wajibkan kolomnya, atau periksa dengan "present".`,
  operator_not_here: ({ operator, plugin }) =>
    `"${operator}" dari plugin "${plugin}" tidak menghitung satu per satu isi daftar. Hitung dalam langkah tersendiri di atas, lalu pakai nama langkah itu di sini.`,
  argument_not_exact: ({ operator, argument, takes, received }) =>
    `Nilai ke-${argument} untuk "${operator}" dihitung dalam ${takes}, padahal nilai ini bertingkat ${received}. Bulatkan dahulu dalam langkah tersendiri di atas.`,
  day_not_valid: ({ day, from, to }) =>
    `Perangkat aturan ini tidak berlaku pada ${day}: berlakunya ${to === undefined ? `sejak ${from}` : `dari ${from} sampai ${to}`}. Hasilnya tetap dihitung; periksa tanggalnya, atau pakai perangkat aturan yang berlaku saat itu.`,
  policy_not_here: ({ policy, kind, allowed }) =>
    `"missing": "${policy}" tidak berlaku untuk langkah jenis "${kind}". Yang mungkin: ${quotedList(allowed)}.`,
  stand_in_wrong_type: ({ policy, name, expected, received }) =>
    policy === 'zero'
      ? `Nol hanya dapat menggantikan bilangan, sedangkan "${name}" berupa ${typeName(expected)}. Sebutkan penggantinya dengan { "neutral": … }, atau baca "${name}" dalam langkah tersendiri tanpa "missing" ini.`
      : `Pengganti "${name}" harus berupa ${typeName(expected)}, bukan ${typeName(received)}. Perbaiki penggantinya, atau baca "${name}" dalam langkah tersendiri tanpa "missing" ini.`,
  stand_in_not_exact: ({ name, takes, received }) =>
    `"${name}" dihitung dalam ${takes}, sedangkan penggantinya bertingkat ${received}. Tulis dengan angka desimal tidak lebih banyak daripada "${name}".`,
  carries_itself: ({ name }) =>
    `Bila "${name}" kosong, ia tidak dapat menggantikan dirinya sendiri, jadi ini tidak berpengaruh. Sebutkan nilai penggantinya, atau hapus "missing".`,
  neutral_out_of_range: ({ name, value, lowest, highest }) =>
    `Bila "${name}" kosong, ia dihitung sebagai ${localNumber(value, 'id')}, padahal nilainya antara ${localNumber(lowest, 'id')} dan ${localNumber(highest, 'id')}. Tulis nilai dalam rentang itu.`,
  not_a_day: ({ received }) => `"${received}" bukan tanggal. Tulis seperti 2026-01-31.`,
  plugin_failed: ({ plugin, what, name, message }) =>
    `Plugin "${plugin}" berhenti karena galat ${failedAt[what]} "${name}": ${message} Beri tahu pembuat plugin itu.`,
  plugin_lied: ({ plugin, name, what, at }) =>
    `"${name}" dari plugin "${plugin}" memberi sesuatu yang tidak dapat dipakai: ${lies[what]} (${at}). Beri tahu pembuat plugin itu.`,
  plugin_issue: ({ sentences }) => sentences.id,
  test_failed: ({ test, name, expected, received }) =>
    `Uji "${test}": "${name}" seharusnya ${expected}, tetapi hasilnya ${received}.`,
}
