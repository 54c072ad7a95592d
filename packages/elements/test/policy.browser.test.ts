import { expect, it, onTestFinished, vi } from 'vitest'

import { cardJson } from './fixtures/facts.ts'
import { policies, strictPath } from './fixtures/policies.ts'

type StrictWindow = Window & { complaints: string[]; words?: string }

async function visit(policy: string): Promise<StrictWindow> {
  const frame = document.createElement('iframe')
  frame.name = 'strict'
  const form = document.createElement('form')
  Object.assign(form, { method: 'post', action: `${strictPath}?${policy}`, target: 'strict' })
  const field = document.createElement('textarea')
  Object.assign(field, { name: 'json', value: cardJson })
  form.append(field)
  document.body.append(frame, form)
  onTestFinished(() => [frame, form].forEach((each) => each.remove()))
  form.submit()
  return vi.waitFor(() => {
    const page = frame.contentWindow as unknown as StrictWindow
    expect(page.words || page.complaints?.join()).toBeTruthy()
    return page
  }, 10_000)
}

it.each(Object.keys(policies))('nothing that a card does breaks the policy "%s"', async (policy) => {
  const page = await visit(policy)
  expect(page.complaints).toEqual([])
  expect(page.words).toBe('Baik')
})

it('the page would hear of it if something did', async () => {
  const page = await visit('trusted-types')
  page.document.body.setAttribute('style', 'color: red')
  expect(() => page.document.body.insertAdjacentHTML('beforeend', '<p>x')).toThrow(/TrustedHTML/)
  await vi.waitFor(() => {
    expect(page.complaints.join('\n')).toContain('style-src-attr')
    expect(page.complaints.join('\n')).toContain('require-trusted-types-for')
  })
})
