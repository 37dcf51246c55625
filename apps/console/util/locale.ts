// Which language the page speaks: Japanese unless the person chose English. Remembered on this machine only.
import { useSyncExternalStore } from 'react'
import type { Locale } from '#hospital/kernel/text.ts'

const key = 'kokoroe.locale'
const listeners = new Set<() => void>()

let current: Locale = remembered()

function remembered(): Locale {
  return globalThis.window?.localStorage.getItem(key) === 'en' ? 'en' : 'ja'
}

export function locale(): Locale {
  return current
}

export function setLocale(next: Locale): void {
  current = next
  globalThis.window?.localStorage.setItem(key, next)
  globalThis.document?.documentElement.setAttribute('lang', next)
  for (const tell of listeners) tell()
}

export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, locale, locale)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
