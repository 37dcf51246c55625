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
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    return afterHeading((heading) => {
      setPage(heading.textContent ?? '')
      heading.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    })
  }, [pathname])
  return <p aria-live="assertive" className="sr-only">{page && say('announce', { page })}</p>
}

/** Pages come in pieces: waits until the new heading is there, but not for ever. */
function afterHeading(then: (heading: HTMLElement) => void): () => void {
  let tries = 0
  const timer = setInterval(() => {
    const heading = document.querySelector<HTMLElement>('main h1')
    tries += 1
    if (heading) then(heading)
    if (heading || tries > 60) clearInterval(timer)
  }, 50)
  return () => clearInterval(timer)
}
