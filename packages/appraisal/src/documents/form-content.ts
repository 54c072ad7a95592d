import { coreValues, type FormRole } from '@sasando/presets/permenpanrb-6-2022/forms'

import { currentDocument, type Case } from '../case/case.ts'
import type { EvaluationDocument } from '../case/document.ts'
import type { Official } from '../case/facts.ts'
import type { Perspective, Target } from '../case/plan.ts'
import type { CaseResult } from '../case/result.ts'
import { longDay, monthNames } from '../time/long-day.ts'

/** What the forms show besides the case. */
export interface Letterhead {
  readonly agency: string
  /** Where it is signed. */
  readonly place: string
}

/** What a form says of one case: its lines, cells and signatures, in Indonesian. */
export interface FormContent {
  readonly agency: string
  /** `TRIWULAN III` */
  readonly period: string
  readonly days: string
  readonly people: Readonly<Record<FormRole, Official | undefined>>
  /** The levels that were chosen, by what the form calls them. */
  readonly levels: Readonly<Record<string, string | undefined>>
  readonly targets: readonly TargetContent[]
  readonly values: readonly ValueContent[]
  /** What people wrote, by the heading of the part without its spaces. */
  readonly words: Readonly<Record<'recommendation' | 'objection' | 'explanation' | 'decision', string>>
  readonly signedOn: Readonly<Record<FormRole, string | undefined>>
  readonly place: string
  /** The superior evaluated in the place of the rater. */
  readonly isTakenOver: boolean
}

export interface TargetContent {
  readonly target: Target
  readonly realisation: string
  readonly feedback: readonly string[]
}

export interface ValueContent {
  readonly id: string
  readonly name: string
  readonly guides: readonly string[]
  readonly expectation: string
  readonly feedback: readonly string[]
}

export const perspectives: Readonly<Record<Perspective, string>> = {
  'penerima-layanan': 'Penerima Layanan',
  'proses-bisnis': 'Proses Bisnis',
  'penguatan-internal': 'Penguatan Internal',
  anggaran: 'Anggaran',
}

const periodName = ({ cycle }: Case): string => {
  const month = Number(cycle.period.to.slice(5, 7))
  if (cycle.kind === 'tahunan') return 'AKHIR'
  if (cycle.kind === 'triwulanan') return `TRIWULAN ${['I', 'II', 'III', 'IV'][Math.ceil(month / 3) - 1]}`
  return `BULAN ${monthNames[month - 1]?.id.toUpperCase()}`
}

/** `1 Juli sd 30 September tahun 2026` */
function daysOf({ cycle: { period } }: Case): string {
  const [from, to] = [period.from, period.to].map((day) => longDay(day).slice(0, -5))
  return `${from} sd ${to} tahun ${period.to.slice(0, 4)}`
}

/** The document that is printed, and the result that it is about. */
function printed(of: Case, id: string | undefined): readonly [EvaluationDocument | undefined, CaseResult | undefined] {
  const document = id === undefined ? currentDocument(of) : of.documents.find((each) => each.id === id)
  return [document, of.results.find((each) => each.id === document?.result) ?? of.results.at(-1)]
}

/**
 * What the forms say of a case.
 *
 * Feedback of a group stands without names, and what only the superior may read does not stand there at all.
 *
 * @param document - the one to be printed; the last one where not given
 */
export function formContent(of: Case, { agency, place }: Letterhead, document?: string): FormContent {
  const [paper, result] = printed(of, document)
  const chosen = (name: string): string | undefined => {
    const value = result?.record[name]
    return typeof value === 'string' ? value : undefined
  }
  const feedbackOn = (kind: 'target' | 'value', about: string): readonly string[] =>
    of.feedback
      .filter((each) => each.visibility !== 'superior-only' && each.about.kind === kind && each.about.id === about)
      .map(({ text }) => text)
  return {
    agency,
    place,
    isTakenOver: paper?.form === 'D.1.2',
    period: periodName(of),
    days: daysOf(of).toUpperCase(),
    people: { employee: of.person, rater: of.rater, superior: of.superior },
    levels: {
      'capaian-organisasi': of.unitResult?.grade,
      hasil: chosen('hasil'),
      perilaku: chosen('perilaku'),
      predikat: result?.outcome['level']?.text,
    },
    targets: of.plan.targets.map((target) => ({
      target,
      realisation: of.realisations.find((each) => each.target === target.id)?.text ?? '',
      feedback: feedbackOn('target', target.id),
    })),
    values: coreValues.map(({ id, name, guides }) => ({
      id,
      name: name.id,
      guides: guides.map(({ text, onForms }) => onForms ?? text.id),
      expectation: of.plan.expectations[id] ?? '',
      feedback: feedbackOn('value', id),
    })),
    words: wordsOf(of, paper),
    signedOn: {
      employee: paper?.returned?.signed === true ? paper.returned.on : undefined,
      // Who signed what was changed later is not recorded: that place is left to the pen.
      rater: paper?.form === 'D.1.1' ? paper.signedOn : undefined,
      superior: paper?.form === 'D.1.1' ? undefined : paper?.signedOn,
    },
  }
}

function wordsOf({ objection, documents }: Case, paper: EvaluationDocument | undefined): FormContent['words'] {
  const decision = objection?.decision
  // After an objection the rater's words stay where they were, and those of the superior stand with the decision.
  const ofRater = paper?.form === 'D.1.3' ? documents.find(({ id }) => id === objection?.document) : paper
  const { rater, employee } = objection?.explanations ?? {}
  return {
    recommendation: ofRater?.recommendation ?? '',
    objection: [...(objection?.items.map(({ about, reason }) => `${about}: ${reason}`) ?? []), employee ?? '']
      .filter((text) => text !== '')
      .join('\n'),
    explanation: rater ?? '',
    decision:
      decision === undefined
        ? ''
        : `${decision.kind === 'change' ? 'Mengubah hasil' : 'Menguatkan hasil'}: ${decision.reason}\n${paper?.recommendation ?? ''}`,
  }
}
