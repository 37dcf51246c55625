// Why the hospital's own log-in did not let somebody in: it comes back here with a code in the address.
import { useSearchValue } from '../../layouts/address.ts'
import { Notice } from '../../ui/notice.tsx'
import { useLoginWords } from './words.ts'

const told = ['people.oidcRefused', 'people.directoryDown', 'people.tooLate', 'people.noRole'] as const

export function Problem() {
  const say = useLoginWords()
  const given = useSearchValue('problem')
  if (given === undefined) return null
  // Whatever else stands in an address is nobody's sentence.
  const code = told.find((one) => one === given) ?? 'people.oidcRefused'
  return <Notice tone="error" title={say('problem')} focus><p>{say(`problem.${code}`)}</p></Notice>
}
