import type { CSSResultGroup } from 'lit'

import controls from '../styles/controls.styles.ts'
import reset from '../styles/reset.styles.ts'
import tokens from '../styles/tokens.styles.ts'
import banner from './styles/banner.styles.ts'
import frame from './styles/frame.styles.ts'
import gridTable from './styles/grid-table.styles.ts'
import print from './styles/print.styles.ts'
import quadrant from './styles/quadrant.styles.ts'
import reasons from './styles/reasons.styles.ts'
import receipt from './styles/receipt.styles.ts'
import score from './styles/score.styles.ts'
import tones from './styles/tones.styles.ts'

/** Print comes last: on paper it overrules the others. */
export default [
  reset,
  tokens,
  controls,
  tones,
  frame,
  banner,
  quadrant,
  gridTable,
  reasons,
  score,
  receipt,
  print,
] satisfies CSSResultGroup
