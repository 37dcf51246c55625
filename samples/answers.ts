// The answer key: for each edition and check the verdict, and exactly who must be reported.
import { asked, dropped, editions, untold, type CheckId, type Edition } from './asked.ts'

export interface Subject {
  readonly kind: string
  readonly key: string
}

export interface Answer {
  readonly edition: Edition
  readonly check: CheckId
  readonly verdict: 'pass' | 'fail' | 'unknown' | 'notApplicable'
  readonly fail: readonly Subject[]
  readonly unknown: readonly Subject[]
}

/** What was planted, in words for the person who reads the key. */
export interface Planted extends Subject {
  readonly check: CheckId
  readonly what: string
}

export interface AnswerKey {
  readonly checks: readonly Answer[]
  /** Duties that software cannot tell from these files. */
  readonly duties: readonly { readonly id: string; readonly verdict: 'unknown' }[]
  readonly planted: readonly Planted[]
}

type Place = `${Edition}/${CheckId}`

export class Answers {
  readonly #fail = new Map<Place, Map<string, Subject>>()
  readonly #unknown = new Map<Place, Map<string, Subject>>()
  readonly #open = new Set<Place>()
  readonly #blind = new Set<Place>()
  readonly #skipped = new Set<CheckId>()
  readonly #planted: Planted[] = []

  /** Must be reported by every edition that asks, or by the ones named. */
  fail(check: CheckId, subject: Subject, what: string, only?: readonly Edition[]): void {
    this.#planted.push({ check, ...subject, what })
    this.#put(this.#fail, check, subject, only)
  }

  /** Cannot be told from the files, and must be said. */
  unknown(check: CheckId, subject: Subject, only?: readonly Edition[]): void {
    this.#put(this.#unknown, check, subject, only)
  }

  /** Something about the whole cannot be told. */
  open(check: CheckId, only?: readonly Edition[]): void {
    for (const place of places(check, only)) this.#open.add(place)
  }

  /** The evidence is too old for these editions: nothing is told, and nobody is named. */
  blind(check: CheckId, only: readonly Edition[]): void {
    for (const place of places(check, only)) this.#blind.add(place)
  }

  /** Not asked of a house like this one. */
  skip(check: CheckId): void {
    this.#skipped.add(check)
  }

  key(): AnswerKey {
    const checks = editions.flatMap((edition) => [
      ...asked[edition].map((check) => this.#answer(edition, check)),
      ...droppedBy(edition).map((check): Answer => ({
        edition,
        check,
        verdict: 'notApplicable',
        fail: [],
        unknown: [],
      })),
    ])
    return { checks, duties: untold.map((id) => ({ id, verdict: 'unknown' })), planted: this.#planted }
  }

  #put(to: Map<Place, Map<string, Subject>>, check: CheckId, subject: Subject, only?: readonly Edition[]): void {
    for (const place of places(check, only)) {
      to.getOrInsertComputed(place, () => new Map()).set(`${subject.kind} ${subject.key}`, subject)
    }
  }

  #answer(edition: Edition, check: CheckId): Answer {
    const place: Place = `${edition}/${check}`
    if (this.#skipped.has(check)) return { edition, check, verdict: 'notApplicable', fail: [], unknown: [] }
    if (this.#blind.has(place)) return { edition, check, verdict: 'unknown', fail: [], unknown: [] }
    const failing = this.#fail.get(place) ?? new Map<string, Subject>()
    const fail = [...failing.values()].sort(byKey)
    const unknown = [...(this.#unknown.get(place) ?? new Map<string, Subject>())]
      .filter(([id]) => !failing.has(id))
      .map(([, subject]) => subject)
      .sort(byKey)
    const doubt = unknown.length > 0 || this.#open.has(place)
    return { edition, check, verdict: fail.length > 0 ? 'fail' : doubt ? 'unknown' : 'pass', fail, unknown }
  }
}

function places(check: CheckId, only: readonly Edition[] = editions): Place[] {
  return only
    .filter((edition) => (asked[edition] as readonly CheckId[]).includes(check))
    .map((edition): Place => `${edition}/${check}`)
}

function droppedBy(edition: Edition): readonly CheckId[] {
  return edition in dropped ? dropped[edition as keyof typeof dropped] : []
}

function byKey(a: Subject, b: Subject): number {
  return a.kind < b.kind || (a.kind === b.kind && a.key < b.key) ? -1 : 1
}
