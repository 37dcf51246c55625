// The first address: finds out whether to set up, to log in, or which hospital's day to show.
import { useEffect } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { Redirect } from '../../layouts/link.tsx'
import { speakOwnLanguage } from '../../layouts/own-language.ts'
import { path } from '../../util/path-builder.ts'
import { homeOf } from './home-of.ts'

export function StartPage() {
  const asked = useAsk('state.get', {})
  return (
    <Answered asked={asked}>
      {(state) => {
        if (state.setupNeeded) return <Redirect href={path.setUp()} />
        if (!state.signedIn) return <Redirect href={path.logIn()} />
        return <OwnHospital />
      }}
    </Answered>
  )
}

/** Here the hospital's own log-in comes back to. */
function OwnHospital() {
  useEffect(() => void speakOwnLanguage(), [])
  const asked = useAsk('me.get', {})
  return (
    <Answered asked={asked}>
      {(me) => {
        const home = me.facilities[0]
        return <Redirect href={home ? homeOf(home) : path.operate()} />
      }}
    </Answered>
  )
}
