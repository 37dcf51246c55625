// Whoever chose a language has it on every machine they log in to; whoever did not keeps the machine's.
import { call } from '../api/client.ts'
import { setLocale } from '../util/locale.ts'

export async function speakOwnLanguage(): Promise<void> {
  const me = await call('me.get', {})
  if (me.ok && me.data.locale !== null) setLocale(me.data.locale)
}
