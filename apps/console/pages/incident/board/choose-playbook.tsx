// Which playbooks the steps come from, and choosing one more: several may run side by side.
import type { Board } from '../shapes.ts'
import { useDo } from '../../../api/hooks.ts'
import { useFacility, useWhyNot } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { path } from '../../../util/path-builder.ts'
import { useIncidentWords } from '../words.ts'

interface ChooseProps {
  readonly board: Board
  readonly incident: string
}

export function ChoosePlaybook({ board: { chosen, offered }, incident }: ChooseProps) {
  const say = useIncidentWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const choose = useDo('steps.choose')
  const left = offered.filter(({ id }) => !chosen.some((one) => one.id === id))
  return (
    <Disclosure
      key={chosen.length === 0 ? 'first' : 'more'}
      open={chosen.length === 0}
      title={chosen.length === 0 ? say('books.choose') : say('books.chosen', { titles: chosen.map(({ title }) => title).join(say('sep')) })}
    >
      <div className="flex flex-col gap-3">
        {choose.refused && <Notice tone="error" title={choose.refused.reasons.join(' ')} focus />}
        <p className="hint">{say('books.note')}</p>
        <ul className="grid gap-3 md:grid-cols-2 2xl:grid-cols-4">
          {left.map((book) => (
            <li key={book.id} className="flex flex-col gap-2 rounded-8 border border-line p-3">
              <p className="font-700">{book.title}</p>
              {book.near.length > 0 && (
                <p className="inline-flex items-center gap-1 font-700"><Icon name="info" />{say('books.near', { signs: book.near.join(say('sep')) })}</p>
              )}
              <p className="text-[0.9375rem]">{book.about}</p>
              <p className="mt-auto flex flex-wrap items-center justify-between gap-2">
                <span className="hint">{say('books.steps', { count: book.steps })}</span>
                <Button
                  look="secondary" busy={choose.busy} disabledReason={whyNot('incident.work')} aria-label={say('books.take.of', { title: book.title })}
                  onClick={() => void choose.send({ params: { incident }, body: { playbook: book.id } })}
                >
                  {say('books.take')}
                </Button>
              </p>
            </li>
          ))}
        </ul>
        <p><Link href={path.playbooks(facility)}>{say('books.manage')}</Link></p>
      </div>
    </Disclosure>
  )
}
