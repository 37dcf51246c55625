// Language and brightness: on every page, before and after log-in.
import { setLocale, useLocale } from '../util/locale.ts'
import { chooseTheme, useThemeChoice, type ThemeChoice } from '../util/theme.ts'
import { useLayoutWords } from './words.ts'

export function LanguageSwitch() {
  const say = useLayoutWords()
  const locale = useLocale()
  const other = locale === 'ja' ? 'en' : 'ja'
  return (
    <button type="button" lang={other} className="link min-h-11 px-2" onClick={() => setLocale(other)}>
      {say('language.other')}
    </button>
  )
}

const choices = ['system', 'light', 'dark'] as const satisfies readonly ThemeChoice[]

export function ThemeSwitch() {
  const say = useLayoutWords()
  const chosen = useThemeChoice()
  return (
    <label className="flex flex-wrap items-center gap-x-2">
      <span className="hint whitespace-nowrap">{say('theme')}</span>
      <select
        className="min-h-11 rounded-6 border border-edge bg-raised px-2"
        value={chosen}
        // The options are the only values the list can give back.
        onChange={(event) => chooseTheme(event.target.value as ThemeChoice)}
      >
        {choices.map((choice) => <option key={choice} value={choice}>{say(`theme.${choice}`)}</option>)}
      </select>
    </label>
  )
}
