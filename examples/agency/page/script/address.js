// What is shown is in the address, so that a link can be sent on and the back button works:
// `#pegawai=017&aturan=permenpanrb-6-2022&bahasa=en`. A person is named by an opaque key, never by the NIP.

const names = { person: 'pegawai', rules: 'aturan', language: 'bahasa' }
const defaults = { person: '', rules: 'kupang-kinerja-lokal', language: 'id' }
const allowed = {
  person: (value) => /^\d{3}$/.test(value),
  rules: (value) => value === 'permenpanrb-6-2022' || value === 'kupang-kinerja-lokal',
  language: (value) => value === 'id' || value === 'en',
}

/** What the address says; the default where it says nothing or nonsense. */
export function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1))
  return Object.fromEntries(
    Object.entries(names).map(([key, name]) => {
      const value = given.get(name) ?? ''
      return [key, allowed[key](value) ? value : defaults[key]]
    }),
  )
}

/** The address of the page as it is now, with some of it changed. */
export function addressWith(changes) {
  const wanted = Object.entries({ ...readAddress(), ...changes }).filter(([key, value]) => value !== defaults[key])
  return `#${new URLSearchParams(wanted.map(([key, value]) => [names[key], value]))}`
}

export const goTo = (changes) => {
  location.hash = addressWith(changes)
}
