import { describe, expect, it } from 'vitest'

import { commandData, readCommand } from '../src/commands/schemas.ts'
import { rights, type CommandKind } from '../src/index.ts'
import { samples } from './fixtures/random-story.ts'

const kinds = Object.keys(samples) as CommandKind[]
const envelope = (kind: string, data: unknown) => ({ id: 'c-1', case: 'case-1', kind, data })

describe.each(kinds)('%s', (kind) => {
  it('is read as it was sent', () => {
    for (const data of samples[kind]) {
      const sent = envelope(kind, data)
      // What is no day is refused before the process sees it.
      const isBad = JSON.stringify(data).includes('kemarin')
      const read = readCommand(JSON.parse(JSON.stringify(sent)))
      expect(read).toEqual(isBad ? { problems: [{ path: 'data.on', message: expect.any(String) }] } : { command: sent })
    }
  })

  it('takes nothing that it does not know', () => {
    const [data] = samples[kind]
    const read = readCommand(envelope(kind, { ...data, lain: 1 }))
    expect(read).toMatchObject({ problems: [{ path: 'data' }] })
  })
})

describe('a command from outside', () => {
  it.each([
    null,
    1,
    'rate',
    [],
    {},
    envelope('__proto__', {}),
    envelope('toString', {}),
    envelope('rate', { ratings: 1 }),
  ])('that is none is refused with its place: %j', (value) => {
    const read = readCommand(value)
    expect('problems' in read && read.problems.length > 0).toBe(true)
  })

  it('is refused where it is endless', () => {
    const ratings = Array.from({ length: 201 }, () => ({ criterion: 'hasil', value: 1 }))
    expect(readCommand(envelope('rate', { ratings }))).toMatchObject({ problems: [{ path: 'data.ratings' }] })
    const reason = 'a'.repeat(20_001)
    expect(readCommand(envelope('evaluate', { reason }))).toMatchObject({ problems: [{ path: 'data.reason' }] })
  })

  it('leaves no mark on what all objects share', () => {
    readCommand(
      JSON.parse(
        '{"id":"c","case":"c","kind":"rate","data":{"ratings":[{"criterion":"x","value":{"__proto__":{"polluted":1}}}]}}',
      ),
    )
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('of every kind has a schema and a line in the table of rights', () => {
    expect(Object.keys(commandData).sort()).toEqual(kinds.sort())
    for (const kind of kinds) expect(rights).toHaveProperty(kind)
  })
})
