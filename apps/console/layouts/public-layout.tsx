// The frame of pages for people who are not logged in: name, language, and the page.
import { Outlet } from '@tanstack/react-router'
import { LanguageSwitch, ThemeSwitch } from './preferences.tsx'
import { Mark } from './mark.tsx'

export function PublicLayout() {
  return (
    <div className="flex min-h-dvh flex-col bg-sunken">
      <header className="border-b border-line bg-raised">
        <div className="mx-auto flex max-w-4xl flex-wrap items-center justify-between gap-3 px-4 py-2">
          <Mark />
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-4xl flex-1 px-3 py-6 sm:px-4 sm:py-8 outline-none">
        <Outlet />
      </main>
      <footer className="mx-auto w-full max-w-4xl px-4 py-4"><ThemeSwitch /></footer>
    </div>
  )
}
