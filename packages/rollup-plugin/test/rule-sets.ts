/** A rule set that is right. */
export const right = `{
  "format": 1,
  "id": "contoh",
  "version": "1.0",
  "title": { "id": "Contoh" },
  "valid": { "from": "2026-01-01" },
  "settings": { "tambahan": { "type": "integer", "range": [0, 50], "default": 5, "values": [{ "from": "2026-07-01", "value": 7 }] } },
  "inputs": { "teknis": { "type": "number", "digits": 1, "range": [0, 100] } },
  "steps": [{ "id": "nilai", "kind": "logic", "logic": { "+": [{ "var": "teknis" }, { "setting": "tambahan" }] } }],
  "outcome": { "score": "nilai" }
}
`
/** One with two mistakes: an unknown name in line 9, an unknown outcome in line 10. */
export const wrong = right.replace('"var": "teknis"', '"var": "teknik"').replace('"score": "nilai"', '"score": "nila"')
