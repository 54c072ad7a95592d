import { describe, expect, it } from 'vitest'

import { may, relationsTo, rights, type Action, type Actor, type Relation, type Role } from '../src/index.ts'
import { dewi, maria, planned, yosef } from './fixtures/story.ts'

const of = planned().does('2026-09-18', yosef, 'name-contributor', { person: 'p-rekan', role: 'rekan' }).now
const roles: readonly Role[] = ['administrator', 'verifier', 'rule-author', 'rule-publisher', 'auditor', 'portal']

/** One of each relation that is not of a role, without any role. */
const people: Readonly<Record<Exclude<Relation, 'agency' | 'portal'>, Actor>> = {
  self: { id: dewi.id, roles: [] },
  rater: { id: yosef.id, roles: [] },
  superior: { id: maria.id, roles: [] },
  contributor: { id: 'p-rekan', roles: [] },
  unit: { id: 'p-camat', roles: [], leads: [dewi.unit.id] },
}
const stranger: Actor = { id: 'p-lain', roles: [] }

/** The table once more, as an agency would read it aloud. Whoever changes one has to change the other. */
const matrix: Readonly<Record<Action, string>> = {
  'open-case': 'administrator portal',
  'draft-target': 'self rater',
  'remove-target': 'self rater',
  'state-expectation': 'rater superior',
  'sign-plan': 'self',
  'set-plan': 'rater superior',
  'request-change': 'self rater',
  'decide-change': 'rater',
  'log-work': 'self',
  'state-realisation': 'self rater',
  'add-evidence': 'self rater',
  'withdraw-evidence': 'self rater',
  'give-feedback': 'rater superior contributor',
  'name-contributor': 'rater superior administrator',
  'remove-contributor': 'rater superior administrator',
  'add-activity': 'self',
  'attest-activity': 'verifier',
  rate: 'self rater superior contributor',
  'record-unit-result': 'administrator portal',
  'keep-previous-result': 'self rater',
  evaluate: 'rater',
  'sign-document': 'rater',
  'take-over': 'superior',
  'deliver-document': 'rater superior',
  'record-receipt': 'self rater superior',
  'return-document': 'self',
  'file-objection': 'self',
  'ask-explanations': 'superior',
  explain: 'self rater',
  'withdraw-objection': 'self',
  'decide-objection': 'superior',
  report: 'rater superior',
  'change-officials': 'administrator',
  'recount-deadlines': 'administrator portal',
  'reopen-case': 'administrator',
  'cancel-case': 'administrator',
  'read-case': 'self rater superior unit administrator auditor',
  'read-evidence': 'self rater superior administrator auditor',
  'read-named-feedback': 'self rater superior auditor',
  'read-superior-feedback': 'superior auditor',
  'read-raters': 'auditor',
  'read-explanation': 'self rater superior administrator auditor',
  'read-history': 'self rater superior administrator auditor',
  'read-unit': 'unit administrator auditor',
  'read-agency': 'administrator auditor',
  'read-rule-sets':
    'self rater superior contributor unit administrator verifier rule-author rule-publisher auditor portal stranger',
  'read-fairness': 'administrator auditor',
  'write-roster': 'administrator portal',
  'write-cycle': 'administrator',
  'write-rule-set': 'rule-author',
  'test-rule-set': 'rule-author rule-publisher',
  'approve-rule-set': 'rule-publisher',
  'publish-rule-set': 'rule-publisher',
  'export-results': 'administrator auditor',
}

const everybody: readonly (readonly [string, Actor])[] = [
  ...Object.entries(people),
  ...roles.map((role) => [role, { id: `p-${role}`, roles: [role] }] as const),
  ['stranger', stranger],
]

describe.each(Object.entries(matrix))('%s', (action, names) => {
  it(`is for: ${names}`, () => {
    const allowed = everybody.filter(([, actor]) => may(actor, action as Action, of)).map(([name]) => name)
    expect(allowed.sort()).toEqual(names.split(' ').sort())
  })
})

describe('rights', () => {
  it('are refused where the table says nothing', () => {
    for (const action of ['__proto__', 'toString', 'read-everything', ''])
      expect(may({ id: dewi.id, roles }, action as Action, of)).toBe(false)
    expect(Object.keys(rights).sort()).toEqual(Object.keys(matrix).sort())
  })

  it('of a rater end with the office', () => {
    const changed = { ...of, rater: { ...yosef, id: 'p-baru' } }
    expect(may(people.rater, 'evaluate', changed)).toBe(false)
    expect(may({ id: 'p-baru', roles: [] }, 'evaluate', changed)).toBe(true)
  })

  it('of a case need the case: nobody is anything to one that is not there', () => {
    expect([...relationsTo(undefined, people.self)]).toEqual(['agency'])
    expect(may(people.self, 'read-case')).toBe(false)
  })

  it('do not come from a name that every object has', () => {
    expect(relationsTo(of, { id: 'constructor', roles: [] }).has('contributor')).toBe(false)
  })
})
