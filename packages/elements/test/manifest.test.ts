import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const source = globSync('src/**/*.ts', { cwd: root })
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')
// What the comments say must not vouch for itself.
const code = source.replaceAll(/\/\*\*[\s\S]*?\*\//g, '')

interface Named {
  readonly name: string
  readonly description?: string
}
interface Element {
  readonly tagName?: string
  readonly attributes?: readonly Named[]
  readonly members?: readonly Named[]
  readonly events?: readonly Named[]
  readonly slots?: readonly Named[]
  readonly cssParts?: readonly Named[]
  readonly cssProperties?: readonly Named[]
}
const modules: readonly { readonly declarations: readonly Element[] }[] = JSON.parse(
  readFileSync(join(root, 'custom-elements.json'), 'utf8'),
).modules
const scorecard = modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'sasando-scorecard')!

const names = (listed: readonly Named[] = []): string[] => listed.map(({ name }) => name).sort()
const inCode = (pattern: RegExp): string[] => [...new Set([...code.matchAll(pattern)].map((match) => match[1]!))].sort()

describe('the custom elements manifest', () => {
  it.each([
    // `part=${part}` in the notices stands for its two values.
    ['parts', names(scorecard.cssParts), [...inCode(/\bpart="([\w-]+)"/g), ...inCode(/notice\('([\w-]+)'/g)].sort()],
    ['slots', names(scorecard.slots), inCode(/<slot name="([\w-]+)"/g)],
    ['events', names(scorecard.events), inCode(/static readonly type = '([\w-]+)'/g)],
    ['custom properties', names(scorecard.cssProperties), inCode(/var\(\s*(--sasando-[\w-]+)/g)],
  ])('names exactly the %s that are in the source', (_, listed, found) => {
    expect(found.length).toBeGreaterThan(0)
    expect(listed).toEqual(found)
  })

  it('names the attributes and the properties', () => {
    expect(names(scorecard.attributes)).toEqual(['heading-level', 'locale', 'status', 'theme'])
    expect(names(scorecard.members)).toEqual([
      'headingLevel',
      'locale',
      'plugins',
      'result',
      'ruleSet',
      'status',
      'theme',
    ])
  })

  it('says of each what it is', () => {
    const { attributes, members, events, slots, cssParts, cssProperties } = scorecard
    const all = [attributes, members, events, slots, cssParts, cssProperties].flatMap((listed = []) => listed)
    expect(all.filter(({ description = '' }) => !description.endsWith('.')).map(({ name }) => name)).toEqual([])
  })

  it('has every event that is a class, and every class that is an event', () => {
    const classes = inCode(/export class (Sasando\w+Event) extends Event/g)
    expect(inCode(/new (Sasando\w+Event)\(/g)).toEqual(classes)
  })
})
