import type { Case, CommandData, CommandKind, Cycle, Facts, Official, Actor } from '@sasando/appraisal'

import type { Random } from '../data/random.ts'

/** Somebody does something on a day; comes to the case after it. @throws where it is refused */
export type Does = <Kind extends CommandKind>(
  day: string,
  who: Official | Actor,
  kind: Kind,
  data: CommandData[Kind],
) => Promise<Case>

const office: Actor = { id: 'bkpsdm', roles: ['administrator'] }
const recommendation = 'Pertahankan.'
const levels = ['di-bawah-ekspektasi', 'sesuai-ekspektasi', 'di-atas-ekspektasi'] as const

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** How often what happens, of a hundred cases. */
const often = { left: 0.005, moved: 0.03, raterMoved: 0.01, late: 0.04, unsigned: 0.01, silent: 0.02, objects: 0.03 }

const judged = (random: Random) => {
  const level = (): string => levels[random.chance(0.75) ? 1 : random.between(0, 2)]!
  return [
    { criterion: 'hasil', value: level() },
    { criterion: 'perilaku', value: level() },
  ]
}

/** One case from its opening to its report, with all that goes otherwise on the way. */
export async function caseOfYear(cycle: Cycle, facts: Facts, random: Random, does: Does): Promise<Case> {
  const { period, window } = cycle
  let { person, rater } = facts
  const superior = facts.superior!
  const opening = later(period.from, 4)
  await does(opening, office, 'open-case', { cycle, facts })
  const target = {
    id: 't-1',
    kind: 'utama',
    text: 'Hasil kerja',
    indicators: [{ aspects: ['kuantitas'], text: 'Jumlah', target: '10' }],
  } as const
  await does(later(opening, 1), person, 'draft-target', { target })
  await does(later(opening, 2), person, 'sign-plan', {})
  await does(later(opening, 3), rater, 'set-plan', {})
  if (random.chance(often.left)) return does(later(period.from, 20), office, 'cancel-case', { reason: 'Pensiun' })
  for (let entry = 0; entry < 3; entry++)
    await does(later(period.from, 10 + entry), person, 'log-work', {
      entry: { id: `w-${entry}`, target: 't-1', on: later(period.from, 10), text: 'Mengerjakan' },
    })
  const hasMoved = random.chance(often.moved)
  if (hasMoved || random.chance(often.raterMoved)) {
    const from = later(period.from, 15)
    rater = { ...rater, id: `${rater.id}-baru` }
    if (hasMoved) person = { ...person, unit: { id: `${person.unit.id}-baru`, name: 'Unit baru' } }
    const reason = hasMoved ? 'employee-moved' : 'rater-moved'
    await does(from, office, 'change-officials', { rater, basis: 'direct', superior, person, from, reason })
  }
  const year = period.to.slice(0, 4)
  await does(window.from, office, 'record-unit-result', {
    unitResult: { unit: rater.unit.id, grade: 'baik', of: year, issuedOn: window.from },
  })
  await does(later(window.from, 1), person, 'state-realisation', { realisation: { target: 't-1', text: '10' } })
  const isLate = random.chance(often.late)
  const signer = isLate ? superior : rater
  let on = later(window.from, 3)
  if (isLate) {
    on = later(window.to, 3)
    await does(on, superior, 'take-over', { reason: 'Tidak dievaluasi', ratings: judged(random), recommendation })
  } else {
    await does(on, rater, 'rate', { ratings: judged(random) })
    await does(on, rater, 'evaluate', {})
    await does(later(on, 1), rater, 'sign-document', { recommendation })
  }
  await does(later(on, 2), signer, 'deliver-document', {})
  const received = later(on, 3)
  await does(received, person, 'record-receipt', { on: received })
  return conclude({ received, isLate, signer, person, rater, superior }, random, does)
}

interface Conclusion {
  readonly received: string
  readonly isLate: boolean
  readonly signer: Official
  readonly person: Official
  readonly rater: Official
  readonly superior: Official
}

async function conclude(
  { received, isLate, signer, person, rater, superior }: Conclusion,
  random: Random,
  does: Does,
): Promise<Case> {
  if (!isLate && random.chance(often.objects)) {
    await does(later(received, 2), person, 'file-objection', {
      items: [{ about: 'hasil', reason: 'Bukti belum dilihat' }],
    })
    if (random.chance(0.1)) await does(later(received, 3), person, 'withdraw-objection', { reason: 'Sudah jelas' })
    else {
      await does(later(received, 3), superior, 'ask-explanations', {})
      await does(later(received, 4), rater, 'explain', { text: 'Penjelasan' })
      await decided(later(received, random.chance(0.1) ? 25 : 6), superior, random, does)
    }
  }
  const isSilent = random.chance(often.silent)
  const isUnsigned = random.chance(often.unsigned)
  const after = await settle(isSilent, isUnsigned, later(received, 8), person, does)
  const document = after?.documents.at(-1)
  const reporter = document?.form === 'D.1.3' ? superior : signer
  return does(later(received, isSilent ? 40 : 27), reporter, 'report', { reason: 'Sesuai keadaan' })
}

async function decided(on: string, superior: Official, random: Random, does: Does): Promise<void> {
  const uphold = { decision: 'uphold', reason: 'Sesuai bukti' } as const
  if (random.chance(0.6)) return void (await does(on, superior, 'decide-objection', uphold))
  const ratings = [
    { criterion: 'hasil', value: 'di-atas-ekspektasi' },
    { criterion: 'perilaku', value: 'di-atas-ekspektasi' },
  ]
  const change = { decision: 'change', reason: 'Terbukti', ratings, recommendation } as const
  // Where the highest ratings were given already, there is nothing to change.
  await does(on, superior, 'decide-objection', change).catch(() => does(on, superior, 'decide-objection', uphold))
}

/** The document comes back signed, with a word of why not, or not at all. */
async function settle(
  isSilent: boolean,
  isUnsigned: boolean,
  on: string,
  person: Official,
  does: Does,
): Promise<Case | undefined> {
  if (isSilent) return undefined
  // After a decision another document counts, which has no limit for its return.
  return does(
    on,
    person,
    'return-document',
    isUnsigned ? { signed: false, note: 'Belum setuju' } : { signed: true },
  ).catch(() => undefined)
}
