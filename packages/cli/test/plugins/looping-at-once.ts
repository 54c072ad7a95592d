import { definePlugin } from '@sasando/core'

export const never = definePlugin({ name: 'never' })

for (;;);
