// How each kind of file is got: the command to run, or the headings to copy into a table of the hospital's own.
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { stepsOf } from './steps-of.ts'
import { useFileWords } from './words.ts'

export function CollectGuide() {
  const say = useFileWords()
  const asked = useAsk('files.sources', {})
  return (
    <Answered asked={asked}>
      {({ rows }) => (
        <ul className="flex flex-col gap-2">
          {rows.map((source) => (
            <li key={source.id}>
              <Disclosure title={source.title}>
                <div className="flex flex-col gap-3">
                  {stepsOf(source.how).map((step, at) =>
                    step.copy ? <CopyText key={at} text={step.text} label={say('guide.copy', { title: source.title })} /> : <p key={at}>{step.text}</p>)}
                  {source.gives.length > 0 && <p className="hint">{say('guide.gives', { list: source.gives.join(say('sep')) })}</p>}
                </div>
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
    </Answered>
  )
}
