// How long something took, in days, hours and minutes.
import type { useAfterWords } from './words.ts'

export function lengthIn(say: ReturnType<typeof useAfterWords>, minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  return days > 0 ? say('days', { days, hours }) : hours > 0 ? say('hours', { hours, minutes: rest }) : say('minutes', { minutes: rest })
}
