// How a program that did not end by itself is told to whoever asked.
import { type Outcome, refused } from '../outcome.ts'
import type { Finished } from './run.ts'
import { lastWords } from './secrets.ts'

/** Null where the program ended by itself: its exit code then has the word. */
export function endedOtherwise(finished: Finished, what: string): Outcome<never> | null {
  const { ended } = finished
  if (ended.how === 'exited') return null
  if (ended.how === 'timed-out') return refused('failed', what, 'did not end within its time')
  if (ended.how === 'killed') return refused('failed', what, `ended by ${ended.by}: ${lastWords(finished.errors)}`)
  return refused(ended.how, what)
}
