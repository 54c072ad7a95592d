import { canonicalJson, type Json } from '../text/canonical-json.ts'
import { all, fixed, opposite, product, together, type Course, type Direction } from './direction.ts'
import { operationOf, variableOf } from './expression.ts'

/** What is known of the names in an expression. */
export interface KnownCourses {
  courseOf(name: string): Course
  /** Whether it is settled that the name has a value, or that it has none. */
  isSettled(name: string): boolean
}

const unknown: Course = { direction: 'unknown', min: -Infinity, max: Infinity }
const truth = (direction: Direction): Course => ({ direction, min: 0, max: 1 })

/** Which way an expression of a plan goes, from which way the names in it go. */
export function courseOf(logic: Json, known: KnownCourses): Course {
  if (typeof logic === 'number') return fixed(logic)
  if (typeof logic === 'boolean') return fixed(logic ? 1 : 0)
  const operation = operationOf(logic)
  if (!operation) return { ...unknown, direction: 'none' }
  const { operator, args } = operation
  const [first = null, second = null] = args
  if (operator === 'var' && typeof first === 'string') return known.courseOf(first)
  if (operator === '===' || operator === '!==') return equality(operator, first, second, known)
  if (operator === 'if') return choice(args, known)
  if (operator === 'in') return truth(courseOf(first, known).direction === 'none' ? 'none' : 'unknown')
  return combined(
    operator,
    args.map((each) => courseOf(each, known)),
  )
}

function combined(operator: string, courses: readonly Course[]): Course {
  const [a = unknown, b] = courses
  const [mins, maxs] = [courses.map(({ min }) => min), courses.map(({ max }) => max)]
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  switch (operator) {
    case '+':
      return { direction: all(courses), min: sum(mins), max: sum(maxs) }
    case '-':
      return b
        ? { direction: together(a.direction, opposite(b.direction)), min: a.min - b.max, max: a.max - b.min }
        : { direction: opposite(a.direction), min: -a.max, max: -a.min }
    case '*':
      return courses.reduce(product, fixed(1))
    case 'min':
      return { direction: all(courses), min: Math.min(...mins), max: Math.min(...maxs) }
    case 'max':
      return { direction: all(courses), min: Math.max(...mins), max: Math.max(...maxs) }
    case '<':
    case '<=':
      return truth(b ? together(opposite(a.direction), b.direction) : 'unknown')
    case '>':
    case '>=':
      return truth(b ? together(a.direction, opposite(b.direction)) : 'unknown')
    case 'and':
    case 'or':
      return truth(all(courses))
    case '!':
      return truth(opposite(a.direction))
    default:
      return all(courses) === 'none' ? { ...unknown, direction: 'none' } : unknown
  }
}

/** `x === null` asks for presence; beside the end of its range a value can equal a constant only by going there. */
function equality(operator: string, a: Json, b: Json, known: KnownCourses): Course {
  const name = variableOf(a)
  if (b === null) return truth(name !== undefined && known.isSettled(name) ? 'none' : 'unknown')
  const [x, y] = [courseOf(a, known), courseOf(b, known)]
  if (x.direction === 'none' && y.direction === 'none') return truth('none')
  if (y.direction !== 'none' || y.min !== y.max) return truth('unknown')
  const equal = y.min >= x.max ? x.direction : y.min <= x.min ? opposite(x.direction) : 'unknown'
  return truth(operator === '===' ? equal : opposite(equal))
}

function choice(args: readonly Json[], known: KnownCourses): Course {
  const [condition = null, then = null, ...rest] = args
  const otherwise: Json = rest.length > 1 ? { if: rest } : (rest[0] ?? null)
  const [c, t, o] = [condition, then, otherwise].map((each) => courseOf(each, known)) as [Course, Course, Course]
  const branches = together(t.direction, o.direction)
  const range = { min: Math.min(t.min, o.min), max: Math.max(t.max, o.max) }
  if (c.direction === 'none') return { direction: branches, ...range }
  // Where the condition changes, the value jumps from one branch to the other.
  const jump = isAtMost(otherwise, o, then, t)
    ? isAtMost(then, t, otherwise, o)
      ? 'none'
      : c.direction
    : isAtMost(then, t, otherwise, o)
      ? opposite(c.direction)
      : 'unknown'
  return { direction: together(jump, branches), ...range }
}

/** Whether `a` is never above `b`: by their ranges, or because one bounds the other. */
function isAtMost(a: Json, of: Course, b: Json, than: Course): boolean {
  return of.max <= than.min || isAmong(b, a, 'min') || isAmong(a, b, 'max') || canonicalJson(a) === canonicalJson(b)
}

function isAmong(part: Json, bound: Json, operator: 'min' | 'max'): boolean {
  const operation = operationOf(bound)
  const text = canonicalJson(part)
  return operation?.operator === operator && operation.args.some((each) => canonicalJson(each) === text)
}
