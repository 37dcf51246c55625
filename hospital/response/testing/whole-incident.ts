// Every act of the room at least once, in an order that a hospital could have gone: one real incident, one drill beside it. Whatever may
// hold personal text holds the text it is given.
import { headSigned, headStamped } from '../anchor/acts.ts'
import { called, callingKept } from '../calls/acts.ts'
import { rebuilt, reentrySet } from '../comeback/acts/catch-up.ts'
import { comebackSet, gateAnswered } from '../comeback/acts/state.ts'
import { gateItems } from '../comeback/gate.ts'
import { cutDone, cutEffectNoted, cutUndone } from '../cuts/acts/cut.ts'
import { cutPhotoDropped, cutPhotoKept } from '../cuts/acts/photo.ts'
import { declared, declaredBack, signGone, signSeen } from '../declare/acts.ts'
import { dutyAnswered, dutyEditionTaken, dutyEscalated, dutyReported, dutyWithdrawn } from '../duties/acts.ts'
import { evidenceRead } from '../evidence/acts/evidence-read.ts'
import { held, letGo } from '../evidence/acts/hold.ts'
import { filesTaken, handedOver, itemAdded, itemDescribed } from '../evidence/acts/item.ts'
import { fieldSet, formSent } from '../forms/acts.ts'
import { digestOf } from '../forms/digest.ts'
import { fieldsOf, forms } from '../forms/form.ts'
import { opened, retitled } from '../incident/acts.ts'
import { sheetAnswered } from '../outside/acts.ts'
import { now } from '../payload.ts'
import { playbookKept } from '../playbooks/acts.ts'
import { shippedPlaybooks } from '../playbooks/shipped.ts'
import { redFileMade, redFilePrinted, redFileTaken } from '../redfile/acts.ts'
import { answered, joined, looked } from '../report/acts/handled.ts'
import { photographed } from '../report/acts/photographed.ts'
import { folded, reported } from '../report/acts/reported.ts'
import { roleHanded, roleTaken } from '../roles/acts.ts'
import { playbookChosen, stepAdded, stepSet } from '../steps/acts.ts'
import { told } from '../timeline/acts/told.ts'
import { rulesKept } from '../triage/acts.ts'
import { noteGiven, noteIssued } from '../word/acts.ts'
import { afterwards } from './after-incident.ts'
import { deed, real, sha, type Deed } from './deed.ts'

const item = '0197a000-0000-7000-8000-0000000000e1'
const note = '0197a000-0000-7000-8000-0000000000a1'
const report = (n: number) => `0197a000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`
const inReal = { incident: real, ...now }
const device = { kind: 'device', key: 'pc-0002' } as const

/** `start`: when the first of them is committed. `secret`: stands in every field that may hold personal text. */
export function wholeIncident(start: number, secret: string): readonly Deed[] {
  return [
    ...firstHour(start, secret), ...evidenceAndWord(start, secret), ...formsAndDuties(secret), ...comingBack(secret), ...afterwards(start, secret),
  ]
}

function firstHour(start: number, secret: string): readonly Deed[] {
  const sent = (n: number) => deed(reported, {
    id: report(n), receipt: `AB12C${n}`, via: 'page', code: 'K7Q2', place: null, device: null, department: null, segment: null,
    typedPlace: secret, symptoms: ['ransom', 'slow'], details: ['emr-stopped'], several: n === 1, patients: 'unknown', callback: `${secret} 2301`,
    words: `${secret} が見た`, happenedAt: start - 600_000, fromPaper: false, offline: n === 2, told: 'red',
  })
  const [book] = shippedPlaybooks()
  if (book === undefined) throw new RangeError('no playbook')
  const question = book.steps.find(({ branch }) => branch !== undefined)
  return [
    deed(rulesKept, { text: null }),
    sent(1), sent(2),
    deed(folded, { id: report(3), report: report(1), callback: secret, words: secret, typedPlace: secret }),
    deed(photographed, { report: report(1), sha256: sha('photo'), size: 5, type: 'image/jpeg' }),
    deed(looked, { report: report(1), details: ['emr-stopped', 'av-stopped'] }),
    deed(opened, { id: real, mode: 'real', title: `${secret} の端末`, knownAt: null, reports: [report(1)], happenedAt: start - 300_000, fromPaper: true }),
    deed(joined, { incident: real, reports: [report(2)] }),
    deed(answered, { reports: [report(1), report(2)], result: 'harmless', words: `${secret} へ` }),
    deed(retitled, { incident: real, title: `${secret} の端末と電子カルテ`, knownAt: start - 700_000 }),
    deed(told, { ...inReal, lane: 'hearing', words: `${secret} に聞いた` }),
    deed(playbookKept, { book: { ...book, asOf: '2026-11-20' } }),
    deed(playbookChosen, { ...inReal, version: 1, book }),
    deed(stepAdded, { incident: real, step: 'own-1', lane: 'care', words: `${secret} に頼む`, who: 'care', withinMinutes: 30 }),
    deed(stepSet, { ...inReal, step: 'own-1', state: 'done', answer: null, name: secret, note: `${secret} 済` }),
    ...(question === undefined ? [] : [
      deed(stepSet, { ...inReal, step: question.id, state: 'done' as const, answer: 'yes' as const, name: secret, note: secret }),
    ]),
    deed(roleTaken, { ...inReal, role: 'lead', name: secret }),
    deed(roleHanded, { ...inReal, role: 'lead', name: secret, note: `${secret} から` }),
    deed(cutPhotoKept, { point: 'switch-3f', file: sha('cable'), type: 'image/jpeg', words: secret }),
    deed(cutPhotoKept, { point: 'switch-2f', file: sha('cable 2'), type: 'image/png', words: secret }),
    deed(cutPhotoDropped, { point: 'switch-2f', file: sha('cable 2') }),
    deed(cutDone, { ...inReal, cut: 'switch-3f', name: '3階の集線装置', sort: 'border', hands: secret }),
    deed(cutEffectNoted, { ...inReal, cut: 'switch-3f', words: `${secret} が困っている` }),
    deed(signSeen, { ...inReal, system: '電子カルテ', title: '電子カルテ', rule: null, words: secret }),
    deed(signGone, { ...inReal, system: '電子カルテ', title: '電子カルテ', words: secret }),
    deed(declared, { ...inReal, system: '電子カルテ', title: '電子カルテ', by: 'director', name: secret, words: secret }),
    deed(called, { ...inReal, contact: `contact ${secret}`, name: secret, channel: secret, outcome: 'reached', words: secret }),
    deed(callingKept, {
      rules: { escalateAfterMinutes: 15, triesPerChannel: 2, inside: [{ role: 'director', afterMinutes: 10 }], vendorsAfterMinutes: 30, outsideAfterMinutes: 60 },
    }),
  ]
}

function evidenceAndWord(start: number, secret: string): readonly Deed[] {
  return [
    deed(held, { ...inReal, device: 'pc-0001', label: 'PC-0001', reason: `${secret} の端末` }),
    deed(held, { ...inReal, device: 'pc-0002', label: 'PC-0002', reason: secret }),
    deed(letGo, { ...inReal, device: 'pc-0002', end: 'acquired', by: secret, reason: secret }),
    deed(itemAdded, {
      ...inReal, id: item, what: secret, device: 'pc-0001', deviceLabel: 'PC-0001', place: '3階', collector: secret, method: 'collected',
      storage: `${secret} の机`, seal: '0042',
    }),
    deed(itemDescribed, { item, what: `${secret} 2`, place: '3階', storage: secret, seal: '0043', collectedAt: start }),
    deed(filesTaken, {
      item, files: [{ name: `${secret}.evtx`, sha256: sha('a'), size: 1 }, { name: `b/${secret}.txt`, sha256: sha('b'), size: 1 }],
      sealed: { seal: sha('seal'), sealTold: secret, faults: [{ code: 'changed', path: `b/${secret}.txt` }] },
    }),
    deed(evidenceRead, { files: 2, faultCount: 1, faults: [{ incident: real, item, number: 'E-1', n: 2, why: 'missing' }] }),
    deed(handedOver, { ...inReal, item, from: secret, to: `警察 ${secret}`, reason: secret, storage: secret, seal: '0044' }),
    deed(noteIssued, {
      ...inReal, id: note, known: [`${secret} は見られる`, '電話は使える'], unknown: [secret], doing: [secret], notDoing: [secret],
      nextAt: start + 30 * 86_400_000, contact: secret,
    }),
    deed(noteGiven, { note, audience: 'wards', text: `病棟へ ${secret}`, way: secret }),
    deed(sheetAnswered, { ...inReal, company: '復旧の会社', answers: { explains: 'yes', limits: 'unsaid' }, note: secret }),
    deed(redFileMade, {
      version: 1, digest: sha('red'), sections: [{ id: 'calls', digest: sha('calls') }, { id: 'cuts', digest: sha('cuts') }], pdf: sha('pdf'),
      html: sha('html'), pages: 40, asOf: '2026-11-20',
    }),
    deed(redFilePrinted, { version: 1, places: [`${secret} の部屋`, '防災センター'], counts: [1, 2], collected: true, happenedAt: null }),
    deed(redFileTaken, { incident: real, run: 'run-1', entry: 'entry-1' }),
    deed(headSigned, { size: 1, code: sha('head').toUpperCase(), first: `${secret} 一`, second: `${secret} 二`, kept: secret, signedAt: null }),
    deed(headStamped, { size: 1, root: sha('head'), stampedAt: start, authority: 'TSA', serial: '01', token: 'AAAA' }),
  ]
}

function formsAndDuties(secret: string): readonly Deed[] {
  const [form] = forms()
  const [first, second, third] = form === undefined ? [] : fieldsOf(form)
  if (form === undefined || first === undefined || second === undefined || third === undefined) throw new RangeError('no form')
  const values = new Map([
    [first.id, { state: 'value', value: `${secret} 病院` }], [second.id, { state: 'unknown', value: null }],
  ] as const)
  const text = `${secret} の報告`
  const told = (id: string) => ({ ...inReal, id, duty: 'police', who: secret, desk: secret, way: 'phone', receipt: secret, note: secret } as const)
  return [
    deed(dutyAnswered, { ...inReal, question: 'personal', answer: 'yes' }),
    deed(dutyAnswered, { ...inReal, question: 'people', answer: 'some' }),
    deed(dutyReported, told('d1')), deed(dutyReported, told('d2')),
    deed(dutyWithdrawn, { incident: real, report: 'd1', why: secret }),
    deed(dutyEscalated, { ...inReal, duty: 'police', role: 'director', person: secret }),
    deed(dutyEditionTaken, { incident: real, duty: 'police', edition: 'police-2023', taken: true }),
    deed(fieldSet, { incident: real, field: first.id, state: 'value', value: `${secret} 病院`, source: 'hospital' }),
    deed(fieldSet, { incident: real, field: second.id, state: 'unknown', value: null, source: null }),
    deed(fieldSet, { incident: real, field: third.id, state: 'empty', value: null, source: null }),
    deed(formSent, {
      ...inReal, id: 's1', form: form.id, stage: 'first', desk: secret, note: secret, fields: [first.id, second.id],
      digest: digestOf(form, values), text, sha256: sha(text),
    }),
  ]
}

function comingBack(secret: string): readonly Deed[] {
  const gates = gateItems().filter(({ by, kinds }) => by === undefined && (kinds === undefined || kinds.includes('device')))
  const step = (state: 'cleaned' | 'scanned' | 'connected' | 'signed') =>
    deed(comebackSet, { ...inReal, ...device, label: 'PC-0002', state, by: secret, how: `${secret} がした` })
  return [
    ...gates.map(({ id, of }) => deed(gateAnswered, {
      incident: real, subject: of === 'incident' ? null : device, item: id, answer: 'yes', by: secret, how: `${secret} が見た`,
    })),
    step('cleaned'), step('scanned'), step('connected'), step('signed'),
    deed(rebuilt, { ...inReal, way: 'spare', count: 3 }),
    deed(reentrySet, { incident: real, system: '電子カルテ', form: '処方箋', counted: 10, entered: 4, checked: 2, note: secret }),
    deed(cutUndone, { ...inReal, cut: 'switch-3f', despite: true, reason: secret }),
    deed(declaredBack, { ...inReal, system: '電子カルテ', title: '電子カルテ', by: 'director', name: secret, words: secret }),
  ]
}
