/** The nearest element, itself or around it, that matches; also out of the shadow roots that it stands in. */
export function closestAcross(element: Element, selector: string): Element | undefined {
  const found = element.closest(selector)
  if (found) return found
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? closestAcross(root.host, selector) : undefined
}
