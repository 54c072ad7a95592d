import { presets } from '@sasando/presets'

import { presetPage } from '../.vitepress/presets/preset-page.ts'

/** One page for each preset. */
export default {
  paths: () => presets.map((preset) => ({ params: { preset: preset.id }, content: presetPage(preset) })),
}
