// Can its times be believed, and what would its retention take next?
import type { Look } from './look.ts'

export const times: Look = async ({ reader, settings, night }) => {
  const clock = await reader.clock(night.run)
  const prune = settings.keep.length > 0 ? await reader.prune?.(settings.keep, night.run) : undefined
  // Asked for by somebody: here it matters that a tool has no answer.
  if (prune && !prune.ok) night.onRefused?.('generations', prune.refusal)
  return { clock: clock.ok ? clock.value : null, prune: prune?.ok ? prune.value : null }
}
