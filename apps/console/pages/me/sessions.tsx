// Where this person is logged in, and leaving from there.
import { useAsk, useDo } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useMeWords } from './words.ts'

export function Sessions() {
  const say = useMeWords()
  const locale = useLocale()
  const asked = useAsk('me.sessions', {})
  const revoke = useDo('me.revokeSession')
  const others = useDo('me.revokeOtherSessions')
  return (
    <Answered asked={asked}>
      {({ rows }) => (
        <div className="flex flex-col gap-4">
          <ul className="flex flex-col divide-y divide-line rounded-8 border border-line bg-raised">
            {rows.map((session) => (
              <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
                <div className="min-w-0">
                  <p>{session.browser}　<span className="hint">{session.address}</span></p>
                  <p className="hint">{say('sessions.seen', { at: formatTime(session.lastSeenAt, locale) })}</p>
                </div>
                {session.current
                  ? <span className="font-700 text-pass">{say('sessions.this')}</span>
                  : <Button look="secondary" aria-label={say('sessions.leave.of', { browser: session.browser })} busy={revoke.busy} onClick={() => void revoke.send({ params: { session: session.id } })}>{say('sessions.leave')}</Button>}
              </li>
            ))}
          </ul>
          <div>
            <Button look="secondary" busy={others.busy} disabledReason={rows.length < 2 ? say('sessions.only') : null} onClick={() => void others.send()}>{say('sessions.others')}</Button>
          </div>
        </div>
      )}
    </Answered>
  )
}
