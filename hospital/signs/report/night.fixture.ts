// An invented night of an attack on the sample hospital, by our own rules: for pictures and for looking at the page.
import type { Level } from '#engines/sigma'
import { packBook } from '../pack/explain.ts'
import type { Detection, Field } from '../finding.ts'
import type { ReportInput } from './input.ts'
import { detection, input, rule } from './report.fixture.ts'

const found = (id: string, title: string, level: Level, ...tags: string[]) =>
  rule({ id, title, level, tags: tags.map((tag) => `attack.${tag}`), author: 'Kokoroe', license: 'Apache-2.0',
    place: { path: 'pack', line: 1 } })

const rules = {
  usb: found('225afc49-91a1-4fc5-afa3-8e647e3fa90d', 'USB memory plugged in', 'low', 'initial-access', 't1091'),
  user: found('f293aa46-8c7b-4f30-a631-21c5c625a736', 'New user account', 'low', 'persistence', 't1136'),
  psexec: found('4d2231d4-7104-408a-9e99-58ad57256078', 'PsExec used on this computer', 'medium', 'lateral-movement',
    't1021.002'),
  vpnNight: found('1179b56f-5342-4838-a517-0db41ad203ea', 'VPN at night', 'low', 'initial-access', 't1133'),
  vpnMany: found('03b4dc06-acc7-4058-ad70-077aaf1b3cbb', 'Many VPN log-in failures', 'high', 'credential-access',
    't1110'),
  vpnAbroad: found('857b4d9e-10ff-47e5-9c44-ea73b8e53808', 'VPN from abroad', 'critical', 'initial-access', 't1133',
    't1078'),
  rdpMany: found('1202f9b8-271d-4571-b926-e6bd26fe3353', 'One account at many computers by remote desktop', 'high',
    'lateral-movement', 't1021.001'),
  defender: found('e79b4df7-ee18-4648-8991-b7c9c3ddc026', 'Microsoft Defender protection switched off', 'high',
    'defense-impairment', 't1685'),
  lsass: found('65369c08-32e9-4c80-b016-0da75239d264', 'Copy of passwords made by command', 'critical',
    'credential-access', 't1003.001'),
  newAdmin: found('38604308-06e4-400a-97ed-8728fada03be', 'New administrator', 'high', 'persistence',
    'privilege-escalation', 't1098'),
  service: found('12bc9a3d-4aa1-422a-b62d-9cf415d1609a', 'Service installed from another computer', 'high',
    'lateral-movement', 'execution', 't1569.002'),
  shadow: found('ef267567-7333-48a2-acf5-7fc4b05c05c9', 'Shadow copies deleted', 'critical', 'impact', 't1490'),
  cleared: found('6269c40a-66be-4bd3-a208-e82cfbd854d9', 'Security event log cleared', 'high', 'defense-impairment',
    't1685.005'),
}

/** 2026-11-03 in Tokyo. */
const at = (hour: number, minute: number) => Date.UTC(2026, 10, 2, hour + 15, minute, 11)
const who = (name: string, ...more: Field[]): Field[] => [['SubjectUserName', name], ...more]
const ran = (name: string, line: string): Field[] => who(name, ['CommandLine', line])

function night(): Detection[] {
  const usual = Array.from({ length: 90 }, (_, n) => detection({
    rule: [rules.usb, rules.vpnNight, rules.user, rules.psexec][n % 4] ?? rules.usb,
      computer: ['受付-PC01', 'FGT-60F', 'DC01', '医事-PC04'][n % 4] ?? 'DC01',
    time: at(-30 + ((n * 37) % 44), (n * 13) % 60),
      fields: who(['sato', 'suzuki', 'hoshu', 'takahashi'][n % 4] ?? 'sato'),
  }))
  return [
    ...usual,
    ...[0, 4, 9].map((minute) => detection({ rule: rules.vpnMany, computer: 'FGT-60F', time: at(1, 20 + minute),
    fields: [['user', 'hoshu'], ['remip', '203.0.113.77']] })),
    detection({ rule: rules.vpnAbroad, computer: 'FGT-60F', time: at(1, 42),
      fields: [['user', 'hoshu'], ['remip', '203.0.113.77']] }),
    detection({ rule: rules.rdpMany, computer: 'DC01', time: at(2, 3), fields: who('hoshu') }),
    detection({ rule: rules.defender, computer: '医事-PC04', time: at(2, 14), fields: who('hoshu') }),
    detection({ rule: rules.lsass, computer: '医事-PC04', time: at(2, 20),
      fields: ran('hoshu', 'rundll32.exe comsvcs.dll, MiniDump 712 l.dmp full') }),
    detection({ rule: rules.newAdmin, computer: 'DC01', time: at(2, 48),
      fields: who('admin', ['MemberName', 'svc_bk']) }),
    ...['FS01', '検査-SV01', '画像-SV02']
    .map((computer, n) => detection({ rule: rules.service, computer, time: at(3, 5 + n * 2),
    fields: who('svc_bk', ['ServiceName', 'bkup']) })),
    ...['FS01', '検査-SV01'].map((computer, n) =>
    detection({ rule: rules.shadow, computer, time: at(3, 31 + n),
      fields: ran('svc_bk', 'vssadmin.exe delete shadows /all /quiet') })),
    detection({ rule: rules.cleared, computer: 'DC01', time: at(3, 58), fields: who('svc_bk') }),
  ].sort((a, b) => (a.time ?? 0) - (b.time ?? 0))
}

export function nightReport(): ReportInput {
  const files = ['DC01/Security.evtx', 'FS01/Security.evtx', 'fgt-60f.log'].map((path, n) =>
    ({ path, kind: n < 2 ? 'evtx' : 'fortigate', state: 'read' as const, bytes: 21e6, events: 41_000, problems: [] }))
  return input(night(), {
    hospital: '見本病院', at: at(9, 5), books: [packBook], table: null,
    contacts: [{ who: '厚生労働省 医政局 医療情報担当参事官室', when: 'サイバー攻撃を受けたとき、その疑いがあるとき。', how: null }],
    holes: { cleared: [{ time: at(3, 58), computer: 'DC01', log: 'Security' }], recordGaps: [], timeGaps: [] },
  }, { files, bytes: 63e6, events: 123_000, span: { from: at(-30, 0), to: at(8, 0) }, started: 0, finished: 14_000 })
}
