// Teaching what the columns mean: the first rows, a guess per column with its certainty, what will be ignored, and a name to keep it.
import { useState } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { path } from '../../util/path-builder.ts'
import { Guessing } from './guessing.tsx'
import { useFileWords } from './words.ts'

export function MapperPage() {
  const say = useFileWords()
  const facility = useFacility()
  const file = useParam('file')
  const one = useAsk('files.one', { params: { file } })
  const targets = useAsk('mapper.targets', {})
  const profiles = useAsk('mapper.profiles', {})
  const [kind, setKind] = useState('')
  const [profile, setProfile] = useState('')
  return (
    <Answered asked={one}>
      {({ file: row }) => (
        <Page title={say('map.title', { name: row.name })} above={<Link href={path.file(facility, file)}>{row.name}</Link>}>
          <p className="max-w-3xl">{say('map.lead')}</p>
          <Answered asked={targets}>
            {({ rows }) => (
              <>
                <Section title={say('map.kind')}>
                  <div className="grid gap-4 sm:grid-cols-2">
                    <SelectField
                      label={say('map.kind.label')}
                      value={kind}
                      options={[{ value: '', label: say('map.kind.guess') }, ...rows.map((target) => ({ value: target.kind, label: target.title }))]}
                      onChange={setKind}
                    />
                    {profiles.data?.ok && profiles.data.data.rows.length > 0 && (
                      <SelectField
                        label={say('map.profile')}
                        value={profile}
                        options={[
                          { value: '', label: say('map.profile.none') },
                          ...profiles.data.data.rows.map((saved) => ({ value: saved.id, label: saved.name })),
                        ]}
                        onChange={setProfile}
                      />
                    )}
                  </div>
                </Section>
                <Guessing
                  key={`${kind}:${profile}`}
                  file={file}
                  kind={kind}
                  targets={rows}
                  profile={profiles.data?.ok ? profiles.data.data.rows.find((saved) => saved.id === profile) : undefined}
                />
              </>
            )}
          </Answered>
        </Page>
      )}
    </Answered>
  )
}
