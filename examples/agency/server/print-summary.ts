import { styleText } from 'node:util'

import type { ScoredAgency } from './score-agency.ts'
import { presets } from './score-agency.ts'
import type { Summary } from './summary.ts'

type Words = ReadonlyMap<string | null, string>

const barWidth = 24

/** `12.3` as an Indonesian reader writes it. */
const decimal = (text: string): string => text.replace('.', ',')
const percent = (part: number, whole: number): string => `${decimal(((part / whole) * 100).toFixed(1))} %`
const bold = (text: string): string => styleText('bold', text, { stream: process.stdout })
const dim = (text: string): string => styleText('dim', text, { stream: process.stdout })

/** The levels of the predicate in Indonesian, best first, then what stands for none. */
function words({ rules }: ScoredAgency): Words {
  const levels = rules[0]!.ruleSet.scales?.['predikat']?.levels ?? []
  const named = levels.map((level): [string, string] =>
    typeof level === 'string' ? [level, level] : [level.id, level.label?.id ?? level.id],
  )
  return new Map<string | null, string>([...named.toReversed(), [null, 'Belum ada predikat']])
}

function distribution({ tallies, people }: Summary, labels: Words): string[] {
  const [law, local] = presets
  const row = (label: string, ...counts: string[]): string =>
    `  ${label.padEnd(20)}${counts.map((count) => count.padStart(20)).join('')}`
  return [
    bold(row('Predikat', 'PermenPANRB 6/2022', 'Kinerja lokal')),
    ...[...labels].map(([id, label]) => {
      const [count, other] = [tallies[law].get(id) ?? 0, tallies[local].get(id) ?? 0]
      const bar = '█'.repeat(Math.round((count / people) * barWidth))
      return `${row(label, `${count}  ${percent(count, people).padStart(7)}`, String(other))}   ${dim(bar)}`
    }),
    row('Jumlah', `${people}  ${percent(people, people).padStart(7)}`, String(people)),
  ]
}

/** What was not filled in, in the order of the rule set. */
function missing({ missing }: Summary, { rules }: ScoredAgency): string {
  return Object.entries(rules[1]!.ruleSet.inputs)
    .filter(([input]) => missing.has(input))
    .map(([input, { label }]) => `${(label?.id ?? input).toLowerCase()} ${missing.get(input)}`)
    .join(', ')
}

/** The summary in Indonesian, line by line. */
export function summaryLines(agency: ScoredAgency, summary: Summary): string[] {
  const { people, scores, credit } = summary
  const middle = scores[Math.floor((scores.length - 1) / 2)]!
  const agreeing = people - summary.disagreements.length
  return [
    '',
    bold('Pemerintah Kota Contoh (data fiktif)'),
    `${people} pegawai dinilai dengan dua aturan.`,
    '',
    ...distribution(summary, words(agency)),
    '',
    `Predikat sama menurut kedua aturan bagi ${agreeing} dari ${people} pegawai: nilai lokal tidak mengubah predikat.`,
    '',
    `Nilai lokal     ${scores.length} pegawai; terendah ${decimal(scores[0]!)}, tengah ${decimal(middle)}, tertinggi ${decimal(scores.at(-1)!)}`,
    `Kredit          ${credit.people} pegawai, ${credit.atCap} di antaranya terkena batas; ${credit.entries} kegiatan, ${credit.unverified} belum diverifikasi`,
    `Belum diisi     ${missing(summary, agency)}`,
  ]
}
