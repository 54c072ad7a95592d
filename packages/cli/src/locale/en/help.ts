import type { HelpWords } from '../words.ts'

const rulesDetail = 'RULES is the name of a preset (see "sasando presets") or a JSON file.'

export const help: HelpWords = {
  titles: {},
  program: 'Scores the performance of civil servants by a rule set: checks rules, scores tables, explains results.',
  examples: 'Examples:',
  exits: 'Exit codes: 0 fine, 1 the data or rules have issues, 2 wrong usage, 3 a file or the system failed.',
  command: 'show the help of a command',
  arguments: { rules: 'name of a preset, or a JSON file' },
  options: {
    store: 'an export of a store, or an SQLite file',
    anchor: 'signed heads or a receipt, kept elsewhere: a file; may be repeated',
    auditKey: 'public key that may have signed: 64 digits, or a file with them; may be repeated',
    sign: 'private key to sign with where the streams end; made where there is none',
    outHeads: 'save the signed heads to this .json file',
    withNip: 'show NIPs in full; without it they are masked',
    withKeys: 'with the keys of persons: what is sealed can be opened from this file',
    outStore: 'save the export to this file',
    exported: 'file that sasando export has written with --with-nip',
    into: 'SQLite file to restore into: a new one, or that of a restore that was broken off',
    roster: 'the list of people: CSV or XLSX, such as data utama of SIASN with a column NIP ATASAN',
    intoRoster: 'save people, units and lines with nothing to be put right in this file of SQLite',
    fromRoster: 'with --into: the day from which this list holds: 2026-01-01',
    head: 'NIP of the head, whose superior is not in the list; may be repeated',
    help: 'show this help',
    version: 'show the version',
    locale: 'language: id or en',
    json: 'write JSON for other programs',
    rules: 'name of a preset, or a JSON file',
    parent: 'rule set that a derived one starts from, where it is no preset; may be repeated',
    plugin: 'plugin that the rules use: a file, a folder, or an installed package; may be repeated',
    deadline: 'seconds that code of a plugin may take without a break (default: 10)',
    workers: 'share the work among so many processor cores; 0: do not share (default: shared where rows are many)',
    input: 'data: CSV, XLSX or NDJSON; - for standard input',
    out: 'save the results: .csv, .xlsx, .json or .ndjson',
    map: 'JSON file that names the headings: { "teknis": "Technical score" }',
    sheet: 'sheet to read (default: the first)',
    list: 'a list from another table with a column NIP: pelayanan=pelayanan.csv; may be repeated',
    errors: 'save the list of mistakes as CSV',
    decimal: 'decimal mark in the data: comma (89,5) or point (89.5)',
    asOf: 'day whose settings hold: 2026-01-31',
    nip: 'NIP of the person whose result is explained',
    unitScored: 'code or name of the unit whose result is explained, where the rule set scores units',
    outTypes: 'save to this .ts file',
    derived: 'rule set with "derivedFrom"',
    to: 'newer version of its parent (default: the preset of that name)',
    outUpgrade: 'save the upgraded rule set to this .json file',
    preset: 'name of a preset (default: list them all)',
    outPreset: 'save the preset to this .json file',
    before: 'rule set before the change',
    after: 'rule set after the change',
    groupBy: 'total also by unit, golongan, jabatan or an input; may be repeated',
    secret: "file with the agency's secret; made where there is none",
    period: 'period of the appraisal, recorded on the receipt: 2026-Q1',
    receipt: 'a receipt, or the file that holds it',
    top: 'how many people are named each way (default: 10)',
    mutate: 'change every weight, threshold and cell, and say which change no test notices',
    rulesOfUnits: 'presets or JSON files; UNIT=RULES for those of one unit',
    on: 'the day that is asked about: 2026-01-31 (default: every day)',
    unit: 'the unit that is asked about',
    cites: 'a source, or a place in it with all that lies within: p6#lampiran-bab-iv',
    database: 'SQLite file, made where there is none (default: sasando.sqlite); :memory: saves nothing',
    port: 'port (default: 4700; 0: any that is free)',
    host: 'localhost, 127.0.0.1 or ::1 (default: localhost)',
    origin: 'origin whose pages may ask: http://localhost:5173; may be repeated',
    fromStore: 'the store: an SQLite file, or an export with NIPs in full',
    cycle: 'id of the cycle whose results are written',
    format: 'for whom: siasn',
    outSiasn: 'save them to this file: .csv, .xlsx, .json or .ndjson',
    periodikId: 'for a part of a year: the id of the period in SIASN’s own list',
    koefisienId: 'for a part of a year: the id of the coefficient in SIASN’s own list',
    errorsLeft: 'save who was left out, and why, as CSV',
    outModule: 'save to this .js file, or into this folder by the id of each rule set',
  },
  commands: {
    score: {
      summary: 'score everyone in a table',
      details: `Reads the headings of SIASN (NIP BARU, NAMA, UNOR NAMA, …) and the inputs of the rule set. People are known by their NIP, units by a column KODE UNIT or UNIT. ${rulesDetail} Wrong rows are reported with their place; good rows are scored.`,
      examples: [
        [
          'score an Excel table and save the results',
          'sasando score --rules permenpanrb-6-2022 --input data.xlsx --out result.xlsx',
        ],
        [
          'with a list of activities in another table',
          'sasando score --rules rules.json --input data.csv --list pelayanan=pelayanan.csv',
        ],
        ['from another program', 'sasando score --rules rules.json --input - --json < people.ndjson > results.ndjson'],
      ],
    },
    explain: {
      summary: "explain one person's or unit's result",
      details: `Writes the reasons of one person's or unit's result as sentences, with their legal basis. ${rulesDetail}`,
      examples: [
        [
          'one person of a table',
          'sasando explain --nip "19850317 201001 1 002" --rules permenpanrb-6-2022 --input data.xlsx',
        ],
      ],
    },
    impact: {
      summary: 'count whom a change of rules moves',
      details:
        'Scores everyone by both rule sets and counts who goes up, goes down or loses a result. It changes nothing and keeps no results of persons.',
      examples: [
        [
          'before a new version is published, by unit and grade',
          'sasando impact old.json new.json --input data.xlsx --group-by unit --group-by golongan',
        ],
      ],
    },
    upgrade: {
      summary: 'show what a newer parent does to a derived rule set',
      details:
        'Says what the parent changed and which settings, labels and tests of the derived rule set no longer fit; with --input also whom it moves, with --out the rule set with its new parent. Ends with 1 where something no longer fits.',
      examples: [
        [
          'before a new version is taken over',
          'sasando upgrade district.json --parent city-2026.1.json --to city-2026.2.json --input data.xlsx',
        ],
        ['to the preset that is installed now', 'sasando upgrade agency.json --parent old.json --out agency-2.json'],
      ],
    },
    receipt: {
      summary: "write a receipt of one person's result, as the text of a QR code",
      details:
        'The receipt states the rules and the result, and commits to the data behind it without showing them. Who has only the receipt cannot try levels or NIPs against it.',
      examples: [
        [
          'one person of a table',
          'sasando receipt --rules rules.json --input data.xlsx --nip 198503172010011002 --period 2026-Q1 --secret secret.txt',
        ],
      ],
    },
    verify: {
      summary: 'verify a receipt with the data and the rules',
      details: 'Scores the person again and compares everything. The exit code is 1 where anything differs.',
      examples: [
        [
          'a receipt scanned from paper',
          'sasando verify receipt.txt --rules rules.json --input data.xlsx --nip 198503172010011002 --period 2026-Q1 --secret secret.txt',
        ],
      ],
    },
    check: {
      summary: 'check a rule set and run its tests',
      details: "Shows every issue as file:line:column, then runs the rule set's own tests.",
      examples: [['check a file', 'sasando check rules.json']],
    },
    test: {
      summary: "run a rule set's own tests",
      details:
        'Says which tests pass, and which steps, branches and cells they do not lead to. With --mutate it changes every weight, threshold, cell, cap, rounding and constant, one at a time, and names the changes that make a difference and that no test notices; with --json also a record and a test that would notice. Ends with 1 when a test fails or a change goes unnoticed.',
      examples: [
        ['run the tests of a file', 'sasando test rules.json'],
        ['see what they would not notice', 'sasando test rules.json --mutate'],
      ],
    },
    sources: {
      summary: 'say which rule set held, and what rests on which article',
      details:
        'Of several versions of one rule set the one that began last holds; a rule set of the unit itself holds in place of the one that it derives from. RULES is the name of a preset (see "sasando presets") or a JSON file.',
      examples: [
        ['what rests on a chapter of the regulation', 'sasando sources permenpanrb-6-2022 --cites p6#lampiran-bab-iv'],
        ['what held for a unit on a day', 'sasando sources city.json dinkes=dinkes.json --unit dinkes --on 2026-03-01'],
      ],
    },
    types: {
      summary: 'write the TypeScript types of a rule set',
      details: rulesDetail,
      examples: [['save them beside the code', 'sasando types rules.json --out rules.types.ts']],
    },
    build: {
      summary: 'write rule sets as JavaScript modules',
      details: `Writes an ES module that scores fast and under the strictest content security policy, with its TypeScript declarations beside it. Without --out one module goes to standard output. ${rulesDetail}`,
      examples: [
        ['into a folder, each by its id', 'sasando build rules.json permenpanrb-6-2022 --out lib'],
        ['with the settings of a day', 'sasando build rules.json --as-of 2026-07-01 --out rules.js'],
      ],
    },
    audit: {
      summary: 'verify the log of a store, and name the first broken link',
      details:
        'Reads the whole log and every record, and says what was edited, deleted, moved, put in, cut off, or changed behind its back. What was cut off or written anew as a whole shows by anchors alone. Ends with 1 where anything is found.',
      examples: [
        ['an SQLite file', 'sasando audit store.sqlite'],
        ['an export, with what was kept elsewhere', 'sasando audit store.jsonl --anchor heads.json --key public.txt'],
        ['sign where the log ends today', 'sasando audit store.sqlite --sign key.json --out heads.json'],
      ],
    },
    export: {
      summary: 'save a whole store as lines of JSON, with its log',
      details:
        'The file says how many records each collection has and their SHA-256. NIPs are masked unless --with-nip is given; only then it can be restored and verified.',
      examples: [['a copy to keep', 'sasando export store.sqlite --with-nip --out store.jsonl']],
    },
    restore: {
      summary: 'restore an export into a new SQLite file',
      details:
        'Reads the whole file first and refuses it when anything in it was changed. A restore that was broken off goes on where it was.',
      examples: [['into a new file', 'sasando restore store.jsonl --into new.sqlite']],
    },
    presets: {
      summary: 'list the presets, or show one with its sources and open questions',
      details:
        'Says of each what it is (regulation, practice, history, example), how well it is founded, and when it holds. The name in the first column can be used as --rules.',
      examples: [
        ['one of them', 'sasando presets talenta-9-kotak'],
        [
          'keep it for a derived rule set, before a newer one is installed',
          'sasando presets tpp-60-40 --out tpp-60-40.json',
        ],
        ['for other programs', 'sasando presets --json'],
      ],
    },
    import: {
      summary: 'check a list of people and their superiors',
      details:
        'Reads data utama of SIASN (NIP BARU, NAMA, UNOR NAMA, …) with a column NIP ATASAN, and tells by the row numbers of that file what must be put right and what must be filled in: NIPs, days, grades, people who stand there twice, and superiors who are missing, wrong, gone, or part of a circle.',
      examples: [
        [
          'check it, and save what is found for the unit that keeps it',
          'sasando import pegawai.xlsx --head "19680412 199303 1 007" --errors findings.csv',
        ],
      ],
    },
    results: {
      summary: 'write the final results of a cycle with the field names of SIASN',
      details:
        'Columns are called as the fields of SIASN’s web services: skp22 for a cycle of a year, kinerjaperiodik for a shorter one. Only final results are written. Whoever is left out is named with the reason and what to do, and the exit code is then 1. NIPs are masked unless --with-nip is given. Nothing is sent to SIASN. The names come from public programs; what nobody has confirmed is said each time.',
      examples: [
        [
          'a year, as a workbook',
          'sasando results --from store.sqlite --cycle 2026 --format siasn --with-nip --out siasn.xlsx',
        ],
        [
          'a quarter, and who was left out',
          'sasando results --from store.sqlite --cycle 2026-t1 --format siasn --periodik-id 4 --koefisien-id 3 --out siasn.csv --errors left.csv',
        ],
      ],
    },
    serve: {
      summary: 'serve a storage to programs of this computer, for development',
      details:
        'Prints the address, and a token that every request must carry; it is shown once. Listens on this computer alone, and refuses requests that come under another name or from pages of other origins. The data are in a file of SQLite.',
      examples: [
        ['for a page that a development server shows', 'sasando serve --origin http://localhost:5173'],
        ['for other programs', 'sasando serve --port 0 --json'],
      ],
    },
  },
}
