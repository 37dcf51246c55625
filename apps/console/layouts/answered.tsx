// What stands between a question to the server and the page: waiting, a refusal in words, or the answer.
import { useState, type ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Answer } from '../api/client.ts'
import type { Refused } from '../api/refusal.ts'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { useLayoutWords } from './words.ts'

interface AnsweredProps<D> {
  readonly asked: UseQueryResult<Answer<D>>
  readonly children: (data: D) => ReactNode
}

/** A server that cannot be heard for a moment takes nothing off the page: the last answer stays under the notice. */
export function Answered<D>({ asked, children }: AnsweredProps<D>) {
  const [kept, keep] = useState<Answer<D> | undefined>(undefined)
  const { data: answer, refetch } = asked
  if (answer?.ok && answer !== kept) keep(answer)
  if (!answer) return <Loading />
  const passing = !answer.ok && (answer.status === 0 || answer.status === 429 || answer.status >= 500)
  const shown = answer.ok ? answer : passing && kept?.ok ? kept : null
  // The answer keeps its place in the tree, so that a form under it is not emptied.
  return (
    <>
      {!answer.ok && <RefusedNotice refused={answer} onRetry={() => void refetch()} />}
      {shown && children(shown.data)}
    </>
  )
}

function RefusedNotice({ refused, onRetry }: { readonly refused: Refused; readonly onRetry: () => void }) {
  const say = useLayoutWords()
  return (
    <Notice tone="error" title={say(refused.status === 403 ? 'refused.forbidden' : refused.status === 404 ? 'refused.missing' : 'refused')}>
      {refused.reasons.map((reason, at) => <p key={at}>{reason}</p>)}
      <p className="mt-3"><Button look="secondary" onClick={onRetry}>{say('retry')}</Button></p>
    </Notice>
  )
}
