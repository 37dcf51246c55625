import { describe, expect, it } from 'vitest'
import type { LogSource } from '../event.ts'
import type { RuleSource } from '../rule.ts'
import { compile } from '../matcher/matcher.ts'
import { plainMatch } from '../plain/plain.ts'
import { eventOf, noSource } from '../testing/event.fixture.ts'
import { detectionOf, itemOf } from '../testing/rules.fixture.ts'
import { builtinMappings } from './builtin.ts'
import { readMapping } from './read-mapping.ts'
import { fieldKey, routeTakes } from './route.ts'
import { isMapped, routesOf } from './routes.ts'

const source = (some: Partial<RuleSource>): RuleSource => ({ product: null, category: null, service: null,
  definition: null, ...some })
const routes = (some: Partial<RuleSource>) => routesOf(builtinMappings(), source(some))
const takes = (some: Partial<RuleSource>,
  event: Partial<LogSource>): boolean => routes(some).some((route) => routeTakes(route, { ...noSource, ...event }))
const sysmon = { product: 'windows', channel: 'Microsoft-Windows-Sysmon/Operational',
  provider: 'Microsoft-Windows-Sysmon' }
const security = { product: 'windows', channel: 'Security', provider: 'Microsoft-Windows-Security-Auditing' }

describe('routes', () => {
  it.each<[rule: Partial<RuleSource>, event: Partial<LogSource>, taken: boolean]>([
    [{ product: 'windows', category: 'process_creation' }, { ...sysmon, eventId: 1 }, true],
    [{ product: 'windows', category: 'process_creation' }, { ...security, eventId: 4688 }, true],
    [{ product: 'windows', category: 'process_creation' }, { ...security, eventId: 1 }, false],
    [{ product: 'windows', category: 'process_creation' }, { ...sysmon, eventId: 3 }, false],
    [{ category: 'process_creation' }, { ...sysmon, eventId: 1 }, true],
    [{ product: 'linux', category: 'process_creation' }, { ...sysmon, eventId: 1 }, false],
    [{ product: 'linux', category: 'process_creation' }, { product: 'linux', category: 'process_creation' }, true],
    [{ product: 'windows', service: 'security' }, { ...security, channel: 'SECURITY', eventId: 1 }, true],
    [{ product: 'windows', service: 'security' }, { ...security, channel: null }, true],
    [{ product: 'windows', service: 'security' }, { product: 'Windows', channel: 'security' }, true],
    [{ product: 'windows', service: 'sysmon' }, { product: 'windows', provider: 'MICROSOFT-WINDOWS-SYSMON' }, true],
    [{ product: 'windows', service: 'security' }, { ...sysmon }, false],
    [{ product: 'windows', service: 'powershell' }, { product: 'windows', channel: 'PowerShellCore/Operational' },
      true],
    [{ product: 'windows', category: 'ps_script' }, { product: 'windows',
      channel: 'Microsoft-Windows-PowerShell/Operational', eventId: 4104 }, true],
    [{ product: 'windows', category: 'ps_classic_start' }, { product: 'windows', channel: 'Windows PowerShell',
      eventId: 400 }, true],
    [{ product: 'windows', category: 'registry_event' }, { ...sysmon, eventId: 14 }, true],
    [{ product: 'windows', category: 'pipe_created' }, { ...sysmon, eventId: 18 }, true],
    [{ category: 'antivirus' }, { product: 'windows', channel: 'Microsoft-Windows-Windows Defender/Operational',
      eventId: 1116 }, true],
    [{ category: 'antivirus' }, { category: 'antivirus', product: 'other' }, true],
    [{ product: 'windows' }, { ...security, eventId: 5 }, true],
    [{ product: 'windows', category: 'never_heard_of' }, { product: 'windows', category: 'Never_Heard_Of' }, true],
    [{ product: 'windows', category: 'process_creation', service: 'sysmon' }, { ...security, eventId: 4688 }, false],
    [{ product: 'linux', service: 'auth' }, { product: 'linux', service: 'sshd' }, true],
    [{ product: 'linux', service: 'sshd' }, { product: 'linux', service: 'auth' }, false],
    [{ product: 'linux', service: 'syslog' }, { product: 'linux', service: 'cron' }, true],
    [{ product: 'cisco', service: 'aaa' }, { product: 'cisco' }, true],
    [{ product: 'cisco', service: 'duo' }, { product: 'cisco' }, false],
    [{ product: 'fortigate', service: 'event' }, { product: 'fortigate', service: 'event' }, true],
    [{ service: 'apache' }, { category: 'webserver' }, true],
  ])('%j takes %j: %j', (rule, event, taken) => {
    expect(takes(rule, event)).toBe(taken)
  })

  it('say of log sources nobody maps that they are not mapped, and keep them', () => {
    expect(isMapped(builtinMappings(), source({ product: 'windows', category: 'file_access' }))).toBe(false)
    expect(routes({ product: 'windows', category: 'file_access' })).toHaveLength(1)
  })
})

describe('names', () => {
  const selection = 'Image|endswith: \\a.exe\n    ParentImage|endswith: \\b.exe\n    CommandLine: x'
  const rule = detectionOf(`s:\n    ${selection}\ncondition: s`)
  const asCreation = { ...rule, source: source({ product: 'windows', category: 'process_creation' }) }

  it('are those of the event that came', () => {
    const own = { NewProcessName: 'C:\\A.EXE', ParentProcessName: 'C:\\b.exe', CommandLine: 'X' }
    expect(plainMatch(asCreation, routesOf(builtinMappings(), asCreation.source),
      eventOf(own, { ...security, eventId: 4688 }))).toBe(true)
    expect(plainMatch(asCreation, routesOf(builtinMappings(), asCreation.source),
      eventOf(own, { ...sysmon, eventId: 1 }))).toBe(false)
  })

  it('compare without their spaces', () => {
    const threat = { ...detectionOf('s:\n    Signature|contains: mimikatz\ncondition: s'),
      source: source({ category: 'antivirus' }) }
    const event = eventOf({ 'Threat Name': 'HackTool:Mimikatz' },
      { product: 'windows', channel: 'Microsoft-Windows-Windows Defender/Operational', eventId: 1116 })
    expect(plainMatch(threat, routesOf(builtinMappings(), threat.source), event)).toBe(true)
    expect(fieldKey('Threat Name')).toBe('ThreatName')
  })

  const derivedCases: readonly [string, string, number, Record<string, string | null>, boolean][] = [
    ['process_creation', 'User|contains: AUTHORI', 4688, { SubjectUserSid: 'S-1-5-18', SubjectDomainName: 'KENSA',
      SubjectUserName: 'PC01$', TargetDomainName: '-', TargetUserName: '-' }, true],
    ['process_creation', 'User|contains: AUTHORI', 4688, { SubjectUserSid: 'S-1-5-18', SubjectDomainName: 'KENSA',
      SubjectUserName: 'PC01$', TargetDomainName: 'KENSA', TargetUserName: 'sato' }, false],
    ['process_creation', 'User: kensa\\sato', 4688, { SubjectUserSid: 'S-1-5-18', SubjectDomainName: 'KENSA',
      SubjectUserName: 'PC01$', TargetDomainName: 'KENSA', TargetUserName: 'sato' }, true],
    ['process_creation', 'User: kensa\\sato', 4688, { SubjectUserSid: 'S-1-5-21-1', SubjectDomainName: 'KENSA',
      SubjectUserName: 'sato' }, true],
    ['process_creation', 'User: null', 4688, { SubjectDomainName: '-', SubjectUserName: '-' }, true],
    ['process_creation', 'User: null', 4688, { CommandLine: 'x' }, true],
    ['process_termination', 'User|endswith: \\SYSTEM', 4689, { SubjectUserSid: 'S-1-5-18' }, true],
    ['network_connection', "Initiated: 'true'", 5156, { Direction: '%%14593' }, true],
    ['network_connection', "Initiated: 'true'", 5156, { Direction: '%%14592' }, false],
    ['network_connection', "Initiated: 'false'", 5156, { Direction: 'inbound' }, true],
    ['network_connection', 'Initiated|exists: true', 5156, { Application: 'x' }, false],
    ['registry_set', 'TargetObject: HKLM\\System\\CurrentControlSet\\Control\\Lsa\\NoLMHash', 4657, {
      OperationType: '%%1905', ObjectValueName: 'NoLMHash',
      ObjectName: '\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Control\\Lsa' }, true],
    ['registry_delete', 'TargetObject|startswith: HKU\\S-1-5', 4657, { OperationType: '%%1906', ObjectValueName: '-',
      ObjectName: '\\REGISTRY\\USER\\S-1-5-21-7\\SOFTWARE\\x' }, true],
    ['registry_event', 'TargetObject: \\REGISTRY\\A\\{0}\\x', 4657, { ObjectName: '\\REGISTRY\\A\\{0}',
      ObjectValueName: 'x' }, true],
  ]
  it.each(derivedCases)('%s: %s is made of what %d says: %j', (category, line, eventId, fields, found) => {
    const rule = { ...itemOf(line), source: source({ product: 'windows', category }) }
    const event = eventOf(fields, { ...security, eventId })
    expect(plainMatch(rule, routesOf(builtinMappings(), rule.source), event)).toBe(found)
    expect([...compile([rule], builtinMappings()).match(event)]).toEqual(found ? [0] : [])
  })

  it('are asked for what a category needs beside the event id', () => {
    const removed = { ...detectionOf('s:\n    TargetObject|contains: run\ncondition: s'),
      source: source({ product: 'windows', category: 'registry_delete' }) }
    const event = (EventType: string) => eventOf({ EventType, TargetObject: 'HKLM\\Run' }, { ...sysmon, eventId: 12 })
    const found = ['DeleteKey', 'DeleteValue', 'CreateKey'].map((type) => plainMatch(removed,
      routesOf(builtinMappings(), removed.source), event(type)))
    expect(found).toEqual([true, true, false])
  })
})

describe('own mappings', () => {
  it('add routes to those that come along', () => {
    const read = readMapping([
      'product: windows', 'categories:', '  process_creation:', '    channels: [EDR]', '    eventIds: [7]',
      '    where: {kind|contains: start}', '    rename: {Image: exe}',
    ].join('\n'))
    if (!read.ok) throw new Error(read.code)
    const all = routesOf([...builtinMappings(), ...read.mappings],
      source({ product: 'windows', category: 'process_creation' }))
    const rule = detectionOf('s:\n    Image: a\ncondition: s')
    const event = (kind: string) => eventOf({ exe: 'A', kind }, { product: 'windows', channel: 'EDR', eventId: 7 })
    expect(plainMatch(rule, all, event('process start'))).toBe(true)
    expect(plainMatch(rule, all, event('process end'))).toBe(false)
  })

  it.each([
    ['- a', 'notAMapping', 1],
    ['services: [a]', 'mappingExpected', 1],
    ['services:\n  a: {chanels: [x]}', 'yamlKey', 2],
    ['services:\n  a:\n    eventIds: [many]', 'modifierValue', 3],
    ['categories:\n  a:\n    - x', 'mappingExpected', 3],
    ['categories:\n  a:\n    where:\n      x|odd: y', 'modifierUnknown', 4],
    ['services:\n  a: {named: [x]}', 'mappingExpected', 2],
    ['services:\n  a: {derive: {x: y}}', 'mappingExpected', 2],
    ['services:\n  a:\n    derive: {x: {off: y}}', 'yamlKey', 3],
    ['services:\n  a:\n    derive: {x: {values: {a: b}}}', 'textExpected', 3],
    ['a: [', 'yaml', 1],
  ])('%j is refused at its line', (text, code, line) => {
    expect(readMapping(text)).toMatchObject({ ok: false, code, line })
  })
})
