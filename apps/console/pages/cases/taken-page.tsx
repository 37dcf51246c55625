// A case that another hospital handed over, as it came.
import { useAsk } from '../../api/hooks.ts'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { useAfterWords } from './words.ts'

export function TakenCasePage() {
  const say = useAfterWords()
  const locale = useLocale()
  const facility = useFacility()
  const asked = useAsk('cases.taken', { params: { case: useParam('case') } })
  return (
    <Answered asked={asked}>
      {(one) => {
        const time = formatTime(one.takenAt, locale)
        return (
          <Page title={one.title} above={<Link href={path.cases(facility)}>{say('title')}</Link>}>
            <Notice title={one.giver === null ? say('taken.nobody', { time }) : say('taken.by', { giver: one.giver, time })} />
            {one.parts.map((part) => <Section key={part.field} title={part.title}><p className="whitespace-pre-line">{part.text}</p></Section>)}
          </Page>
        )
      }}
    </Answered>
  )
}
