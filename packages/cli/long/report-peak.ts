// Loaded before the command: when the process ends, says how much memory it had at most.
import { writeFileSync } from 'node:fs'

const file = process.env['SASANDO_PEAK_FILE']
process.once('exit', () => {
  // Kibibytes, as the system counts them.
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS))
})
