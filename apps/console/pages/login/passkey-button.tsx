// Logging in with a passkey; the library that speaks to the authenticator is fetched only when it is wanted.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useLoginWords } from './words.ts'

interface PasskeyButtonProps {
  readonly whyNot: string | null
  readonly onEntered: (next: Data<'session.logIn'>) => void
}

export function PasskeyButton({ whyNot, onEntered }: PasskeyButtonProps) {
  const say = useLoginWords()
  const begin = useDo('session.passkeyOptions', { changes: false })
  const finish = useDo('session.passkey')
  const [stopped, setStopped] = useState(false)
  const enter = async () => {
    setStopped(false)
    const options = await begin.send()
    if (!options.ok) return
    const { startAuthentication } = await import('@simplewebauthn/browser')
    // The server made these options with the sister library; their shape is checked there.
    const asked = options.data as unknown as Parameters<typeof startAuthentication>[0]['optionsJSON']
    const credential = await startAuthentication({ optionsJSON: asked }).catch(() => null)
    if (!credential) return setStopped(true)
    const answer = await finish.send({ body: { ...credential } })
    if (answer.ok) onEntered(answer.data)
  }
  const refused = begin.refused ?? finish.refused
  return (
    <>
      <Button look="secondary" disabledReason={whyNot} busy={begin.busy || finish.busy} onClick={() => void enter()}>
        {say('passkey')}
      </Button>
      {(refused || stopped) && (
        <Notice tone="error" title={say('passkey.failed')}>
          {refused?.reasons.map((reason, at) => <p key={at}>{reason}</p>)}
        </Notice>
      )}
    </>
  )
}
