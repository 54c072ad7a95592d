import { AssertionError } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'

import { commandsIn, isSaid, plain } from './console.ts'
import { edited } from './edit.ts'
import type { Fence } from './fence.ts'

const root = resolve(import.meta.dirname, '../..')
const packages = join(import.meta.dirname, 'node_modules/@sasando')

/** A page, followed as its reader would: files are saved and edited, commands are typed. */
export interface Story {
  /** Where the reader works. */
  readonly folder: string
  /** Does what one block says. @throws if it does not come out as the page says, or if nothing runs such a block */
  tell(fence: Fence): void
  /** The files that neither a command nor another file has named. */
  unusedFiles(): string[]
  close(): void
}

/** Begins in an empty folder with our packages installed: from their sources, or as they were `built`. */
export function openStory({ built = false }: { readonly built?: boolean } = {}): Story {
  const base = mkdtempSync(join(tmpdir(), 'sasando-guide-'))
  const [folder, bin] = [join(base, 'page'), join(base, 'bin')]
  const condition = built ? '' : '--conditions=@sasando/source'
  const main = join(root, 'packages/cli', built ? 'dist/main.js' : 'src/main.ts')
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  symlinkSync(packages, join(folder, 'node_modules/@sasando'))
  mkdirSync(bin)
  writeFileSync(join(bin, 'sasando'), `#!/bin/sh\nexec node "${main}" "$@"\n`, { mode: 0o755 })
  // Only what is installed: `npx` of our own never asks a registry.
  writeFileSync(join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 })
  const env = {
    PATH: [bin, dirname(process.execPath), process.env['PATH']].join(delimiter),
    NODE_OPTIONS: condition,
    // Each command is a process of its own; half of its time would be reading our sources again.
    NODE_COMPILE_CACHE: join(root, '.build/compile-cache'),
  }
  const files = new Set<string>()
  let code = 0

  const use = (text: string): void => files.forEach((name) => text.includes(name) && files.delete(name))

  function type(command: string, said: string): void {
    use(command)
    const shell = spawnSync('sh', ['-c', `(exit ${code}); { ${command}\n} 2>&1`], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    code = shell.status ?? 1
    if (!isSaid(shell.stdout, said))
      throw new AssertionError({ message: `$ ${command}`, actual: plain(shell.stdout), expected: said })
  }

  const file = (name: string): string => join(folder, name)
  return {
    folder,
    unusedFiles: () => [...files],
    close: () => rmSync(base, { recursive: true, force: true }),
    tell({ language, argument, code: text }) {
      if (language === 'console' && argument === '')
        for (const { command, output } of commandsIn(text)) type(command, output)
      else if (language === 'sh' && argument === '') text.trim().split('\n').forEach(checkInstall)
      else if (language === 'diff' && argument !== '')
        writeFileSync(file(argument), edited(readFileSync(file(argument), 'utf8'), text))
      else if (/^\S+\.\w+$/.test(argument)) {
        mkdirSync(dirname(file(argument)), { recursive: true })
        writeFileSync(file(argument), text)
        use(text)
        files.add(argument)
      } else throw new Error(`Nothing runs a block "${[language, argument].join(' ').trim()}".`)
    },
  }
}

/** A line that installs packages of ours, which the story has already. */
function checkInstall(line: string): void {
  const [npm, install, ...names] = line.split(' ')
  const isOurs = (name: string): boolean =>
    /^@sasando\/[\w-]+$/.test(name) &&
    existsSync(join(root, 'packages', name.slice('@sasando/'.length), 'package.json'))
  if (npm !== 'npm' || install !== 'install' || names.length === 0 || !names.every(isOurs))
    throw new Error(`"${line}" does not install packages of ours; commands go into a console block.`)
}
