// Enter that settles kanji is not Enter: while a word is being composed, keys belong to the input method and to nobody else.

const settling = new Set(['Enter', 'Escape', 'Tab', ' ', 'ArrowUp', 'ArrowDown', 'Process'])

/** Some browsers end the composition before they send the key; those send key code 229. */
export function belongsToIme(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}

/**
 * One guard for every input on every page, ahead of all handlers: a key pressed while composing reaches no component,
 * and a form that is submitted by it is stopped.
 */
export function guardComposition(page: Document): () => void {
  let composing = false
  const start = () => { composing = true }
  const end = () => { composing = false }
  const key = (event: KeyboardEvent) => {
    if (!settling.has(event.key) || !(composing || belongsToIme(event))) return
    event.stopImmediatePropagation()
    // Some browsers would submit the form, or jump to its first mistake, while the word is not settled yet.
    if (event.key === 'Enter') event.preventDefault()
  }
  const submit = (event: Event) => {
    if (!composing) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  page.addEventListener('compositionstart', start, true)
  page.addEventListener('compositionend', end, true)
  page.addEventListener('keydown', key, true)
  page.addEventListener('submit', submit, true)
  return () => {
    page.removeEventListener('compositionstart', start, true)
    page.removeEventListener('compositionend', end, true)
    page.removeEventListener('keydown', key, true)
    page.removeEventListener('submit', submit, true)
  }
}
