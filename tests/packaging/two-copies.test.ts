import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

import { findChromium } from '../../scripts/chromium.ts'
import { visitStrictPageWith } from './strict-page.ts'

const file = resolve(import.meta.dirname, '../../packages/elements/dist/sasando.min.js')
// Each copy brings its own Lit, and each Lit makes a policy of the same name.
const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'"

describe.skipIf(findChromium() === undefined)('two copies of the script-tag file on one page', () => {
  it('live side by side, the second under a prefix from its address', async () => {
    const scripts = { '/first.js': file, '/second.js?prefix=kedua': file }
    const tags = ['sasando-scorecard', 'kedua-scorecard']
    expect(await visitStrictPageWith(scripts, tags, policy)).toEqual({ isDefined: true, complaints: [] })
  })

  it('do not break each other where nobody thought of it', async () => {
    const scripts = { '/first.js': file, '/second.js': file }
    expect(await visitStrictPageWith(scripts, ['sasando-scorecard'], policy)).toEqual({
      isDefined: true,
      complaints: [],
    })
  })
})
