// The guess, to be put right by a person: one line per column, then the first rows as they would be read, then the import.
import { useMemo, useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { useGo } from '../../layouts/link.tsx'
import { CheckField } from '../../ui/choice.tsx'
import { Section } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { path } from '../../util/path-builder.ts'
import { ColumnList } from './column-list.tsx'
import type { Profiles, Targets } from './mapper-data.ts'
import { PreviewTables } from './preview-tables.tsx'
import { useFileWords } from './words.ts'

type Guess = Data<'mapper.guess'>
type Mapping = Guess['mapping']

interface GuessingProps {
  readonly file: string
  readonly kind: string
  readonly targets: Targets
  readonly profile: Profiles[number] | undefined
}

export function Guessing({ file, kind, targets, profile }: GuessingProps) {
  const asked = useAsk('mapper.guess', { body: { file, ...(kind === '' ? {} : { kind }) } })
  return (
    <Answered asked={asked}>
      {(guess) => <Mapper file={file} guess={guess} start={profile?.mapping ?? guess.mapping} targets={targets} />}
    </Answered>
  )
}

interface MapperProps {
  readonly file: string
  readonly guess: Guess
  readonly start: Mapping
  readonly targets: Targets
}

function Mapper({ file, guess, start, targets }: MapperProps) {
  const say = useFileWords()
  const go = useGo()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const [mapping, setMapping] = useState<Mapping>(start)
  const [keep, setKeep] = useState(false)
  const [name, setName] = useState('')
  const save = useDo('mapper.save')
  const begin = useDo('files.import')
  const target = targets.find((one) => one.kind === mapping.kind)
  const chosen = useMemo(() => new Set(mapping.columns.flatMap((column) => column.attribute ?? [])), [mapping])
  const missing = target?.attributes.filter((one) => one.needed && !chosen.has(one.attribute)) ?? []
  const submit = async () => {
    if (keep) {
      const saved = await save.send({ body: { name, mapping } })
      if (!saved.ok) return
    }
    const started = await begin.send({ params: { file }, body: { mapping } })
    if (started.ok) go(path.file(facility, file))
  }
  const reason = missing.length > 0 ? say('map.missing', { titles: missing.map((one) => one.title).join(say('sep')) }) : null
  return (
    <>
      <Section title={say('map.columns', { kind: target?.title ?? mapping.kind })} note={say('map.columns.note')}>
        <ColumnList guess={guess} mapping={mapping} target={target} onChange={setMapping} />
      </Section>
      <Section title={say('map.preview')} note={say('map.preview.note')}><PreviewTables file={file} mapping={mapping} /></Section>
      <div className="card">
        <Form
          submit={say('map.submit')}
          busy={save.busy || begin.busy}
          refused={save.refused ?? begin.refused}
          disabledReason={whyNot('evidence.import') ?? reason}
          onSubmit={submit}
        >
          <TextField label={say('map.realm')} hint={say('map.realm.hint')} name="realm" value={mapping.realm ?? ''} onChange={(realm) => setMapping(withRealm(mapping, realm))} />
          <CheckField label={say('map.keep')} hint={say('map.keep.hint')} checked={keep} onChange={setKeep} />
          {keep && <TextField label={say('map.name')} name="name" required value={name} onChange={setName} />}
        </Form>
      </div>
    </>
  )
}

function withRealm(mapping: Mapping, realm: string): Mapping {
  const { realm: _old, ...rest } = mapping
  return realm === '' ? rest : { ...rest, realm }
}
