import type { SasandoScorecard } from '@sasando/elements'
import axe from 'axe-core'
import { userEvent } from 'vitest/browser'
import { createApp, defineComponent } from 'vue'

import PresetTrial from '../.vitepress/theme/PresetTrial.vue'

type Control = HTMLInputElement | HTMLSelectElement

/** A trial on a page, as a reader works with it. */
export type Trial = Awaited<ReturnType<typeof shownTrial>>

/** Puts the trial of a preset on the page, with its first worked case. */
export async function shownTrial(preset: string) {
  document.documentElement.lang = 'id'
  const page = document.createElement('main')
  document.body.append(page)
  const app = createApp(PresetTrial, { preset })
  // The site renders pages without a browser as well.
  app.component('ClientOnly', defineComponent({ setup: (_, { slots }) => slots['default'] ?? (() => []) }))
  app.mount(page)
  const find = (selector: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`nothing is ${selector}`)
    return found
  }
  const until = async (holds: () => boolean): Promise<void> => {
    for (let tries = 0; !holds() && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 25))
  }
  const drawn = async (): Promise<void> => {
    await until(() => page.querySelector('sasando-scorecard')?.shadowRoot?.querySelector('.receipt') != null)
    await page.querySelector<SasandoScorecard>('sasando-scorecard')?.updateComplete
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  await drawn()

  const named = (control: Control): string =>
    control.getAttribute('aria-label') ??
    control.labels?.[0]?.querySelector('span')?.textContent ??
    control.labels?.[0]?.textContent ??
    ''
  const controls = (): Control[] => [...page.querySelectorAll<Control>('.facts :is(input, select)')]
  const control = (label: string): Control => {
    const found = controls().find((each) => named(each) === label)
    if (!found) throw new Error(`no control is called ${label}`)
    return found
  }
  return {
    control,
    labels: () => [...controls().map(named), ...[...page.querySelectorAll('legend')].map((each) => each.textContent)],
    async choose(label: string, option: string) {
      await userEvent.selectOptions(control(label), option)
      await drawn()
    },
    async fill(label: string, text: string) {
      await userEvent.fill(control(label), text)
      await userEvent.tab()
      await drawn()
    },
    async press(name: string) {
      const found = [...page.querySelectorAll('button')].find(
        (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name,
      )
      if (!found) throw new Error(`no button is called ${name}`)
      await userEvent.click(found)
      await drawn()
    },
    /** Chooses the first worked case whose title ends so. */
    async pickCase(end: string) {
      const select = control('Contoh kasus') as HTMLSelectElement
      const option = [...select.options].find(({ text }) => text.trim().endsWith(end))
      if (!option) throw new Error(`no case ends with ${end}`)
      await userEvent.selectOptions(select, option)
      await drawn()
    },
    async inEnglish() {
      const button = find('sasando-scorecard').shadowRoot?.querySelector<HTMLElement>('.language[lang=en]')
      await userEvent.click(button!)
      await drawn()
    },
    described: (each: Control): string =>
      (each.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
        .filter(Boolean)
        .join(' '),
    invalid: () =>
      controls()
        .filter((each) => each.getAttribute('aria-invalid') === 'true')
        .map(named),
    text: (selector: string): string => find(selector).textContent?.replaceAll(/\s+/g, ' ').trim() ?? '',
    card: (): string => find('sasando-scorecard').shadowRoot?.textContent?.replaceAll(/\s+/g, ' ') ?? '',
    overflow: () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    async violations() {
      const { violations } = await axe.run(page, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] })
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    },
    close() {
      app.unmount()
      page.remove()
    },
  }
}
