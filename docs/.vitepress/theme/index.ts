import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme'

import './style.css'
import PresetTrial from './PresetTrial.vue'

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('PresetTrial', PresetTrial)
  },
} satisfies Theme
