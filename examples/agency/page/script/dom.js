// A few lines in place of a framework: elements from names, attributes and children. Never from markup in a text, so
// that neither a name nor a policy for trusted types can do harm.

const namespaces = { svg: 'http://www.w3.org/2000/svg' }

function build(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false))
  return element
}

/** `html('a', { href: '#' }, 'text')` */
export const html = (tag, attributes, ...children) => build(document.createElement(tag), attributes, children)

/** The same for drawings. */
export const svg = (tag, attributes, ...children) =>
  build(document.createElementNS(namespaces.svg, tag), attributes, children)

/** One of the drawings at the end of `index.html`; decoration, as a word always stands beside it. */
export const icon = (name) =>
  svg('svg', { class: 'icon', 'aria-hidden': 'true', width: 16, height: 16 }, svg('use', { href: `#icon-${name}` }))

export const byId = (id) => document.getElementById(id)
