// Why a file could not be read, for a person. The sentences of every room are loaded only where one is needed.
import type { Call } from '../../command.ts'

export async function whyNot(call: Call, error: unknown): Promise<string> {
  const [{ speak }, { whyNotRead }] = await Promise.all([
    import('#apps/house/speak.ts'), import('../../check/why-not-read.ts'),
  ])
  return speak(call.locale, whyNotRead(error))
}
