// One place in the tree: who answers, who stands in, how to reach them by one tap, and what is missing.
import type { Data } from '../../api/client.ts'
import { Icon } from '../../ui/icon.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useContactWords } from './words.ts'

type Place = Data<'contacts.tree'>['inside'][number]
export type Contact = NonNullable<Place['main']>

interface PlaceCardProps {
  readonly place: Place
  readonly onEdit: (contact: Contact) => void
}

export function PlaceCard({ place, onEdit }: PlaceCardProps) {
  const say = useContactWords()
  return (
    <article className={`card flex flex-col gap-2 p-4 ${place.missing.length > 0 ? 'border-unknown' : ''}`}>
      <h3>{place.title}</h3>
      {place.main ? <Reach contact={place.main} onEdit={onEdit} /> : <p className="font-700 text-unknown">{say('nobody')}</p>}
      {place.deputies.map((deputy) => <Reach key={deputy.key} contact={deputy} onEdit={onEdit} />)}
      {place.missing.length > 0 && (
        <p className="flex items-start gap-1 text-unknown"><Icon name="unknown" size={18} />{say('lacks', { list: place.missing.join(' ') })}</p>
      )}
    </article>
  )
}

function Reach({ contact, onEdit }: { readonly contact: Contact; readonly onEdit: (contact: Contact) => void }) {
  const say = useContactWords()
  const locale = useLocale()
  const name = contact.name ?? contact.organisation ?? say('unnamed')
  return (
    <div className="border-t border-line pt-2">
      <p>
        <span className="hint">{say(`order.${contact.order}`)}</span>{' '}
        <span className="font-700">{name}</span>
        {contact.department && <span className="hint">　{contact.department}</span>}
      </p>
      <ul className="flex flex-wrap gap-x-4">
        {contact.phones.map((phone) => (
          <li key={phone}>
            <a href={`tel:${phone.normalize('NFKC').replace(/[^\d+]/g, '')}`} className="link inline-flex min-h-11 items-center gap-1"><Icon name="phone" size={16} />{phone}</a>
          </li>
        ))}
        {contact.emails.map((mail) => <li key={mail}><a href={`mailto:${mail}`} className="link inline-flex min-h-11 items-center">{mail}</a></li>)}
      </ul>
      <p className="hint flex flex-wrap items-center gap-x-3">
        {contact.nightsAndHolidays && <span>{say('nights')}</span>}
        <span className={contact.stale ? 'text-unknown' : ''}>
          {contact.confirmedOn ? say('confirmed', { day: formatDate(contact.confirmedOn, locale) }) : say('confirmed.never')}
        </span>
        <button type="button" className="link min-h-8" aria-label={say('edit.of', { name })} onClick={() => onEdit(contact)} data-screen-only>{say('edit')}</button>
      </p>
      {contact.problems.map((problem, at) => <p key={at} className="text-unknown">{problem}</p>)}
    </div>
  )
}
