import { svg, type SVGTemplateResult } from 'lit'

import type { Tone } from './tone.ts'

const circle = svg`<circle class="icon-shape" cx="24" cy="24" r="22" />`
const octagon = svg`<path class="icon-shape" d="M15 2h18l13 13v18L33 46H15L2 33V15z" />`

// Each tone has a shape and a sign of its own, so that it can be told without its colour.
const drawings: Record<Tone, SVGTemplateResult> = {
  highest: svg`${circle}<path class="icon-sign" d="M24 9.5l4.4 8.9 9.8 1.4-7.1 6.9 1.7 9.8L24 31.9l-8.8 4.6 1.7-9.8-7.1-6.9 9.8-1.4z" />`,
  high: svg`${circle}<path class="icon-line" d="M13.5 24.5l7.5 7.5 14-15.5" />`,
  middle: svg`<rect class="icon-shape" x="2" y="2" width="44" height="44" rx="10" /><path class="icon-line" d="M24 36V13M14 22.5L24 12.5l10 10" />`,
  low: svg`<path class="icon-shape" d="M24 3c1.5 0 2.9.8 3.6 2.1l18 32.5c1.6 2.9-.5 6.4-3.7 6.4H6.1c-3.2 0-5.3-3.5-3.7-6.4l18-32.5C21.1 3.8 22.5 3 24 3z" /><path class="icon-line" d="M24 17v12M24 36.5v.1" />`,
  lowest: svg`${octagon}<path class="icon-line" d="M24 12v25M14 27l10 10 10-10" />`,
  none: svg`${circle}<path class="icon-line" d="M15 24h18" />`,
}

/** The sign of a tone. Decoration: the word stands beside it. */
export const toneIcon = (tone: Tone): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 48 48" aria-hidden="true">${drawings[tone]}</svg>`
