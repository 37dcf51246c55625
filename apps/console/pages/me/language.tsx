// The language a person is spoken to in, on whatever machine they log in to.
import { useDo } from '../../api/hooks.ts'
import { Notice } from '../../ui/notice.tsx'
import { RadioField } from '../../ui/choice.tsx'
import { setLocale, useLocale } from '../../util/locale.ts'
import { useMeWords } from './words.ts'

export function Language({ chosen }: { readonly chosen: 'ja' | 'en' | null }) {
  const say = useMeWords()
  const spoken = useLocale()
  const choose = useDo('me.setLocale')
  const change = async (locale: 'ja' | 'en') => {
    const answer = await choose.send({ body: { locale } })
    if (answer.ok) setLocale(locale)
  }
  return (
    <>
      {choose.refused && <Notice tone="error" title={choose.refused.reasons.join(' ')} />}
      <RadioField
        label={say('language')}
        hint={say(chosen === null ? 'language.none' : 'language.note')}
        value={chosen ?? spoken}
        options={[{ value: 'ja', label: say('language.ja') }, { value: 'en', label: say('language.en') }]}
        onChange={(next) => void change(next)}
      />
    </>
  )
}
