// Where to go after log-in.
import { path } from '../../util/path-builder.ts'

/** Only to a page of ours: a link from elsewhere must not lead a person away right after log-in. */
export function safeBack(back: unknown): string {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : path.start()
}
