import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
let copy: string

/** A copy of the sources and manifests, whose links between packages stay inside the copy. */
function copyTree(): string {
  const to = realpathSync(mkdtempSync(join(tmpdir(), 'sasando-layers-')))
  for (const file of globSync(['tsconfig.base.json', 'packages/*/{package.json,src,rules}'], { cwd: root }))
    cpSync(join(root, file), join(to, file), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'))
  const links = ['packages/*/node_modules/[!@.]*', 'packages/*/node_modules/@*/*']
  for (const link of globSync(links, { cwd: root })) {
    const target = relative(root, realpathSync(join(root, link)))
    mkdirSync(dirname(join(to, link)), { recursive: true })
    symlinkSync(join(target.startsWith('packages') ? to : root, target), join(to, link))
  }
  declareStorage(to)
  return to
}

/** Lets elements reach for the storage, as if somebody had declared it as a dependency. */
const declareStorage = (to: string): void =>
  symlinkSync(join(to, 'packages/storage'), join(to, 'packages/elements/node_modules/@sasando/storage'))

/** Runs the check on the copy with one more file in it. */
function checkWith(file: string, text: string): { status: number | null; output: string } {
  const path = join(copy, file)
  writeFileSync(path, text)
  try {
    return check()
  } finally {
    rmSync(path)
  }
}

function check(folder = copy): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/check-layers.ts'), folder], {
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

beforeAll(() => {
  copy = copyTree()
})
afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

describe('the layer check', () => {
  it('passes the tree as it is', () => {
    const { status, output } = check()
    expect(output).toContain(' 0 violations')
    expect(status).toBe(0)
  })

  it('fails on a tree without modules, instead of finding nothing wrong', () => {
    const empty = join(copy, 'empty')
    mkdirSync(join(empty, 'packages/core/src'), { recursive: true })
    writeFileSync(join(empty, 'tsconfig.base.json'), '{ "files": ["absent.ts"] }')
    const { status, output } = check(empty)
    rmSync(empty, { recursive: true })
    expect(output).toContain('packages/core/src: no module was read')
    expect(status).toBe(1)
  })

  it.each([
    ['core imports Node.js', 'no-node-below-cli', 'packages/core/src/mutant.ts', `import 'node:fs'`],
    ['elements import Node.js', 'no-node-below-cli', 'packages/elements/src/mutant.ts', `import 'node:fs'`],
    [
      'elements import a storage',
      'elements-never-import-storage',
      'packages/elements/src/mutant.ts',
      `import '@sasando/storage'`,
    ],
    [
      'elements reach into a storage by path',
      'elements-never-import-storage',
      'packages/elements/src/mutant.ts',
      `import '../../storage/src/index.ts'`,
    ],
    [
      'elements import the presets',
      'elements-imports-core',
      'packages/elements/src/mutant.ts',
      `import '../../presets/src/index.ts'`,
    ],
    [
      'core imports another package of ours',
      'core-imports-nothing-of-ours',
      'packages/core/src/mutant.ts',
      `import '../../presets/src/index.ts'`,
    ],
  ])('fails when %s', (_, rule, file, text) => {
    const { status, output } = checkWith(file, text)
    expect(output).toContain(`${rule}: ${file}`)
    expect(status).toBe(1)
  })

  it('fails when two files need each other, if only for types', () => {
    const other = join(copy, 'packages/core/src/mutant-b.ts')
    writeFileSync(other, `import type { A } from './mutant-a.ts'\nexport interface B { a?: A }`)
    const { status, output } = checkWith(
      'packages/core/src/mutant-a.ts',
      `import type { B } from './mutant-b.ts'\nexport interface A { b?: B }`,
    )
    rmSync(other)
    expect(output).toMatch(/no-cycle: .*mutant/)
    expect(status).toBe(1)
  })
})
