// Light or dark: as the machine says, unless the person chose. The choice is an attribute, so that it needs no inline style.
import { useSyncExternalStore } from 'react'

export type ThemeChoice = 'system' | 'light' | 'dark'

const key = 'kokoroe.theme'
const listeners = new Set<() => void>()

function themeChoice(): ThemeChoice {
  const kept = globalThis.window?.localStorage.getItem(key)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') localStorage.removeItem(key)
  else localStorage.setItem(key, choice)
  paint()
  for (const tell of listeners) tell()
}

/** Called once before the first paint; follows the machine from then on. */
export function followTheme(): void {
  paint()
  machine().addEventListener('change', paint)
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, themeChoice, () => 'system' as const)
}

function paint(): void {
  const choice = themeChoice()
  const dark = choice === 'system' ? machine().matches : choice === 'dark'
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
}

function machine(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)')
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
