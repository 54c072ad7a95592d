// Asks for a changeset when the sources of a package differ from the base branch, and reads those that are there.
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

process.chdir(resolve(import.meta.dirname, '..'))

function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}

/** Where the change began: the common ancestor with the base branch, or undefined on the base branch itself. */
function findBase(): string | undefined {
  const head = git('rev-parse', 'HEAD')
  for (const branch of [process.env['CHANGESET_BASE'], 'origin/main', 'main']) {
    const base = branch && git('merge-base', 'HEAD', branch)
    if (base && base !== head) return base
  }
  return undefined
}

const names = globSync('packages/*/package.json').map(
  (file) => (JSON.parse(readFileSync(file, 'utf8')) as { name: string }).name,
)
const changesets = globSync('.changeset/*.md').filter((file) => !file.endsWith('README.md'))
const problems: string[] = []

for (const file of changesets) {
  const [, head = '', text = ''] = readFileSync(file, 'utf8').split(/^---$/m)
  const listed = [...head.matchAll(/^['"]?(@[\w/-]+)['"]?: (?:major|minor|patch)$/gm)].map(([, name]) => name!)
  if (listed.length === 0) problems.push(`${file}: names no package`)
  for (const name of listed) if (!names.includes(name)) problems.push(`${file}: there is no package ${name}`)
  if (text.trim() === '') problems.push(`${file}: says nothing to the user`)
}

if (git('rev-parse', '--git-dir') === undefined) problems.push('This is no git checkout, so changes cannot be seen.')
const base = findBase()
if (base === undefined) console.log('On the base branch: no change to announce.')
else {
  const changed =
    git('diff', '--name-only', `${base}...HEAD`, '--', ':(glob)packages/*/src/**')?.split('\n').filter(Boolean) ?? []
  const added = git('diff', '--name-only', '--diff-filter=A', `${base}...HEAD`, '--', '.changeset/*.md')
  console.log(`${changed.length} source files changed since ${base.slice(0, 9)}`)
  if (changed.length > 0 && !added) problems.push('Sources changed and no changeset says so: run `pnpm run changeset`.')
}
console.log(`${changesets.length} changesets`)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
