// What the inspection said of single files, alone and against what it said before.
import { verdictOf, type Verdict } from '../inspect/verdict.ts'
import { pathText } from '../names.ts'
import { Count, type Rule } from './rule.ts'

export const suspectContent: Rule = {
  name: 'content',
  watch() {
    const count = new Count(this.name)
    return {
      seen(entry) {
        if (entry.kind === 'file' && verdictOf(entry.notes)?.is === 'suspect') count.add(pathText(entry.path))
      },
      end: () => count.suspicions,
    }
  },
}

/** What the inspection of two generations of one file says together. */
const changes = {
  /** It had a kind and has none. */
  'lost-kind': (was, now) => (
    was.kind !== 'unknown' && (now.kind === 'unknown' || now.why === 'head') && now.why !== 'short'
  ),
  /** Noise where there was none: two samples more, and a twentieth of all. */
  'more-noise'(was, now) {
    const share = ({ print }: Verdict) => (print.noise ?? 0) / Math.max(1, print.samples ?? 0)
    const grown = (now.print.noise ?? 0) - (was.print.noise ?? 0)
    const isSmall = (now.print.samples ?? 0) < 8
    return was.kind === now.kind && grown >= (isSmall ? 1 : 2) && share(now) - share(was) >= 0.05
  },
  /** It held other characters than those of base64 and holds no other now. */
  armoured: (was, now) => (
    now.kind === 'text' && now.print.outside === 0 && (was.kind !== 'text' || (was.print.outside ?? 0) >= 5)
  ),
} as const satisfies Record<string, (was: Verdict, now: Verdict) => boolean>

/** The names of the rules that speak against a changed file. */
export function speakAgainst(was: Verdict, now: Verdict): readonly string[] {
  return Object.entries(changes).filter(([, isSuspect]) => isSuspect(was, now)).map(([name]) => name)
}

export const changedContent: readonly Rule[] = Object.entries(changes).map(([name, isSuspect]) => ({
  name,
  watch() {
    const count = new Count(name)
    return {
      item(item) {
        if (item.kind !== 'changed' || item.was.kind !== 'file' || item.now.kind !== 'file') return
        const [was, now] = [verdictOf(item.was.notes), verdictOf(item.now.notes)]
        if (was && now && isSuspect(was, now)) count.add(pathText(item.path))
      },
      end: () => count.suspicions,
    }
  },
}))
