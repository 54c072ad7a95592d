/** Who an input may come from. */
export const origins = [
  'roster',
  'employee',
  'rater',
  'superior',
  'peer',
  'subordinate',
  'unit',
  'public',
  'agency',
  'calendar',
] as const
