import { definePlugin } from '@sasando/core'

for (;;);

export const never = definePlugin({ name: 'never' })
