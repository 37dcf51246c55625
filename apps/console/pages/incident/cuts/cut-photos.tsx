// Photographs of where to cut: taken with a phone in quiet days, looked at in the moment.
import { useRef } from 'react'
import { linkTo } from '../../../api/client.ts'
import { useDo } from '../../../api/hooks.ts'
import { useFacility, useWhyNot } from '../../../layouts/hospital.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { CutItem } from './cut-item.ts'
import { useCutWords } from './words.ts'

export function CutPhotos({ item }: { readonly item: CutItem }) {
  const say = useCutWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const keep = useDo('cuts.keepPhoto')
  const drop = useDo('cuts.dropPhoto')
  const picker = useRef<HTMLInputElement>(null)
  if (!item.known) return null
  const { name, photos, key: point } = item
  const refused = keep.refused ?? drop.refused
  return (
    <div className="flex flex-col gap-2">
      {photos.length > 0 && (
        <ul aria-label={say('photo')} className="flex flex-wrap gap-3">
          {photos.map(({ file, words }, at) => (
            <li key={file} className="flex flex-col gap-1">
              <a href={linkTo('cuts.photo', { params: { facility, file } })} target="_blank" rel="noreferrer">
                <img
                  src={linkTo('cuts.photo', { params: { facility, file } })} alt={words ?? say('photo.of', { name, number: at + 1 })}
                  className="max-h-56 max-w-full rounded-8 border border-line" loading="lazy"
                />
              </a>
              <Button
                look="quiet" aria-label={say('photo.drop.of', { name, number: at + 1 })} disabledReason={whyNot('incident.work')} busy={drop.busy}
                onClick={() => void drop.send({ body: { point, file } })}
              >
                {say('photo.drop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {refused && <Notice tone="error" title={refused.reasons.join(' ')} />}
      <div data-screen-only>
        <input
          ref={picker} type="file" accept="image/jpeg,image/png" className="hidden" aria-label={say('photo.add.of', { name })}
          onChange={({ target }) => {
            const [photo] = target.files ?? []
            if (photo) void keep.send({ query: { point }, body: photo })
            target.value = ''
          }}
        />
        <Button look="quiet" aria-label={say('photo.add.of', { name })} busy={keep.busy} disabledReason={whyNot('incident.work')} onClick={() => picker.current?.click()}>
          {say('photo.add')}
        </Button>
      </div>
    </div>
  )
}
