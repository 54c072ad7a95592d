/**
 * A plugin for lengths of service: whole months between two days, which JsonLogic cannot say.
 *
 * @packageDocumentation
 */
import { definePlugin } from '@sasando/core'

import { serviceMonths } from './service-months.ts'

export { serviceMonths } from './service-months.ts'

export const service = definePlugin({
  name: 'service',
  operators: [
    {
      name: 'service-months',
      label: { id: 'bulan penuh antara', en: 'whole months between' },
      args: [{ type: 'date' }, { type: 'date' }],
      // From the first day that can be written to the last.
      returns: { type: 'number', den: 1, min: 0, max: 12 * 9999 },
      // The later somebody begins, the shorter; the later it is counted, the longer.
      monotone: ['down', 'up'],
      evaluate: serviceMonths,
      js: { module: '@sasando/example-plugin-service-months', name: 'serviceMonths' },
    },
  ],
})
