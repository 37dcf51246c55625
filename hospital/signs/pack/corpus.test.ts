// Against real events of real attacks: what the file says happened is what the pack says happened.
import { expect, test } from 'vitest'
import { readUnit, units } from '#engines/logs'
import { builtinMappings, compile, type DetectionRule } from '#engines/sigma'
import { corpus, hasCorpus } from '#tools/testing/corpora.ts'
import { describeWith } from '#tools/testing/needs.ts'
import { readPack } from './pack.fixture.ts'

const expected: readonly (readonly [file: string, rule: string])[] = [
  ['ID104-1102-Event log cleared', 'kokoroe_security_log_cleared'], ['ID104-1102-Event log cleared', 'kokoroe_other_log_cleared'],
  ['ID4688-Clear event log attempt (native)', 'kokoroe_log_clear_command'], ['ID4719-Audit policy deactivation', 'kokoroe_audit_policy_reduced'],
  ['ID4688-Audit policy clear attempt', 'kokoroe_audit_policy_command'], ['ID5007-Defender threat exclusion', 'kokoroe_defender_exclusion'],
  ['ID800-4103-4104 Defender exclusion added', 'kokoroe_defender_powershell'], ['ID1116-1117-Defender threat', 'kokoroe_malware_found'],
  ['critical features disabled (command)', 'kokoroe_defender_command'], ['Defender service deactivation', 'kokoroe_security_software_stop_command'],
  ['ID4688-Delete VSS backup (WMI)', 'kokoroe_shadow_copies_deleted'], ['ID4688-Delete Window backup', 'kokoroe_backup_catalog_deleted'],
  ['ID4688-5447-4950-Firewall disabled', 'kokoroe_firewall_off_command'], ['ID4732-User added to local admin groups', 'kokoroe_administrator_added'],
  ['ID4720-Fake computer account', 'kokoroe_hidden_user_created'], ['ID4722-Guest account activated', 'kokoroe_builtin_account_enabled'],
  ['ID4662-DCsync attack', 'kokoroe_directory_copied'], ['ID4769-Kerberoast', 'kokoroe_kerberos_weak_ticket'],
  ['ID4768-Kerberos AS-REP', 'kokoroe_kerberos_no_preauth'], ['ID4624-Mimikatz Pass the hash', 'kokoroe_pass_the_hash'],
  ['ID10-Mimikatz LSASS', 'kokoroe_lsass_read'], ['ID1-LSASS dump with LSASSY', 'kokoroe_lsass_dump_command'],
  ['ID4794-4688-DSRM', 'kokoroe_dsrm_password'], ['ID7045-7036 PSexec', 'kokoroe_psexec_service'],
  ['ID7000,7009,7045-Payload deployed', 'kokoroe_service_runs_commands'], ['ID4698-4699-Fast created & deleted task by ATexec', 'kokoroe_task_runs_commands'],
  ['ID4688-Encoded PowerShell MSF', 'kokoroe_powershell_unpacks'], ['ID5136-4662 sensitive GPO', 'kokoroe_group_policy_changed'],
  ['ID4616-system time changed', 'kokoroe_time_changed'], ['ID5142- New file share', 'kokoroe_share_created'],
]

describeWith(hasCorpus('evtx-to-mitre-attack-cc0.zip'))('real attacks', () => {
  test('are found in the files that hold them', async () => {
    const rules = readPack().rules.filter((rule): rule is DetectionRule => rule.kind === 'detection')
    const matcher = compile(rules, builtinMappings())
    const found = new Map<string, Set<string>>()
    for (const { inside, units: parts } of await units(corpus('evtx-to-mitre-attack-cc0.zip'))) {
      const here = new Set<string>()
      for (const unit of parts) {
        await readUnit(unit, (event) => {
          for (const rule of matcher.match(event)) here.add(rules[rule]?.name ?? '')
        }, { wants: (source) => matcher.wants(source) })
      }
      found.set(inside.join('/'), here)
    }
    const missed = expected.filter(([file, rule]) => ![...found].some(([name, here]) => name.includes(file) && here.has(rule)))
    expect(missed).toEqual([])
  })
})
