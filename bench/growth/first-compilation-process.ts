// The process of one compilation, of a rule set of so many steps (the argument). Prints its milliseconds.
import { compile } from '@sasando/core'

import { cpuMicroseconds } from '../measure/cpu.ts'
import { ruleSetOfSteps } from './many-steps.ts'

const ruleSet = ruleSetOfSteps(Number(process.argv[2]))
console.log((await cpuMicroseconds(() => compile(ruleSet))) / 1000)
