import { describe, expect, it } from 'vitest'

import { currentDocument, currentResult, finality, replay, stageOf, type ProcessIssue } from '../src/index.ts'
import {
  admin,
  best,
  delivered,
  dewi,
  facts,
  good,
  maria,
  planned,
  Story,
  thirdQuarter,
  year,
  yosef,
} from './fixtures/story.ts'

const codes = (issues: readonly ProcessIssue[]): string[] => issues.map(({ code }) => code)
const note = { recommendation: 'Pertahankan.' }

describe('a quarter that runs as it should', () => {
  const story = delivered()
    .does('2026-10-05', dewi, 'record-receipt', { on: '2026-10-02' })
    .does('2026-10-12', dewi, 'return-document', { signed: true })
    .does('2026-11-04', yosef, 'report', {})

  it('comes to the predicate of the rule set, with a document that was reported', () => {
    expect(currentResult(story.now)?.outcome['level']?.text).toBe('baik')
    expect(currentDocument(story.now)).toEqual({
      id: 'document-1',
      form: 'D.1.1',
      result: 'result-1',
      recommendation: 'Pertahankan.',
      signedBy: 'p-yosef',
      signedOn: '2026-09-30',
      deliveredOn: '2026-10-01',
      receivedOn: '2026-10-02',
      returned: { on: '2026-10-12', signed: true },
      reportedOn: '2026-11-04',
    })
    expect(stageOf(story.now, '2026-11-05')).toBe('reported')
  })

  it('sets every limit going by its working days, and notes the day on which it was met', () => {
    expect(story.now.deadlines.map(({ term, from, dueOn, metOn }) => [term, from, dueOn, metOn])).toEqual([
      ['deliver', '2026-09-30', '2026-10-20', '2026-10-01'],
      // 30 working days after 10 October, a Saturday: from Monday the 12th on.
      ['report', '2026-10-10', '2026-11-20', '2026-11-04'],
      ['return', '2026-10-02', '2026-10-22', '2026-10-12'],
      ['object', '2026-10-02', '2026-10-22', undefined],
    ])
  })

  it('is what all of its events come to', () => {
    expect(replay(story.events)).toEqual(story.now)
    expect(story.events.map(({ sequence }) => sequence)).toEqual(story.events.map((_, index) => index))
  })

  it('becomes final when the limit for an objection is over, and not before', () => {
    expect(finality(story.now, '2026-10-22')).toBeUndefined()
    expect(finality(story.now, '2026-10-23')).toBe('not-objected')
  })
})

describe('the same command twice', () => {
  it('is obeyed once', () => {
    const story = planned()
    const rated = { ratings: good }
    expect(story.tries('2026-09-28', yosef, 'rate', rated, 'same')).toEqual([])
    const { length } = story.events
    expect(story.tries('2026-09-29', yosef, 'rate', rated, 'same')).toEqual([])
    expect(story.events).toHaveLength(length)
  })
})

describe('a rater', () => {
  it('judges while the time of evaluation runs, not before and not after it', () => {
    const story = planned()
    expect(codes(story.tries('2026-09-19', yosef, 'rate', { ratings: good }))).toEqual(['window_not_open'])
    // 23:59 on 10 October in Kupang is still the last day; a millisecond after midnight is not.
    expect(codes(story.tries('2026-10-10T16:00:00.000Z', yosef, 'rate', { ratings: good }))).toEqual(['window_is_over'])
    expect(codes(story.tries('2026-10-10T15:59:59.999Z', yosef, 'rate', { ratings: good }))).toEqual([])
  })

  it('may be late where the agency has said so and nobody has taken over', () => {
    const story = planned(thirdQuarter, facts, { lateRater: 'until-taken-over' })
      .does('2026-10-12', yosef, 'rate', { ratings: good })
      .does('2026-10-12', yosef, 'evaluate', {})
      .does('2026-10-12', yosef, 'sign-document', note)
    expect(story.events.at(-1)?.data).toMatchObject({ form: 'D.1.1', isLate: true })
  })

  it('signs nothing that is not evaluated, or has changed since', () => {
    const story = planned()
    expect(codes(story.tries('2026-09-28', yosef, 'sign-document', note))).toEqual(['no_result'])
    story.does('2026-09-28', yosef, 'rate', { ratings: good }).does('2026-09-28', yosef, 'evaluate', {})
    story.does('2026-09-29', yosef, 'rate', { ratings: best })
    expect(story.tries('2026-09-29', yosef, 'sign-document', note)).toEqual([
      { code: 'no_result', data: { isStale: true } },
    ])
    expect(codes(story.tries('2026-09-29', yosef, 'evaluate', {}))).toEqual(['reason_needed'])
    story.does('2026-09-29', yosef, 'evaluate', { reason: 'Bukti dukung baru' })
    expect(story.now.adjustments).toEqual([
      {
        stage: 'before-signature',
        before: 'result-1',
        after: 'result-2',
        reason: 'Bukti dukung baru',
        by: 'p-yosef',
      },
    ])
    expect(codes(story.tries('2026-09-30', yosef, 'sign-document', note))).toEqual([])
    expect(codes(story.tries('2026-09-30', yosef, 'rate', { ratings: good }))).toEqual(['already_signed'])
  })

  it('hears what is missing before there is a predicate', () => {
    const story = planned().does('2026-09-28', yosef, 'rate', { ratings: good.slice(0, 1) })
    expect(story.tries('2026-09-28', yosef, 'evaluate', {})).toEqual([
      { code: 'result_incomplete', data: { missing: ['perilaku'] } },
    ])
  })

  it('hears of criteria that the rule set has not, and of those that are of others', () => {
    const story = planned()
    const ratings = [
      { criterion: '__proto__', value: 1 },
      { criterion: 'tugas-belajar', value: 'lulus' },
    ]
    expect(codes(story.tries('2026-09-28', yosef, 'rate', { ratings }))).toEqual([
      'unknown_criterion',
      'criterion_of_others',
    ])
  })

  it('who moves within the time of evaluation still evaluates; outside of it somebody else does', () => {
    const change = { rater: { ...yosef, id: 'p-baru', name: 'Baru' }, basis: 'direct', superior: maria } as const
    // The example of the regulation: 25 August and 25 September.
    const august = planned().does('2026-09-21', admin, 'change-officials', {
      ...change,
      from: '2026-08-25',
      reason: 'rater-moved',
    })
    expect(august.now.rater.id).toBe('p-baru')
    const september = { ...change, from: '2026-09-25', reason: 'rater-moved' } as const
    expect(codes(planned().tries('2026-09-25', admin, 'change-officials', september))).toEqual(['rater_still_rates'])
  })
})

describe('a superior', () => {
  const taking = { reason: 'Penilai tidak mengevaluasi', ratings: best, ...note }

  it('takes over once the time of evaluation is over, by Format D.1.2, and the result is final', () => {
    const story = planned()
    expect(codes(story.tries('2026-10-10', maria, 'take-over', taking))).toEqual(['window_not_over'])
    story.does('2026-10-12', maria, 'take-over', taking)
    expect(currentDocument(story.now)).toMatchObject({ form: 'D.1.2', signedBy: 'p-maria' })
    expect(finality(story.now, '2026-10-12')).toBe('taken-over')
    expect(currentResult(story.now)?.outcome['level']?.text).toBe('sangat-baik')
    expect([story.due('take-over'), story.due('deliver-taken-over'), story.due('report')]).toEqual([
      '2026-10-29',
      '2026-10-21',
      '2026-11-20',
    ])
    story
      .does('2026-10-13', maria, 'deliver-document', {})
      .does('2026-10-14', dewi, 'record-receipt', { on: '2026-10-14' })
    expect(story.due('return-taken-over')).toBe('2026-10-23')
    const items = [{ about: 'predikat', reason: 'Tidak sesuai' }]
    expect(story.tries('2026-10-15', dewi, 'file-objection', { items })).toEqual([
      { code: 'result_is_final', data: { why: 'taken-over' } },
    ])
  })

  it('signs what the rater evaluated and did not sign', () => {
    const story = planned()
      .does('2026-09-28', yosef, 'rate', { ratings: good })
      .does('2026-09-28', yosef, 'evaluate', {})
      .does('2026-10-30', maria, 'take-over', { reason: 'Tidak ditandatangani', ...note })
    expect(currentDocument(story.now)).toMatchObject({ form: 'D.1.2', result: 'result-1' })
    expect(story.events.find(({ kind }) => kind === 'taken-over')?.data).toEqual({ isLate: true })
  })

  it('sets the targets after January where the rater did not', () => {
    const story = new Story()
      .does('2026-01-05', admin, 'open-case', { cycle: year, facts })
      .does('2026-01-12', dewi, 'draft-target', {
        target: { id: 't', kind: 'utama', text: 'Hasil', indicators: [] },
      })
    expect(codes(story.tries('2026-01-31', maria, 'set-plan', {}))).toEqual(['rater_sets_plan'])
    expect(codes(story.tries('2026-02-01', maria, 'set-plan', {}))).toEqual([])
  })
})

describe('an objection', () => {
  const items = [{ about: 'perilaku', reason: 'Umpan balik rekan belum dibaca' }]
  const received = () => delivered().does('2026-10-02', dewi, 'record-receipt', { on: '2026-10-02' })
  const filed = () => received().does('2026-10-22', dewi, 'file-objection', { items })

  it('is filed on the last day, and not after it', () => {
    expect(received().tries('2026-10-23', dewi, 'file-objection', { items })).toEqual([
      { code: 'objection_too_late', data: { dueOn: '2026-10-22' } },
    ])
    const story = filed()
    expect(stageOf(story.now, '2026-10-23')).toBe('objected')
    expect(story.due('decide')).toBe('2026-11-02')
  })

  it('is decided only after both sides were asked, and holds up the report', () => {
    const story = filed()
    const uphold = { decision: 'uphold', reason: 'Rating sesuai bukti' } as const
    expect(codes(story.tries('2026-10-23', maria, 'decide-objection', uphold))).toEqual(['not_asked'])
    expect(story.tries('2026-10-23', yosef, 'report', {})).toEqual([
      { code: 'report_waits', data: { for: 'objection', until: '2026-11-02' } },
    ])
    story
      .does('2026-10-23', maria, 'ask-explanations', {})
      .does('2026-10-26', yosef, 'explain', { text: 'Sudah dibaca' })
      .does('2026-11-02', maria, 'decide-objection', uphold)
    expect(story.events.at(-1)?.data).toMatchObject({ isLate: false })
    expect(finality(story.now, '2026-11-02')).toBe('decided')
    expect(currentDocument(story.now)?.form).toBe('D.1.1')
  })

  it('that changes the result leads to a new one with its reason, and to Format D.1.3', () => {
    const story = filed().does('2026-10-23', maria, 'ask-explanations', {})
    const same = { decision: 'change', reason: 'Ditinjau', ratings: good, ...note } as const
    expect(codes(story.tries('2026-11-03', maria, 'decide-objection', same))).toEqual(['nothing_changed'])
    story.does('2026-11-03', maria, 'decide-objection', { ...same, ratings: best })
    expect(story.now.results.map(({ outcome }) => outcome['level']?.text)).toEqual(['baik', 'sangat-baik'])
    expect(story.now.adjustments).toEqual([
      { stage: 'objection', before: 'result-1', after: 'result-2', reason: 'Ditinjau', by: 'p-maria' },
    ])
    expect(story.events.slice(-2).map(({ kind, data }) => [kind, 'isLate' in data && data.isLate])).toEqual([
      ['objection-decided', true],
      ['document-signed', false],
    ])
    expect(currentDocument(story.now)?.form).toBe('D.1.3')
    expect(codes(story.tries('2026-11-04', dewi, 'file-objection', { items }))).toEqual(['objection_exists'])
    story.does('2026-11-05', maria, 'report', {})
  })

  it('is not possible where the regulation says that the result is final', () => {
    const of = { ...facts, finality: 'jpt-daerah-by-kepala-daerah' } as const
    const story = delivered({}, of).does('2026-10-02', dewi, 'record-receipt', { on: '2026-10-02' })
    expect(codes(story.tries('2026-10-05', dewi, 'file-objection', { items }))).toEqual(['result_is_final'])
    expect(story.due('object')).toBeUndefined()
  })
})

describe('an employee who moved', () => {
  const moved = (cycle = thirdQuarter) =>
    planned(cycle).does('2026-09-21', admin, 'change-officials', {
      rater: { ...yosef, id: 'p-baru', name: 'Baru' },
      basis: 'direct',
      superior: maria,
      person: { ...dewi, unit: { id: 'u-baru', name: 'Bidang Baru' } },
      from: '2026-09-21',
      reason: 'employee-moved',
    })
  const keeping = { level: 'baik', unit: 'u-lama' }
  const newRater = { ...yosef, id: 'p-baru' }

  it('keeps the former result of a period once both sides agree', () => {
    const story = moved().does('2026-09-28', dewi, 'keep-previous-result', keeping)
    expect(codes(story.tries('2026-09-28', newRater, 'evaluate', {}))).toEqual(['result_incomplete'])
    story.does('2026-09-28', newRater, 'keep-previous-result', keeping).does('2026-09-28', newRater, 'evaluate', {})
    expect(currentResult(story.now)?.outcome['level']?.text).toBe('baik')
  })

  it('keeps none in the annual evaluation, and none without a move', () => {
    expect(moved(year).tries('2026-12-28', dewi, 'keep-previous-result', keeping)).toEqual([
      { code: 'nothing_to_keep', data: { reason: 'annual' } },
    ])
    expect(planned().tries('2026-09-28', dewi, 'keep-previous-result', keeping)).toEqual([
      { code: 'nothing_to_keep', data: { reason: 'not-moved' } },
    ])
  })
})

describe('the achievement of the organisation', () => {
  const unitResult = { unit: 'u-arsip', grade: 'baik', of: '2026', issuedOn: '2027-02-01' } as const

  it('is of the unit that the rater leads', () => {
    const other = { ...unitResult, unit: 'u-dinas' }
    expect(codes(planned().tries('2026-09-28', admin, 'record-unit-result', { unitResult: other }))).toEqual([
      'other_unit',
    ])
  })

  it('of the year is replaced by that of the year before where it came after January', () => {
    const story = planned(year)
    expect(story.tries('2027-02-02', admin, 'record-unit-result', { unitResult })).toEqual([
      { code: 'unit_result_late', data: { of: '2026', before: '2025', limit: '2027-01-31' } },
    ])
    const before = { ...unitResult, of: '2025', issuedOn: '2026-02-20' }
    expect(codes(story.tries('2027-01-20', admin, 'record-unit-result', { unitResult: before }))).toEqual([])
  })
})

describe('limits', () => {
  it('never come nearer when the calendar changes', () => {
    const story = delivered()
    const before = story.due('deliver')
    const days = [
      ...story.calendar.days,
      { date: '2026-10-12', kind: 'local-holiday', name: { id: 'Libur', en: 'Holiday' } } as const,
    ]
    story.calendar = { ...story.calendar, version: '1.1', days }
    story.does('2026-10-02', dewi, 'record-receipt', { on: '2026-10-02' })
    story.does('2026-10-02', admin, 'recount-deadlines', {})
    expect(before).toBe('2026-10-20')
    // Met the day before: it is over, and nothing of it moves.
    expect(story.due('deliver')).toBe('2026-10-20')
    expect(story.due('report')).toBe('2026-11-23')
    story.calendar = { ...story.calendar, version: '1.2', days: days.slice(0, -1) }
    story.does('2026-10-05', admin, 'recount-deadlines', {})
    expect(story.due('report')).toBe('2026-11-23')
    expect(story.due('object')).toBe('2026-10-23')
  })

  it('that the calendar does not reach are not guessed', () => {
    const story = planned()
      .does('2026-09-28', yosef, 'rate', { ratings: good })
      .does('2026-09-28', yosef, 'evaluate', {})
    story.calendar = { ...story.calendar, covers: { from: '2025-01-01', to: '2026-10-31' } }
    expect(story.tries('2026-09-30', yosef, 'sign-document', note)).toEqual([
      { code: 'calendar_too_short', data: { calendar: 'uji 1.0', term: 'report' } },
    ])
  })
})

describe('a document that does not come back', () => {
  const waiting = (unsigned: 'goes-on' | 'waits') =>
    delivered({ unsigned }).does('2026-10-02', dewi, 'record-receipt', { on: '2026-10-02' })

  it('is reported once its limit is over, where the agency has said so', () => {
    expect(waiting('goes-on').tries('2026-10-22', yosef, 'report', {})).toEqual([
      { code: 'report_waits', data: { for: 'return', until: '2026-10-22' } },
    ])
    expect(codes(waiting('goes-on').tries('2026-10-23', yosef, 'report', {}))).toEqual([])
    expect(waiting('waits').tries('2026-10-23', yosef, 'report', {})).toEqual([
      { code: 'report_waits', data: { for: 'signature' } },
    ])
  })

  it('comes back unsigned only with a word of why', () => {
    const story = waiting('goes-on')
    expect(codes(story.tries('2026-10-05', dewi, 'return-document', { signed: false }))).toEqual(['empty_text'])
    story.does('2026-10-05', dewi, 'return-document', { signed: false, note: 'Saya keberatan' })
    // Not to sign is not to lose the right to object.
    story.does('2026-10-06', dewi, 'file-objection', { items: [{ about: 'hasil', reason: 'Lihat catatan' }] })
  })
})

describe('a result that is final', () => {
  it('is opened again only where the agency allows it, and with all that was before it still there', () => {
    const end = (settings = {}) => delivered(settings).does('2026-10-02', dewi, 'record-receipt', { on: '2026-10-02' })
    expect(end().tries('2026-10-23', admin, 'reopen-case', { reason: 'Salah orang' })).toEqual([
      { code: 'setting_refuses', data: { setting: 'reopening' } },
    ])
    const story = end({ reopening: 'allowed', lateRater: 'until-taken-over' })
    expect(codes(story.tries('2026-10-22', admin, 'reopen-case', { reason: 'Salah orang' }))).toEqual([
      'result_not_final',
    ])
    story
      .does('2026-10-23', admin, 'reopen-case', { reason: 'Salah orang' })
      .does('2026-10-23', yosef, 'rate', { ratings: best })
      .does('2026-10-23', yosef, 'evaluate', { reason: 'Dibuka kembali' })
      .does('2026-10-23', yosef, 'sign-document', note)
    expect(story.now.documents.map(({ isVoid }) => isVoid)).toEqual([true, undefined])
    expect(story.now.adjustments.map(({ stage }) => stage)).toEqual(['reopening'])
    expect(story.now.results).toHaveLength(2)
  })
})
