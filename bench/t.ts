import { startContender } from './process/start-contender.ts'
import { interleave } from './measure/interleave.ts'
import { contenderNames } from './contenders.ts'
import { medianInterval } from './statistics/median-interval.ts'
import { calibrate } from './measure/calibration.ts'
console.log(await calibrate())
const size: Record<string, number> = {
  reference: 1000,
  'json-logic-js': 2000,
  'json-logic-engine': 20000,
  'json-logic-engine-compiled': 50000,
  'json-rules-engine': 500,
  'zen-engine': 1000,
}
console.time('start')
const all = []
for (const name of contenderNames) all.push(await startContender(name, size[name] ?? 100000))
console.timeEnd('start')
for (const mode of ['kept', 'streamed', 'traced'] as const) {
  console.time(mode)
  const samples = await interleave(
    all.map((contestant) => ({ contestant, mode })),
    7,
  )
  console.timeEnd(mode)
  all.forEach((c, i) => {
    const { median, low, high } = medianInterval(samples.map((s) => s[i]!))
    console.log(mode, c.name, median.toFixed(3), low.toFixed(3), high.toFixed(3))
  })
}
for (const c of all) console.log(c.name, (await c.ask('peak', { mode: 'kept' })) / 1e6)
console.log(await all[0]!.ask('streamMemory', { total: 100000 }))
console.log(await all[2]!.ask('streamMemory', { total: 100000 }))
for (const c of all) await c.stop()
console.log(await calibrate())
