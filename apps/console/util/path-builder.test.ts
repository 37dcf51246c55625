// The whole list of addresses: a changed address is a broken bookmark, so it is seen here first.
import { expect, it } from 'vitest'
import { linkInside, path } from './path-builder.ts'

/** Each address with something in every place. */
const parts: Readonly<Record<string, readonly unknown[]>> = { findings: ['h1', { principle: 1, check: 'two' }], principle: ['h1', 1] }

it('takes a label with a dot for no file', () => expect(path.medium('h1', 'RDX.1')).toBe('/h/h1/media/label?label=RDX.1'))

it('knows every address', () => {
  const made = Object.entries(path).map(([name, make]) => {
    // Each takes text, but for the two above.
    const build = make as (...given: readonly unknown[]) => string
    return [name, build(...(parts[name] ?? ['h1', 'two', 'three']))]
  })
  expect(Object.fromEntries(made)).toEqual({
    start: '/',
    setUp: '/setup',
    logIn: '/login',
    me: '/me',
    operate: '/operate',
    installationActs: '/operate/acts',
    redFile: '/h/h1/red-file',
    agreed: '/h/h1/agreed',
    heads: '/h/h1/heads',
    password: '/password',
    answer: '/answer/h1',
    today: '/h/h1/today',
    board: '/h/h1/board',
    principle: '/h/h1/principles/1',
    findings: '/h/h1/findings?principle=1&check=two',
    finding: '/h/h1/findings/two',
    evidence: '/h/h1/evidence/two?row=three',
    tasks: '/h/h1/tasks',
    exceptions: '/h/h1/exceptions',
    inspection: '/h/h1/inspection',
    files: '/h/h1/files',
    file: '/h/h1/files/two',
    mapFile: '/h/h1/files/two/map',
    register: '/h/h1/register',
    registerKind: '/h/h1/register/two',
    entity: '/h/h1/register/two/entity?key=three',
    stocktakes: '/h/h1/stocktakes',
    stocktake: '/h/h1/stocktakes/two',
    sheet: '/h/h1/stocktakes/two/sheets/three',
    contacts: '/h/h1/contacts',
    callList: '/h/h1/contacts/call-list',
    backups: '/h/h1/backups',
    backup: '/h/h1/backups/generation?key=two&system=three',
    backupTimeline: '/h/h1/backups/timeline',
    backupCalendar: '/h/h1/backups/calendar',
    backupFee: '/h/h1/backups/fee',
    vendors: '/h/h1/vendors',
    vendorMap: '/h/h1/vendors/map',
    vendorLetter: '/h/h1/vendors/letter?vendor=two',
    media: '/h/h1/media',
    medium: '/h/h1/media/two',
    rehearsals: '/h/h1/rehearsals',
    rehearsal: '/h/h1/rehearsals/one?key=two',
    recovery: '/h/h1/recovery',
    planner: '/h/h1/recovery/plan',
    claims: '/h/h1/recovery/claims',
    cases: '/h/h1/cases',
    publishedCase: '/h/h1/cases/two',
    takenCase: '/h/h1/cases/taken/two',
    ownCase: '/h/h1/cases/own/two',
    shared: '/h/h1/shared',
    playbooks: '/h/h1/playbooks',
    kamo: '/h/h1/kamo',
    kamoRules: '/h/h1/kamo/rules',
    incidents: '/h/h1/incidents',
    incident: '/h/h1/incidents/two',
    incidentPart: '/h/h1/incidents/two/three',
    incidentPhrases: '/h/h1/incidents/two/word?view=phrases',
    calling: '/h/h1/calling',
    drills: '/h/h1/drills',
    drill: '/h/h1/drills/two',
    drillResult: '/h/h1/drills/two/result',
    exercise: '/h/h1/exercises/two',
    improvements: '/h/h1/improvements',
    rulebooks: '/h/h1/rulebooks',
    compareRulebooks: '/h/h1/rulebooks/compare?from=two&to=three',
    rulebook: '/h/h1/rulebooks/edition?id=two',
    ledger: '/h/h1/ledger',
    reports: '/h/h1/reports',
    people: '/h/h1/people',
    profile: '/h/h1/profile',
  })
})

it('writes what stands in a path or behind it so that it comes back whole', () => {
  expect(path.entity('h1', 'account', 'ad/髙橋 一郎?')).toBe('/h/h1/register/account/entity?key=ad%2F%E9%AB%99%E6%A9%8B+%E4%B8%80%E9%83%8E%3F')
  expect(path.finding('h1', 'a/b')).toBe('/h/h1/findings/a%2Fb')
  expect(path.evidence('h1', 'f', null)).toBe('/h/h1/evidence/f')
  expect(path.findings('h1', { check: 'unused-accounts' })).toBe('/h/h1/findings?check=unused-accounts')
})

it("puts the hospital in front of the server's links, and leaves whole ones alone", () => {
  expect(linkInside('h1', '/findings?check=a')).toBe('/h/h1/findings?check=a')
  expect(linkInside('h1', 'files')).toBe('/h/h1/files')
  expect(linkInside('h1', '/h/h2/files')).toBe('/h/h2/files')
})
