import type { Words } from '../words.ts'
import { rowsOf } from '../../roster/later.ts'
import { help } from './help.ts'

const places = {
  step: 'langkah',
  branch: 'cabang',
  band: 'rentang',
  row: 'baris',
  cell: 'sel',
  condition: 'syarat',
} as const

export const words: Words = {
  help,
  summary: {
    title: 'Ringkasan',
    read: 'baris dibaca',
    scored: 'dinilai',
    incomplete: 'di antaranya belum lengkap',
    refused: 'ditolak',
    level: 'hasil',
    share: 'bagian',
    none: '(belum ada)',
    yes: 'ya',
    no: 'tidak',
    lowest: 'terendah',
    mean: 'rata-rata',
    highest: 'tertinggi',
    saved: (file) => `Disimpan di ${file}.`,
    notSaved: (subject) =>
      `Hasil per ${subject === 'unit' ? 'unit' : 'orang'} tidak disimpan; tambahkan --out hasil.xlsx atau --json.`,
  },
  check: {
    fine: (name, version) => `${name} ${version}: tidak ada kesalahan.`,
    tests: (passed, failed) => `Uji milik perangkat aturan: ${passed} lulus, ${failed} gagal.`,
    noTests: 'Perangkat aturan ini belum mempunyai uji sendiri. Tambahkan "tests".',
    broken: (errors, warnings) => `${errors} kesalahan, ${warnings} peringatan.`,
  },
  test: {
    tests: (passed, failed) => `${passed} lulus, ${failed} gagal.`,
    noTests: 'Perangkat aturan ini belum mempunyai uji sendiri. Tambahkan "tests".',
    notReached: (what, holds) =>
      holds === undefined
        ? `Belum ada uji yang sampai ke ${places[what]} ini.`
        : `Belum ada uji dengan syarat ini ${holds ? 'terpenuhi' : 'tidak terpenuhi'}.`,
    coverage: ([steps, allSteps], [branches, allBranches]) =>
      `Uji sampai ke ${steps} dari ${allSteps} langkah dan ${branches} dari ${allBranches} cabang, sel, dan syarat.`,
    mutations: (count, { noticed, survived, refused, same }) =>
      `${count} perubahan dicoba: ${noticed} ketahuan oleh uji, ${survived} tidak ketahuan, ${refused} ditolak pemeriksa, ${same} tidak berpengaruh pada data yang dicoba.`,
  },
  sources: {
    none: 'Tidak ada di antara perangkat aturan ini yang berlaku saat itu.',
    nothing: 'Tidak ada di dalamnya yang berdasar pada itu.',
    holds: (from, to, unit) =>
      `berlaku ${to === undefined ? `sejak ${from}` : `${from} s.d. ${to}`}${unit === undefined ? '' : `, untuk ${unit}`}`,
    fingerprint: (fingerprint) => `sidik ${fingerprint}`,
    derived: (id, version) => `turunan dari ${id} ${version}`,
    setting: (value, since) => `${value} sejak ${since}`,
    page: (page) => `hlm. ${page}`,
  },
  explain: {
    reasons: 'Alasan',
    tree: 'Asal nilai',
    seeAbove: '(lihat di atas)',
    missing: 'Belum ada',
    sources: 'Dasar',
    page: (page) => `hlm. ${page}`,
  },
  impact: {
    title: 'Dampak perubahan aturan',
    counted: { person: 'orang', unit: 'unit' },
    refused: 'di antaranya dengan nilai yang ditolak',
    up: 'naik',
    down: 'turun',
    same: 'tetap',
    changed: 'lain',
    newlyMissing: 'menjadi belum ada',
    noLongerMissing: 'menjadi ada',
    stillMissing: 'tetap belum ada',
    difference: 'jumlah selisih',
    transitions: 'dari (baris) ke (kolom)',
    rises: 'naik paling jauh',
    falls: 'turun paling jauh',
    by: (field) => `menurut ${field}`,
    noGroup: '(tidak diketahui)',
    rest: '(lainnya)',
    notCompared: (outcomes) => `Tidak dibandingkan, karena hanya ada di salah satu aturan: ${outcomes.join(', ')}.`,
  },
  upgrade: {
    title: (ruleSet) => `Pemutakhiran ${ruleSet}`,
    changes: 'Yang berubah pada aturan asal',
    unchanged: 'Aturan asalnya sama: tidak ada yang dimutakhirkan.',
    overrides: 'Yang diatur sendiri oleh aturan turunan ini',
    kinds: { added: 'baru', removed: 'hilang', changed: 'berubah', moved: 'pindah' },
    parts: {
      head: 'kepala',
      plugin: 'plugin',
      source: 'sumber',
      setting: 'setelan',
      scale: 'skala',
      input: 'masukan',
      step: 'langkah',
      outcome: 'hasil',
      test: 'uji',
      label: 'label',
    },
    states: { kept: 'cocok', review: 'perlu dilihat', conflict: 'tidak cocok' },
    none: '(tidak ada)',
    clean: 'Pemutakhiran ini bersih: semua yang diatur sendiri masih cocok.',
    conflicts: (errors) =>
      `Pemutakhiran ini belum bersih: ${errors} kesalahan. Perbaiki dalam berkas yang dimutakhirkan.`,
    ownVersion: (file, version) =>
      `Versi ${file} sendiri masih ${version}. Naikkan, lalu jalankan "sasando check", sebelum diterbitkan.`,
    notCounted: 'Siapa yang berubah hasilnya baru dapat dihitung setelah aturannya dapat dipakai menilai.',
  },
  receipt: {
    newSecret: (file) =>
      `Rahasia baru disimpan di ${file}. Simpan baik-baik dan jangan diberikan: tanpa itu tanda terima tidak dapat diperiksa, dengan itu isinya dapat ditebak.`,
    holds: (nip) => `Tanda terima ini cocok dengan data dan aturan untuk ${nip}.`,
    differs: {
      form: 'Ini bukan tanda terima yang utuh: ada huruf yang hilang atau berubah.',
      'rule-set': 'Tanda terima ini dari aturan lain atau versi lain.',
      day: 'Tanda terima ini memakai setelan dari hari lain.',
      outcome: 'Hasil di tanda terima lain dari hasil menurut data ini.',
      facts: 'Data, pegawai atau unit, masa, atau rahasianya lain dari yang dipakai untuk tanda terima ini.',
    },
  },
  serve: {
    ready: ({ url, token, database }) => [
      `Melayani ${database} di ${url}, hanya untuk komputer ini. Berhenti dengan Ctrl+C.`,
      'Setiap permintaan harus membawa header ini. Hanya ditampilkan sekali, dan hanya untuk pengembangan:',
      `  Authorization: Bearer ${token}`,
    ],
    refused: {
      host: 'Server ini untuk program di komputer ini. Panggil sebagai localhost, dengan portnya.',
      origin: 'Halaman dari asal ini tidak boleh meminta. Izinkan dengan --origin saat server dijalankan.',
      request: 'Permintaan ini tidak dapat dipahami.',
    },
  },
  audit: {
    holds: (entries, records) => `Log utuh: ${entries} catatan, ${records} data.`,
    broken: (problems) => `Log tidak utuh: ${problems} masalah. Yang pertama:`,
    noLog: 'Penyimpanan ini tidak mempunyai log.',
    anchored: (heads) => `${heads} tempat berjangkar ditemukan dalam rantai.`,
    noAnchor:
      'Tidak ada jangkar: log yang dipotong ujungnya atau ditulis ulang seluruhnya tidak akan ketahuan. Berikan kepala bertanda tangan atau tanda terima dengan --anchor.',
    unlogged: (collections) => `Log tidak menyebut: ${collections.join(', ')}.`,
    unmatched: (records) => `${records} data dengan NIP tidak dapat ditelusuri, karena rahasia penandanya tidak ada.`,
    newKey: (file, publicKey) =>
      `Kunci baru disimpan di ${file}. Simpan jauh dari penyimpanan data dan pengelolanya. Umumkan kunci publiknya: ${publicKey}`,
    signed: (file) => `Ujung semua aliran ditandatangani di ${file}. Simpan di tempat lain: itulah jangkar log.`,
    exported: (file, records) => `${records} data disimpan di ${file}.`,
    masked: 'NIP disamarkan, sehingga berkas ini tidak dapat dipulihkan atau diverifikasi. Dengan --with-nip dapat.',
    restored: (file, records, resumed) =>
      `${records} data ada di ${file}.${resumed === 0 ? '' : ` ${resumed} di antaranya sudah ada sebelumnya.`}`,
  },
  presets: {
    columns: ['nama', 'versi', 'kedudukan', 'bukti', 'berlaku'],
    statuses: { law: 'peraturan', practice: 'praktik umum', history: 'riwayat', example: 'contoh' },
    evidence: { law: 'naskah', published: 'terbitan', code: 'program', memory: 'ingatan', 'made-up': 'karangan' },
    grounds: {
      law: 'dibaca dalam naskah peraturannya sendiri',
      published: 'dibaca dalam terbitan pihak lain tentang peraturan itu',
      code: 'dibaca dalam program publik yang menerapkannya',
      memory: 'dari ingatan, masih perlu dipastikan',
      'made-up': 'karangan, untuk menunjukkan bagaimana bentuknya',
    },
    kinds: {
      law: 'peraturan',
      history: 'riwayat',
      policy: 'kebijakan instansi',
      practice: 'praktik umum',
      example: 'contoh',
      unconfirmed: 'belum dipastikan',
    },
    from: (from, to) => (to === undefined ? `sejak ${from}` : `${from} s.d. ${to}`),
    days: (from, to) => `${from} –${to === undefined ? '' : ` ${to}`}`,
    fingerprint: 'Sidik, untuk "derivedFrom" perangkat aturan yang berangkat dari sini',
    sources: 'Sumber',
    provisions: (count) => (count === 0 ? '' : `${count} bagian`),
    questions: 'Pertanyaan terbuka bagi ahli',
    more: 'Selengkapnya: sasando presets NAMA\nSimpan sebagai berkas: sasando presets NAMA --out BERKAS',
  },
  error: 'galat',
  note: 'catatan',
  warning: 'peringatan',
  errorColumns: (subject) => [
    'berkas',
    'baris',
    'kolom',
    'judul',
    subject === 'unit' ? 'unit' : 'nip',
    'kode',
    'kesalahan',
    'perbaikan',
  ],
  savedErrors: (file) => `Daftar kesalahan disimpan di ${file}.`,
  moreMistakes: (count, shown) =>
    `… dan ${count} kesalahan lain (${shown} yang pertama ditampilkan). Simpan semuanya dengan --errors kesalahan.csv.`,
  progress: 'Menilai',
  results: {
    written: (cycle, file, people) => `${cycle}: ${people} hasil di ${file}.`,
    left: (people) => `Tidak ditulis (${people})`,
    more: (people) => `… dan ${people} lagi. Simpan semuanya dengan --errors belum.csv.`,
    leftOut: {
      result_missing: () => 'Hasilnya belum ada. Selesaikan dahulu penilaiannya.',
      result_not_final: ({ status }) =>
        status === 'draft'
          ? 'Hasilnya masih konsep. Hasil ini ditulis setelah final.'
          : 'Hasilnya sudah ditandatangani tetapi belum final. Hasil ini ditulis setelah masa keberatan berakhir.',
      assessment_missing: ({ assessment }) =>
        `Hasilnya ada, tetapi kasus "${assessment}" tempatnya tidak ada. Pulihkan, atau buat lagi kasusnya.`,
      person_unknown: ({ person }) => `"${person}" tidak ada di antara pegawai. Impor daftar pegawai yang memuatnya.`,
      rater_missing: () => 'Kasus ini belum mempunyai pejabat penilai. Tetapkan dahulu.',
      rater_unknown: ({ rater }) =>
        `Pejabat penilai "${rater}" tidak ada di antara pegawai. Impor daftar pegawai yang memuatnya; penilai yang bukan ASN diisi langsung di SIASN.`,
    },
    doubts: 'Belum dipastikan tentang SIASN',
    masked: 'NIP disamarkan, sehingga berkas ini belum dapat dipakai SIASN. Dengan --with-nip dapat.',
    columns: ['NIP', 'Nama', 'Unit', 'Isian', 'Kode', 'Yang perlu dilakukan'],
  },
  roster: {
    title: 'Daftar pegawai',
    rows: 'baris dibaca',
    ready: 'orang tanpa temuan',
    units: 'unit',
    lines: 'garis atasan',
    need: { correction: 'perlu dibetulkan', completion: 'perlu dilengkapi' },
    needs: (need, count) => `${need === 'correction' ? 'Perlu dibetulkan' : 'Perlu dilengkapi'} (${count})`,
    saved: (file, { people, changed, left, later }) =>
      `${people} orang tersimpan di ${file}, ${changed} di antaranya baru atau berubah.${left === 0 ? '' : ` ${left} orang tidak disimpan: betulkan dahulu.`}${later.length === 0 ? '' : ` Pada ${rowsOf(later)} baris sudah tersimpan yang berlaku sesudahnya, dan itu dipertahankan: lihat di atas.`}`,
    healthy: 'Tidak ada yang perlu dibetulkan atau dilengkapi.',
    columns: ['Baris', 'Kolom', 'Judul kolom', 'Perlu', 'Kode', 'Temuan'],
  },
}
