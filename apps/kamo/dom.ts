// Elements without a framework. INVARIANT: text goes in as text, never as markup.

type Attribute = string | number | boolean | null | undefined | ((event: Event) => void)
export type Child = Node | string | null | false | undefined

/** `onclick` and the like are listeners, `true` is an attribute without a value, `false` and null leave it out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Readonly<Record<string, Attribute>> = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value)
    else if (value === true) made.setAttribute(name, '')
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value))
  }
  made.append(...children.filter((child): child is Node | string => child !== null && child !== false && child !== undefined))
  return made
}

/** What was there goes, also where it is the same again. */
export function fillWith(place: Element, ...children: readonly Child[]): void {
  place.replaceChildren(...children.filter((child): child is Node | string => Boolean(child)))
}
