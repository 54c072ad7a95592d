// Loaded before the command: when the process ends, says how much memory it had at most, and how much time of processors.
import { writeFileSync } from 'node:fs'

const file = process.env['SASANDO_PEAK_FILE']
process.once('exit', () => {
  // Kibibytes and microseconds, as the system counts them: of all threads, and of the first alone.
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const { user, system } = process.threadCpuUsage()
  if (file !== undefined) writeFileSync(file, `${maxRSS} ${userCPUTime + systemCPUTime} ${user + system}`)
})
