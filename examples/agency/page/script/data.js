// The page asks its own server only. Each thing is fetched once, and again after a failure.

const answers = new Map()

async function fetchJson(path) {
  const response = await fetch(path, { headers: { Accept: 'application/json' } })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

function once(path) {
  const known = answers.get(path)
  if (known) return known
  const answer = fetchJson(path)
  answers.set(path, answer)
  answer.catch(() => answers.delete(path))
  return answer
}

/** The list and the names of the levels. */
export const fetchPortal = () => once('/data/results.json')
/** The whole rule set, as it was published. */
export const fetchRuleSet = (id) => once(`/data/rules/${id}.json`)
/** One person's results, by the id of the rule set. */
export const fetchResults = (key) => once(`/data/people/${key}.json`)
