// Listens for a barcode scanner on the whole page: it types like a keyboard, only faster. What people type into fields is theirs.
import { useEffect, useState } from 'react'
import { hear, nothingHeard, type Scanning } from '#engines/copies/scanner'

/** A label may carry the address of a medium's page, or its name alone. */
export function labelIn(code: string): string {
  if (!URL.canParse(code) || !/^https?:/.test(code)) return code
  const { pathname, searchParams } = new URL(code)
  const last = searchParams.get('label') ?? pathname.split('/').findLast((part) => part !== '')
  if (last === undefined) return code
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

/** True: the last scan was swallowed by the Japanese input method. */
export function useScanner(onLabel: (label: string) => void): boolean {
  const [swallowed, setSwallowed] = useState(false)
  useEffect(() => {
    let state: Scanning = nothingHeard
    const listen = (event: KeyboardEvent) => {
      const field = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
      if (field || event.ctrlKey || event.metaKey || event.altKey) return
      const next = hear(state, { key: event.key, at: event.timeStamp })
      state = next.state
      for (const one of next.heard) {
        if (one.is === 'typing') continue
        // The Enter that ends a scan must not press the button that has the focus.
        event.preventDefault()
        setSwallowed(one.is === 'input-method')
        if (one.is === 'scan') onLabel(labelIn(one.code))
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onLabel])
  return swallowed
}
