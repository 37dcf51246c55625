// The frame of a hospital's pages: who is here, the menu, the page.
import { useState } from 'react'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useAsk, useDo } from '../api/hooks.ts'
import { Icon } from '../ui/icon.tsx'
import { path } from '../util/path-builder.ts'
import { Answered } from './answered.tsx'
import { Evaluating } from './evaluating.tsx'
import { HospitalSwitch } from './hospital-switch.tsx'
import { type Me, useFacility } from './hospital.ts'
import { Link, useGo } from './link.tsx'
import { Mark } from './mark.tsx'
import { navigation } from './navigation.ts'
import { LanguageSwitch, ThemeSwitch } from './preferences.tsx'
import { useLayoutWords } from './words.ts'

export function HospitalLayout() {
  const asked = useAsk('me.get', {})
  return (
    <div className="min-h-dvh">
      <Answered asked={asked}>{(me) => <Inside me={me} />}</Answered>
    </div>
  )
}

function Inside({ me }: { readonly me: Me }) {
  const say = useLayoutWords()
  const facility = useFacility()
  const { pathname } = useLocation()
  // Open on this page only: going on closes it.
  const [openOn, setOpenOn] = useState('')
  const open = openOn === pathname
  const hospital = me.facilities.find((one) => one.id === facility)
  return (
    <>
      <header className="border-b border-line bg-raised" data-screen-only>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2">
          <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
            <Link href={path.today(facility)} className="rounded-8"><Mark /></Link>
            <HospitalSwitch me={me} facility={facility} />
          </div>
          <Account me={me} />
        </div>
        <button
          type="button"
          aria-expanded={open}
          aria-controls="menu"
          className="flex min-h-12 w-full items-center gap-2 border-t border-line px-4 font-700 lg:hidden"
          onClick={() => setOpenOn(open ? '' : pathname)}
        >
          <Icon name={open ? 'close' : 'menu'} />
          {say(open ? 'nav.close' : 'nav.open')}
        </button>
        {hospital?.sample && <p className="bg-unknown-soft px-4 py-1 text-center text-unknown">{say('hospital.sample.note')}</p>}
      </header>
      <div className="lg:flex">
        <nav
          id="menu"
          aria-label={say('nav')}
          className={`${open ? 'block' : 'hidden'} border-b border-line bg-sunken p-4 lg:block lg:min-h-dvh lg:w-60 lg:shrink-0 lg:border-r lg:border-b-0`}
        >
          <Menu permissions={[...hospital?.permissions ?? [], ...me.installation.permissions]} facility={facility} pathname={pathname} />
          <div className="mt-6"><ThemeSwitch /></div>
        </nav>
        <main id="main" tabIndex={-1} className="mx-auto w-full min-w-0 max-w-6xl has-[[data-wide]]:max-w-none px-4 py-6 outline-none sm:px-8 lg:py-8">
          <Evaluating />
          <Outlet />
        </main>
      </div>
    </>
  )
}

interface MenuProps {
  readonly permissions: readonly string[]
  readonly facility: string
  readonly pathname: string
}

function Menu({ permissions, facility, pathname }: MenuProps) {
  const say = useLayoutWords()
  return navigation.map((group) => {
    const items = group.items.filter((item) => permissions.includes(item.needs))
    if (items.length === 0) return null
    return (
      <div key={group.id} className="mb-4">
        {group.id !== 'week' && <p className="hint px-3 pb-1">{say(`nav.group.${group.id}`)}</p>}
        <ul>
          {items.map((item) => {
            const to = item.to(facility)
            const here = pathname === to || pathname.startsWith(`${to}/`)
            const look = here ? 'bg-accent text-on-accent' : 'text-ink hover:bg-accent-soft'
            return (
              <li key={item.id}>
                <Link href={to} aria-current={here ? 'page' : undefined} className={`flex min-h-11 items-center rounded-8 px-3 ${look}`}>
                  {say(`nav.${item.id}`)}
                </Link>
              </li>
            )
          })}
        </ul>
      </div>
    )
  })
}

function Account({ me }: { readonly me: Me }) {
  const say = useLayoutWords()
  const go = useGo()
  const leave = useDo('session.logOut')
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <LanguageSwitch />
      <Link href={path.me()} className="link inline-flex min-h-11 items-center gap-1">
        <Icon name="person" />
        {say('account', { name: me.name })}
      </Link>
      <button type="button" className="link min-h-11 px-2" onClick={() => void leave.send().then(() => go(path.logIn()))}>
        {say('logout')}
      </button>
    </div>
  )
}
