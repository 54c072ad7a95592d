import type { HelpWords } from '../words.ts'

const rulesDetail = 'RULES adalah nama perangkat aturan bawaan (lihat "sasando presets") atau sebuah berkas JSON.'

export const help: HelpWords = {
  titles: { 'Usage:': 'Pemakaian:', 'Options:': 'Opsi:', 'Commands:': 'Perintah:', 'Arguments:': 'Isian:' },
  program: 'Menilai kinerja pegawai ASN menurut perangkat aturan: memeriksa aturan, menilai tabel, menjelaskan hasil.',
  examples: 'Contoh:',
  exits: 'Kode keluar: 0 baik, 1 ada kesalahan dalam data atau aturan, 2 salah pemakaian, 3 berkas atau sistem gagal.',
  command: 'tampilkan bantuan sebuah perintah',
  arguments: { rules: 'nama perangkat aturan bawaan, atau berkas JSON' },
  options: {
    store: 'ekspor penyimpanan, atau berkas SQLite',
    anchor: 'kepala bertanda tangan atau tanda terima yang disimpan di tempat lain: sebuah berkas; boleh berulang',
    auditKey: 'kunci publik yang boleh menandatangani: 64 angka, atau berkas yang memuatnya; boleh berulang',
    sign: 'kunci privat untuk menandatangani ujung semua aliran; dibuat bila belum ada',
    outHeads: 'simpan kepala bertanda tangan ke berkas .json ini',
    withNip: 'tampilkan NIP utuh; tanpa ini NIP disamarkan',
    withKeys: 'sertakan kunci orang: yang disegel dapat dibuka dari berkas ini',
    outStore: 'simpan ekspor ke berkas ini',
    exported: 'berkas yang ditulis sasando export dengan --with-nip',
    into: 'berkas SQLite tujuan: yang baru, atau milik pemulihan yang terputus',
    roster: 'daftar pegawai: CSV atau XLSX, misalnya data utama SIASN dengan kolom NIP ATASAN',
    intoRoster: 'simpan orang, unit, dan garis atasan tanpa temuan keliru ke berkas SQLite ini',
    fromRoster: 'dengan --into: hari sejak isi daftar ini berlaku: 2026-01-01',
    head: 'NIP pimpinan tertinggi, yang atasannya tidak ada dalam daftar; boleh berulang',
    help: 'tampilkan bantuan',
    version: 'tampilkan versi',
    locale: 'bahasa: id atau en',
    json: 'keluarkan JSON untuk program lain',
    rules: 'nama perangkat aturan bawaan, atau berkas JSON',
    parent: 'perangkat aturan asal dari aturan turunan, bila bukan bawaan; boleh berulang',
    plugin: 'plugin yang dipakai aturan: berkas, folder, atau paket terpasang; boleh berulang',
    deadline: 'batas waktu kode plugin tanpa jeda, dalam detik (bawaan: 10)',
    workers: 'bagi pekerjaan atas sekian inti prosesor; 0 = tanpa dibagi (bawaan: dibagi bila datanya banyak)',
    input: 'data: CSV, XLSX, atau NDJSON; - untuk masukan standar',
    out: 'simpan hasil: .csv, .xlsx, .json, atau .ndjson',
    map: 'berkas JSON yang menyebut judul kolom: { "teknis": "Nilai Teknis" }',
    sheet: 'lembar yang dibaca (bawaan: yang pertama)',
    list: 'daftar dari tabel lain, dengan kolom NIP: pelayanan=pelayanan.csv; boleh berulang',
    errors: 'simpan daftar kesalahan sebagai CSV',
    decimal: 'tanda desimal dalam data: comma (89,5) atau point (89.5)',
    asOf: 'hari yang menentukan nilai setelan: 2026-01-31',
    nip: 'NIP orang yang hasilnya dijelaskan',
    unitScored: 'kode atau nama unit yang hasilnya dijelaskan, bila perangkat aturan menilai unit',
    outTypes: 'simpan ke berkas .ts ini',
    derived: 'perangkat aturan turunan, dengan "derivedFrom"',
    to: 'versi baru dari aturan asalnya (bawaan: perangkat aturan bawaan bernama itu)',
    outUpgrade: 'simpan aturan yang dimutakhirkan ke berkas .json ini',
    preset: 'nama perangkat aturan bawaan (bawaan: daftar semuanya)',
    outPreset: 'simpan perangkat aturan itu ke berkas .json ini',
    before: 'perangkat aturan sebelum perubahan',
    after: 'perangkat aturan sesudah perubahan',
    groupBy: 'jumlahkan juga menurut unit, golongan, jabatan, atau sebuah masukan; boleh berulang',
    secret: 'berkas rahasia instansi; dibuat bila belum ada',
    period: 'masa penilaian yang dicatat di tanda terima: 2026-Q1',
    receipt: 'tanda terima, atau berkas yang memuatnya',
    top: 'berapa orang yang disebut untuk setiap arah (bawaan: 10)',
    mutate: 'ubah setiap bobot, batas, dan sel, lalu sebutkan perubahan yang tidak ketahuan oleh uji',
    rulesOfUnits: 'perangkat aturan bawaan atau berkas JSON; UNIT=ATURAN untuk milik satu unit',
    on: 'tanggal yang ditanyakan: 2026-01-31 (bawaan: setiap tanggal)',
    unit: 'unit yang ditanyakan',
    cites: 'sumber, atau bagiannya dengan semua yang ada di dalamnya: p6#lampiran-bab-iv',
    database: 'berkas SQLite, dibuat jika belum ada (bawaan: sasando.sqlite); :memory: tidak menyimpan apa pun',
    port: 'port (bawaan: 4700; 0: yang mana saja yang kosong)',
    host: 'localhost, 127.0.0.1, atau ::1 (bawaan: localhost)',
    origin: 'asal halaman yang boleh meminta: http://localhost:5173; boleh diulang',
    fromStore: 'penyimpanan: berkas SQLite, atau ekspor dengan NIP utuh',
    cycle: 'id siklus yang hasilnya ditulis',
    format: 'untuk siapa: siasn',
    outSiasn: 'simpan ke berkas ini: .csv, .xlsx, .json, atau .ndjson',
    periodikId: 'untuk sebagian tahun: id periode dalam daftar SIASN sendiri',
    koefisienId: 'untuk sebagian tahun: id koefisien dalam daftar SIASN sendiri',
    errorsLeft: 'simpan siapa yang tidak ditulis, dan sebabnya, sebagai CSV',
    outModule: 'simpan ke berkas .js ini, atau ke folder ini dengan nama id tiap perangkat aturan',
  },
  commands: {
    score: {
      summary: 'nilai setiap orang atau unit dalam sebuah tabel',
      details: `Membaca judul kolom SIASN (NIP BARU, NAMA, UNOR NAMA, …) dan masukan perangkat aturan. Orang dikenali dari NIP-nya, unit dari kolom KODE UNIT atau UNIT. ${rulesDetail} Baris yang salah dilaporkan dengan tempatnya; baris yang baik tetap dinilai.`,
      examples: [
        [
          'nilai tabel Excel, simpan hasilnya',
          'sasando score --rules permenpanrb-6-2022 --input data.xlsx --out hasil.xlsx',
        ],
        [
          'dengan daftar kegiatan di tabel lain',
          'sasando score --rules aturan.json --input data.csv --list pelayanan=pelayanan.csv',
        ],
        ['dari program lain', 'sasando score --rules aturan.json --input - --json < orang.ndjson > hasil.ndjson'],
      ],
    },
    explain: {
      summary: 'jelaskan hasil satu orang atau unit',
      details: `Menulis alasan hasil satu orang atau unit sebagai kalimat, dengan dasar hukumnya. ${rulesDetail}`,
      examples: [
        [
          'satu orang dari tabel',
          'sasando explain --nip "19850317 201001 1 002" --rules permenpanrb-6-2022 --input data.xlsx',
        ],
      ],
    },
    impact: {
      summary: 'hitung siapa yang berubah hasilnya bila aturan berubah',
      details:
        'Menilai setiap orang dengan kedua perangkat aturan dan menghitung siapa yang naik, turun, atau kehilangan hasil. Tidak mengubah apa pun dan tidak menyimpan hasil per orang.',
      examples: [
        [
          'sebelum versi baru diterbitkan, menurut unit dan golongan',
          'sasando impact lama.json baru.json --input data.xlsx --group-by unit --group-by golongan',
        ],
      ],
    },
    upgrade: {
      summary: 'tunjukkan akibat versi baru aturan asal bagi aturan turunan',
      details:
        'Menyebut apa yang berubah pada aturan asal, dan setelan, label, serta uji mana dari aturan turunan yang tidak cocok lagi; dengan --input juga siapa yang berubah hasilnya, dengan --out aturan dengan asal yang baru. Berakhir dengan 1 bila ada yang tidak cocok.',
      examples: [
        [
          'sebelum versi baru diambil alih',
          'sasando upgrade kecamatan.json --parent kota-2026.1.json --to kota-2026.2.json --input data.xlsx',
        ],
        [
          'ke perangkat aturan bawaan yang kini terpasang',
          'sasando upgrade instansi.json --parent lama.json --out instansi-2.json',
        ],
      ],
    },
    receipt: {
      summary: 'tulis tanda terima hasil satu orang, sebagai teks kode QR',
      details:
        'Tanda terima menyebut aturan dan hasilnya, dan mengunci data di belakangnya tanpa membukanya. Siapa yang hanya memegang tanda terima tidak dapat mencoba-coba nilai atau NIP.',
      examples: [
        [
          'satu orang dari tabel',
          'sasando receipt --rules aturan.json --input data.xlsx --nip 198503172010011002 --period 2026-Q1 --secret rahasia.txt',
        ],
      ],
    },
    verify: {
      summary: 'periksa sebuah tanda terima dengan data dan aturan',
      details: 'Menilai orang itu sekali lagi dan membandingkan semuanya. Kode keluar 1 bila ada yang berbeda.',
      examples: [
        [
          'tanda terima yang dipindai dari kertas',
          'sasando verify tanda-terima.txt --rules aturan.json --input data.xlsx --nip 198503172010011002 --period 2026-Q1 --secret rahasia.txt',
        ],
      ],
    },
    check: {
      summary: 'periksa perangkat aturan dan jalankan ujinya',
      details:
        'Menunjukkan setiap kesalahan sebagai berkas:baris:kolom, lalu menjalankan uji milik perangkat aturan itu.',
      examples: [['periksa sebuah berkas', 'sasando check aturan.json']],
    },
    test: {
      summary: 'jalankan uji milik perangkat aturan',
      details:
        'Menyebut uji yang lulus dan gagal, serta langkah, cabang, dan sel yang belum diuji. Dengan --mutate setiap bobot, batas, sel, plafon, pembulatan, dan bilangan diubah satu per satu, lalu disebutkan perubahan yang berpengaruh tetapi tidak ketahuan oleh uji mana pun; dengan --json juga data dan uji yang akan mengetahuinya. Berakhir dengan 1 bila ada uji yang gagal atau perubahan yang tidak ketahuan.',
      examples: [
        ['jalankan uji sebuah berkas', 'sasando test aturan.json'],
        ['lihat apa yang tidak akan ketahuan', 'sasando test aturan.json --mutate'],
      ],
    },
    sources: {
      summary: 'sebutkan aturan yang berlaku dan apa yang berdasar pada pasal mana',
      details:
        'Dari beberapa versi, yang berlaku adalah yang mulai paling akhir; perangkat aturan milik unit berlaku menggantikan asal turunannya. RULES adalah nama perangkat aturan bawaan (lihat "sasando presets") atau sebuah berkas JSON.',
      examples: [
        ['yang berdasar pada satu bab peraturan', 'sasando sources permenpanrb-6-2022 --cites p6#lampiran-bab-iv'],
        [
          'yang berlaku bagi satu unit pada satu tanggal',
          'sasando sources kota.json dinkes=dinkes.json --unit dinkes --on 2026-03-01',
        ],
      ],
    },
    types: {
      summary: 'tulis tipe TypeScript sebuah perangkat aturan',
      details: rulesDetail,
      examples: [['simpan di sebelah kode', 'sasando types aturan.json --out aturan.types.ts']],
    },
    build: {
      summary: 'tulis perangkat aturan sebagai modul JavaScript',
      details: `Menulis modul ES yang menilai dengan cepat, juga di bawah kebijakan keamanan isi (CSP) yang paling ketat, dengan deklarasi TypeScript di sebelahnya. Tanpa --out, satu modul ditulis ke keluaran standar. ${rulesDetail}`,
      examples: [
        ['ke sebuah folder, dengan nama id masing-masing', 'sasando build aturan.json permenpanrb-6-2022 --out lib'],
        ['dengan setelan pada suatu hari', 'sasando build aturan.json --as-of 2026-07-01 --out aturan.js'],
      ],
    },
    audit: {
      summary: 'verifikasi log sebuah penyimpanan, dan sebut mata rantai pertama yang putus',
      details:
        'Membaca seluruh log dan setiap data, lalu menyebut apa yang diubah, dihapus, dipindahkan, disisipkan, dipotong, atau diubah tanpa sepengetahuan log. Yang dipotong ujungnya atau ditulis ulang seluruhnya hanya ketahuan dengan jangkar. Berakhir dengan 1 bila ada temuan.',
      examples: [
        ['berkas SQLite', 'sasando audit data.sqlite'],
        [
          'ekspor, dengan yang disimpan di tempat lain',
          'sasando audit data.jsonl --anchor kepala.json --key publik.txt',
        ],
        ['tandatangani ujung log hari ini', 'sasando audit data.sqlite --sign kunci.json --out kepala.json'],
      ],
    },
    export: {
      summary: 'simpan seluruh penyimpanan sebagai baris JSON, beserta lognya',
      details:
        'Berkas itu memuat jumlah data tiap koleksi dan SHA-256-nya. NIP disamarkan kecuali dengan --with-nip; hanya dengan itu berkas dapat dipulihkan dan diverifikasi.',
      examples: [['salinan untuk disimpan', 'sasando export data.sqlite --with-nip --out data.jsonl']],
    },
    restore: {
      summary: 'pulihkan ekspor ke berkas SQLite yang baru',
      details:
        'Membaca seluruh berkas dahulu dan menolaknya bila ada yang diubah. Pemulihan yang terputus dilanjutkan dari tempatnya.',
      examples: [['ke berkas baru', 'sasando restore data.jsonl --into baru.sqlite']],
    },
    presets: {
      summary: 'daftar perangkat aturan bawaan, atau satu dengan sumber dan pertanyaannya',
      details:
        'Menyebut kedudukan masing-masing (peraturan, praktik umum, riwayat, contoh), buktinya, dan masa berlakunya. Nama di kolom pertama dapat dipakai sebagai --rules.',
      examples: [
        ['salah satunya', 'sasando presets talenta-9-kotak'],
        ['simpan untuk aturan turunan, sebelum yang baru dipasang', 'sasando presets tpp-60-40 --out tpp-60-40.json'],
        ['untuk program lain', 'sasando presets --json'],
      ],
    },
    import: {
      summary: 'periksa daftar pegawai beserta atasannya',
      details:
        'Membaca data utama SIASN (NIP BARU, NAMA, UNOR NAMA, …) dengan kolom NIP ATASAN, dan menyebut menurut nomor baris berkas itu apa yang perlu dibetulkan dan apa yang perlu dilengkapi: NIP, tanggal, golongan, orang yang tercatat dua kali, dan atasan yang kosong, keliru, sudah berhenti, atau garisnya berputar.',
      examples: [
        [
          'periksa, dan simpan temuannya untuk dikirim kembali ke unit',
          'sasando import pegawai.xlsx --head "19680412 199303 1 007" --errors temuan.csv',
        ],
      ],
    },
    results: {
      summary: 'tulis hasil akhir sebuah siklus dengan nama isian SIASN',
      details:
        'Kolomnya bernama seperti isian layanan web SIASN: skp22 untuk siklus setahun, kinerjaperiodik untuk yang lebih pendek. Hanya hasil yang sudah final yang ditulis. Siapa yang tidak ditulis disebut dengan sebab dan jalan keluarnya, dan kode keluarnya 1. NIP disamarkan kecuali dengan --with-nip. Tidak ada yang dikirim ke SIASN. Nama isiannya dari program umum; yang belum dipastikan selalu disebut.',
      examples: [
        [
          'setahun, sebagai buku kerja Excel',
          'sasando results --from data.sqlite --cycle 2026 --format siasn --with-nip --out siasn.xlsx',
        ],
        [
          'satu triwulan, dan siapa yang tidak ditulis',
          'sasando results --from data.sqlite --cycle 2026-t1 --format siasn --periodik-id 4 --koefisien-id 3 --out siasn.csv --errors belum.csv',
        ],
      ],
    },
    serve: {
      summary: 'layani penyimpanan untuk program di komputer ini, selama pengembangan',
      details:
        'Menampilkan alamat, dan tanda masuk yang harus dibawa setiap permintaan; hanya sekali. Mendengarkan di komputer ini saja, dan menolak permintaan dengan nama lain atau dari halaman asal lain. Datanya dalam berkas SQLite.',
      examples: [
        ['untuk halaman dari server pengembangan', 'sasando serve --origin http://localhost:5173'],
        ['untuk program lain', 'sasando serve --port 0 --json'],
      ],
    },
  },
}
