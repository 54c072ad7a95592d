/** INA Digital tokens as two brands set them: what a portal's page may bring. */
export const brands: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  panrb: { '--ina-primary-primary': '#b42b2d', '--ina-content-primary': '#1f1f1f', '--ina-radius-lg': '0.5rem' },
  bkn: {
    '--ina-primary-primary': '#de1d5e',
    '--ina-background-secondary': '#f8f8f7',
    '--ina-stroke-primary': '#e5e5e5',
  },
}
