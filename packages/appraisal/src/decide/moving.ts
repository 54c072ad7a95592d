import { currentDocument } from '../case/case.ts'
import { finality } from '../case/finality.ts'
import { recount } from '../clock/deadline.ts'
import { countingOf } from '../settings/settings.ts'
import { refuseOfficials } from './open-case.ts'
import { CalendarTooShort } from './situation.ts'
import { refuseTexts } from './texts.ts'
import { happens, refused, type Handlers } from './verdict.ts'

export const moving: Handlers<'change-officials' | 'recount-deadlines' | 'reopen-case' | 'cancel-case'> = {
  /** @source PermenPANRB 6/2022, Lampiran Bab IV.A.2–6 and A.13–14, pp. 89–92 */
  'change-officials': (of, data, { today }) => {
    const { rater, superior, person = of.person, from, reason } = data
    const { kind, window } = of.cycle
    if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) return refused('not_a_day', { received: from })
    if (from > today) return refused('day_to_come', { day: from, today })
    const problem = refuseOfficials(person, rater, superior)
    if (problem) return problem
    // Who moves while the periodic evaluation runs still evaluates the old unit; the annual one has no such rule.
    const isInWindow = from >= window.from && from <= window.to
    if (reason === 'rater-moved' && kind !== 'tahunan' && isInWindow && currentDocument(of) === undefined)
      return refused('rater_still_rates', window)
    return [happens('officials-changed', data)]
  },

  'recount-deadlines': (of, _none, { calendar, settings }) => {
    const moved = of.deadlines
      .filter(({ metOn }) => metOn === undefined)
      .flatMap((deadline) => {
        try {
          const counted = recount(deadline, calendar, countingOf(settings))
          return counted === deadline ? [] : [counted]
        } catch (error) {
          if (error instanceof RangeError) throw new CalendarTooShort(deadline.term, error)
          throw error
        }
      })
    return moved.length === 0 ? [] : [happens('deadlines-extended', { deadlines: moved })]
  },

  'reopen-case': (of, { reason }, { settings, today }) => {
    if (settings.reopening === 'refused') return refused('setting_refuses', { setting: 'reopening' })
    if (finality(of, today) === undefined) return refused('result_not_final', {})
    return refuseTexts({ reason }) ?? [happens('case-reopened', { reason })]
  },

  'cancel-case': (of, { reason }) => {
    const document = currentDocument(of)
    if (document !== undefined) return refused('already_signed', { on: document.signedOn })
    return refuseTexts({ reason }) ?? [happens('case-cancelled', { reason })]
  },
}
