// What many ask of one view is computed once for it.
import type { RegisterView } from './view.ts'

export function perView<T>(make: (view: RegisterView) => T): (view: RegisterView) => T {
  const kept = new WeakMap<RegisterView, T>()
  return (view) => {
    const known = kept.get(view)
    if (known !== undefined) return known
    const made = make(view)
    kept.set(view, made)
    return made
  }
}
