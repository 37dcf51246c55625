// The acts that come after the incident, and those of the drill beside it.
import { caseConfirmed, caseMade, casePublished, caseWritten } from '../cases/acts/own.ts'
import { caseTaken } from '../cases/acts/taken.ts'
import { exerciseKept } from '../drills/acts/exercise.ts'
import { drillEnded, drillInject, drillScored, drillStarted } from '../drills/acts/run.ts'
import { shippedExercises } from '../drills/shipped.ts'
import { improvementAdded, improvementAssigned, improvementDone } from '../improve/acts.ts'
import { opened, stateSet } from '../incident/acts.ts'
import { now } from '../payload.ts'
import { checkLinked, reviewWritten } from '../review/acts.ts'
import { deskSet, looked, shared, unshared } from '../sharing/acts/share.ts'
import { fileTaken, keyBelieved } from '../sharing/acts/taken.ts'
import { deed, drill, real, sha, type Deed } from './deed.ts'

const inDrill = { incident: drill, ...now }
const ownCase = '0197a000-0000-7000-8000-0000000000c1'
const untold = {
  title: null, summary: null, entry: null, failed: null, worked: null, stages: null, cost: null, lessons: null, details: null,
} as const

export function afterwards(start: number, secret: string): readonly Deed[] {
  const until = start + 7 * 86_400_000
  const all = Object.fromEntries(Object.keys(untold).map((field) => [field, `${secret} の事例`]))
  return [
    deed(shared, { id: 'share-1', incident: real, with: { kind: 'facility', facility: 'ken', name: '県' }, level: 'full-notes', until }),
    deed(shared, { id: 'share-2', incident: real, with: { kind: 'group' }, level: 'exists', until }),
    deed(looked, { share: 'share-1', byFacility: 'ken' }),
    deed(unshared, { share: 'share-2' }),
    deed(deskSet, { open: true }),
    deed(keyBelieved, { vkey: 'other+0123+key', label: '山の病院' }),
    deed(fileTaken, {
      vkey: 'other+0123+key', incident: 'theirs', hospital: '山の病院', level: 'full-notes', madeAt: start, until,
      told: JSON.stringify({ title: secret }),
    }),
    ...besideIt(secret),
    deed(improvementAdded, { id: 'imp-1', of: real, what: `${secret} に頼む`, owner: null, ownerName: secret, due: '2026-12-20' }),
    deed(improvementAssigned, { id: 'imp-1', owner: null, ownerName: `${secret} 二`, due: '2026-12-21' }),
    deed(checkLinked, { improvement: 'imp-1', check: 'unused-accounts' }),
    deed(improvementDone, { id: 'imp-1', done: true, note: secret }),
    deed(stateSet, { incident: real, ...now, state: 'recovering', reason: secret }),
    deed(stateSet, { incident: real, ...now, state: 'closed', reason: `${secret} が確かめた` }),
    deed(reviewWritten, { incident: real, well: secret, hindered: secret, causes: secret }),
    deed(caseMade, { id: ownCase, incident: real, year: 2026, kind: 'ransomware', days: 3 }),
    deed(caseWritten, { case: ownCase, level: 'internal', ...untold, ...all }),
    deed(caseConfirmed, { case: ownCase, level: 'internal', field: 'title', start: 0, end: 2, kind: 'name', reason: secret }),
    deed(casePublished, { case: ownCase, level: 'internal', published: true }),
    deed(caseTaken, { id: sha('case'), level: 'peers', year: 2025, kind: 'ransomware', days: 4, giver: secret, ...untold, ...all }),
  ]
}

function besideIt(secret: string): readonly Deed[] {
  const body = shippedExercises().find(({ size }) => size === 'card')
  const [inject] = body?.injects ?? []
  const [expectation] = inject?.expectations ?? []
  if (body === undefined || inject === undefined || expectation === undefined) throw new RangeError('no exercise')
  return [
    deed(exerciseKept, { body }),
    deed(opened, { id: drill, mode: 'drill', title: `${secret} の訓練`, knownAt: null, reports: [], ...now }),
    deed(drillStarted, { ...inDrill, version: 1, body, ward: '3階東', participants: 6, facilitator: secret, copyOf: real }),
    deed(drillInject, { ...inDrill, inject: inject.id, state: 'given' }),
    deed(drillInject, { ...inDrill, inject: inject.id, state: 'resolved' }),
    deed(drillScored, { incident: drill, inject: inject.id, expectation: expectation.id, score: 2 }),
    deed(drillEnded, { ...inDrill, participants: 7, strengths: secret, hotwash: body.hotwash.map(() => secret) }),
  ]
}
