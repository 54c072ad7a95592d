export { failures } from './en/failures.ts'
export { mistakes } from './en/mistakes.ts'
export { notices } from './en/notices.ts'
export { words } from './en/words.ts'
