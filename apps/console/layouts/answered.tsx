// What stands between a question to the server and the page: waiting, a refusal in words, or the answer.
import type { ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Answer } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { useLayoutWords } from './words.ts'

interface AnsweredProps<D> {
  readonly asked: UseQueryResult<Answer<D>>
  readonly children: (data: D) => ReactNode
}

export function Answered<D>({ asked, children }: AnsweredProps<D>) {
  const say = useLayoutWords()
  const { data: answer, refetch } = asked
  if (!answer) return <Loading />
  if (answer.ok) return children(answer.data)
  return (
    <Notice tone="error" title={say(answer.status === 403 ? 'refused.forbidden' : answer.status === 404 ? 'refused.missing' : 'refused')}>
      {answer.reasons.map((reason) => <p key={reason}>{reason}</p>)}
      <p className="mt-3"><Button look="secondary" onClick={() => void refetch()}>{say('retry')}</Button></p>
    </Notice>
  )
}
