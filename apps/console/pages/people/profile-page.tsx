// What the hospital calls itself: checks use it to find passwords and accounts made from its own name.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useWhyNot } from '../../layouts/hospital.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { numberTyped } from '../../util/number-typed.ts'
import { usePeopleWords } from './words.ts'

export function ProfilePage() {
  const say = usePeopleWords()
  const asked = useAsk('profile.get', {})
  return (
    <Page title={say('profile')}>
      <p className="max-w-3xl">{say('profile.lead')}</p>
      <Answered asked={asked}>{(profile) => <ProfileForm profile={profile} />}</Answered>
    </Page>
  )
}

function ProfileForm({ profile }: { readonly profile: Data<'profile.get'> }) {
  const say = usePeopleWords()
  const whyNot = useWhyNot()
  const save = useDo('profile.set')
  const [saved, setSaved] = useState(false)
  const [text, setText] = useState({
    name: profile.name,
    kana: profile.kana ?? '',
    romaji: profile.romaji ?? '',
    alsoCalled: profile.alsoCalled.join('\n'),
    beds: profile.beds === null ? '' : String(profile.beds),
    director: profile.director ?? '',
  })
  const set = (field: keyof typeof text) => (value: string) => setText({ ...text, [field]: value })
  const submit = async () => {
    const answer = await save.send({
      body: {
        name: text.name,
        kana: text.kana || null,
        romaji: text.romaji || null,
        alsoCalled: text.alsoCalled.split('\n').map((one) => one.trim()).filter((one) => one !== ''),
        beds: text.beds === '' ? null : numberTyped(text.beds),
        director: text.director || null,
      },
    })
    setSaved(answer.ok)
  }
  return (
    <div className="card">
      {saved && <Notice tone="done" title={say('profile.saved')} focus />}
      <Form submit={say('profile.save')} busy={save.busy} refused={save.refused} disabledReason={whyNot('evidence.import')} onSubmit={submit}>
        <TextField label={say('profile.name')} name="name" required value={text.name} onChange={set('name')} />
        <TextField label={say('profile.kana')} name="kana" value={text.kana} onChange={set('kana')} />
        <TextField label={say('profile.romaji')} hint={say('profile.romaji.hint')} name="romaji" value={text.romaji} onChange={set('romaji')} />
        <TextField label={say('profile.also')} hint={say('profile.also.hint')} name="alsoCalled" lines={3} value={text.alsoCalled} onChange={set('alsoCalled')} />
        <TextField label={say('profile.beds')} name="beds" inputMode="numeric" value={text.beds} onChange={set('beds')} />
        <TextField label={say('profile.director')} name="director" value={text.director} onChange={set('director')} />
      </Form>
    </div>
  )
}
