// Around all pages: the skip link, and a voice that says which page was opened. The focus follows to the heading.
import { useEffect, useRef, useState } from 'react'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useLayoutWords } from './words.ts'

export function Frame() {
  const say = useLayoutWords()
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-8 focus:bg-raised focus:p-3 focus:text-accent"
      >
        {say('skip')}
      </a>
      <RouteAnnouncer />
      <Outlet />
    </>
  )
}

function RouteAnnouncer() {
  const say = useLayoutWords()
  const { pathname } = useLocation()
  const [page, setPage] = useState('')
  const shown = useRef({ pathname, heading: null as Element | null })
  useEffect(() => {
    // The first page is not announced, but its heading is known: it may stand there while the next page comes.
    if (shown.current.pathname === pathname) {
      return afterHeading(shown.current.heading, (heading) => {
        shown.current = { pathname, heading }
      })
    }
    return afterHeading(shown.current.heading, (heading) => {
      shown.current = { pathname, heading }
      setPage(heading.textContent)
      heading.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    })
  }, [pathname])
  return <p aria-live="assertive" className="sr-only">{page && say('announce', { page })}</p>
}

/** Pages come in pieces: waits until another heading is there; a page that changes in place keeps its own. */
function afterHeading(old: Element | null, then: (heading: HTMLElement) => void): () => void {
  let tries = 0
  const timer = setInterval(() => {
    const heading = document.querySelector<HTMLElement>('main h1')
    tries += 1
    if (heading && (heading !== old || tries > 20)) then(heading)
    else if (tries < 100) return
    clearInterval(timer)
  }, 50)
  return () => clearInterval(timer)
}
