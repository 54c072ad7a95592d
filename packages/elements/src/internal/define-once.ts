/** Registers one element, unless the name is taken; a second `define` would throw and stop the whole file. */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  const taken = customElements.get(tag)
  // A class serves one name only, so each name gets a class of its own.
  if (taken === undefined) customElements.define(tag, class extends element {})
  else if (Object.getPrototypeOf(taken) !== element)
    console.warn(`<${tag}> is already registered by another copy; use defineSasando('another-prefix') for this one.`)
}
