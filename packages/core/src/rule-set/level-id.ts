// Apart from the schemas, so that a page which only explains does not load them.
import type { Level, Scale } from './scales.ts'

export const levelId = (level: Level): string => (typeof level === 'string' ? level : level.id)
export const levelIds = (scale: Scale): string[] => scale.levels.map(levelId)
