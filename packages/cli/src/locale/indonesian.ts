export { failures } from './id/failures.ts'
export { mistakes } from './id/mistakes.ts'
export { notices } from './id/notices.ts'
export { words } from './id/words.ts'
