// Small texts kept on the device. Browsers refuse storage in private windows, by policy and when it is full: then they
// are kept as long as the page is open, and whoever keeps something learns that.
const memory = new Map<string, string>()

/** Whether it will still be there when the page is opened again. */
export function keep(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text)
    memory.delete(key)
    return true
  } catch {
    memory.set(key, text)
    return false
  }
}

export function kept(key: string): string | null {
  try {
    return memory.get(key) ?? localStorage.getItem(key)
  } catch {
    return memory.get(key) ?? null
  }
}

export function forget(key: string): void {
  memory.delete(key)
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept there either.
  }
}

/** Keys that begin so. */
export function keysLike(start: string): readonly string[] {
  const found = new Set([...memory.keys()].filter((key) => key.startsWith(start)))
  try {
    for (let n = 0; n < localStorage.length; n++) {
      const key = localStorage.key(n)
      if (key?.startsWith(start)) found.add(key)
    }
  } catch {
    // What is in memory is all there is.
  }
  return [...found].sort()
}

/** Whatever else wrote there, or a half of it, is as nothing. */
export function keptObject<T extends object>(key: string, looksLike: (value: object) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(kept(key) ?? 'null')
    return typeof value === 'object' && value !== null && looksLike(value) ? value : null
  } catch {
    return null
  }
}
