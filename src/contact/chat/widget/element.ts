// The little that is needed to make elements.

/** As the page's own: whoever listens to keys is handed events of keys. */
type Listener = { hear(event: Event): void }['hear']
type Props = Record<string, string | boolean | Listener>

/**
 * Functions become listeners, true an empty attribute, false none, text an attribute; a child that
 * is text is never read as markup.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children)
  return element
}

/** Of an element in the chat's own shadow. */
export function holdsFocus(element: Node): boolean {
  const root = element.getRootNode()
  return root instanceof ShadowRoot && element.contains(root.activeElement)
}

/** Icons drawn for the chat, 24 by 24, in the colour of the words beside them. */
const PATHS = {
  chat: 'M4 5h16v11H9l-5 4z',
  down: 'M6 9l6 6 6-6',
  clip: 'M19 11l-7 7a4 4 0 0 1-6-6l8-8a3 3 0 0 1 4 4l-8 8a1 1 0 0 1-2-2l7-7',
}

export function icon(name: keyof typeof PATHS): SVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  for (const [key, value] of Object.entries({
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  }))
    svg.setAttribute(key, value)
  const path = document.createElementNS(space, 'path')
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}
