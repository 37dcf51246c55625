// A link inside the console: an ordinary link to everything else, a page change without reloading to a plain click.
import { useEffect, type ComponentProps, type MouseEvent } from 'react'
import { useRouter } from '@tanstack/react-router'

interface LinkProps extends ComponentProps<'a'> {
  readonly href: string
}

export function Link({ href, onClick, className = 'link', children, ...rest }: LinkProps) {
  const router = useRouter()
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!plain || event.defaultPrevented || rest.target !== undefined) return
    event.preventDefault()
    void router.navigate({ href })
  }
  return <a {...rest} href={href} className={className} onClick={go}>{children}</a>
}

/** After an act, to another page. */
export function useGo(): (href: string) => void {
  const router = useRouter()
  return (href) => void router.navigate({ href })
}

/** Elsewhere at once, without a step in the history. */
export function Redirect({ href }: { readonly href: string }) {
  const router = useRouter()
  useEffect(() => void router.navigate({ href, replace: true }), [router, href])
  return null
}
