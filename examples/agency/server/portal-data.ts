import { presets, type ScoredAgency, type ScoredPerson } from './score-agency.ts'

/** The law's rule set first; both say the same predicate (`serve.ts` sees to it). */
const [law, local] = presets

/** `1976…904`: enough to tell namesakes apart, too little to be used elsewhere. */
const maskNip = (nip: string): string => `${nip.slice(0, 4)}•••• •••••• • ${nip.slice(-3)}`

const listed = ({ key, nip, name, status, rank, post, unit, results }: ScoredPerson) => ({
  key,
  name,
  status,
  rank,
  post,
  unit,
  nip: maskNip(nip),
  predicate: results[law].outcome['level']?.text ?? null,
  score: results[local].outcome['score']?.text ?? null,
})

/** What the list needs, and no more: a person's reasons are asked for when the person is opened. */
export function portalData({ rules, people }: ScoredAgency) {
  const levels = rules[0]!.ruleSet.scales?.['predikat']?.levels ?? []
  const named = levels.map((level) => (typeof level === 'string' ? { id: level } : level))
  return {
    /** Best first. */
    levels: named.map(({ id, label }) => ({ id, label: label ?? { id } })).toReversed(),
    people: people.map(listed),
  }
}
export type PortalData = ReturnType<typeof portalData>
