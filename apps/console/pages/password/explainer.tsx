// The two fields and, renewed at every letter, the explanation.
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { explain } from '#engines/password'
import { TextField } from '../../ui/text-field.tsx'
import { Explained } from './explained.tsx'
import { useHospitalNames } from './hospital-names.ts'
import { usePasswordWords } from './words.ts'

export function Explainer() {
  const say = usePasswordWords()
  const [typed, setTyped] = useForgotten()
  const [names, setNames] = useState('')
  const { own, hospital } = useHospitalNames()
  const settled = useDeferredValue(typed)
  const about = useMemo(() => ({ names: [...own, ...hospital, ...namesIn(names)] }), [own, hospital, names])
  const explained = useMemo(() => (settled === '' ? null : explain(settled, about)), [settled, about])
  return (
    <div className="card flex flex-col gap-5">
      <TextField label={say('typed')} hint={say('typed.hint')} type="password" autoComplete="off" maxLength={256} value={typed} onChange={setTyped} />
      <TextField label={say('names')} hint={say('names.hint')} autoComplete="off" maxLength={400} value={names} onChange={setNames} />
      {hospital.length > 0 && <p className="hint">{say('names.known', { names: hospital.join(say('sep')) })}</p>}
      {explained ? <Explained explained={explained} /> : <p className="hint">{say('nothing')}</p>}
    </div>
  )
}

/** A comma separates names (which may have a space inside), and each word of a name counts as well. */
function namesIn(text: string): string[] {
  return text.split(/[,\u3001\uff0c]/).map((one) => one.trim()).filter((one) => one !== '')
}

/** What is typed is gone as soon as the page is left, also where the browser keeps pages for its back button. */
function useForgotten() {
  const [typed, setTyped] = useState('')
  useEffect(() => {
    const forget = () => setTyped('')
    window.addEventListener('pagehide', forget)
    return () => window.removeEventListener('pagehide', forget)
  }, [])
  return [typed, setTyped] as const
}
