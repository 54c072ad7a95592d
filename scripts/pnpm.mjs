// Runs the pnpm that package.json pins, on any machine that has Node.js and npm.
// `npm start` and `npm test` come through here; with pnpm installed, `pnpm run check` is the same.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const { packageManager } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const pin = packageManager.split('+')[0]
const inPnpm = process.env.npm_config_user_agent?.startsWith(`pnpm/${pin.slice('pnpm@'.length)}`)
const [command, ...prefix] = inPnpm ? ['pnpm'] : ['npx', '--yes', '--prefer-offline', pin]

const { status, error } = spawnSync(command, [...prefix, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
if (error) throw error
process.exit(status ?? 1)
