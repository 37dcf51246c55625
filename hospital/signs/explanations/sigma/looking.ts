// Looking around inside.
import type { Topic } from '../topic.ts'

export const rules: Topic = {
  adTools: {
    next: ['isolate', 'reportUp', 'before', 'otherMachines'],
    rules: [
      '455b9d50-15a1-4b99-853f-8d37655a4c1b', // PUA - Suspicious ActiveDirectory Enumeration Via AdFind.EXE
      '9a132afa-654e-11eb-ae93-0242ac130002', // PUA - AdFind Suspicious Execution
      'df55196f-f105-44d3-a675-e9dfb6cc2f2b', // Renamed AdFind Execution
      'f376c8a7-a2d0-4ddc-aa0c-16c17236d962', // HackTool - Bloodhound/Sharphound Execution
      'b2317cfa-4a47-4ead-b3ff-297438c0bc2d', // HackTool - SharpView Execution
      'e92a4287-e072-4a40-9739-370c106bb750', // HackTool - SOAPHound Execution
      '69ca006d-b9a9-47f5-80ff-ecd4d25d481a', // HackTool - TruffleSnout Execution
      'd9367cbb-c2e0-47ce-bdc0-128cb6da898d', // HackTool - SharpLdapWhoami Execution
      '35ba1d85-724d-42a3-889f-2e2362bcaf23', // AD Privileged Users or Groups Reconnaissance
      'ab6bffca-beff-4baa-af11-6733f296d57a', // Potential AD User Enumeration From Non-Machine Account
      '31d68132-4038-47c7-8f8e-635a39a7c174', // Potential Active Directory Reconnaissance/Enumeration Via LDAP
      '968eef52-9cff-4454-8992-1e74b9cbad6c', // Reconnaissance Activity
    ],
  },
  scanner: {
    next: ['askAdmin', 'removeSoftware', 'before'],
    rules: [
      'fed85bf9-e075-4280-9159-fbe8a023d6fa', // Advanced IP Scanner - File Event
      '54773c5f-f1cc-4703-9126-2f797d96a69d', // PUA - Advanced Port Scanner Execution
      'bef37fa2-f205-4a7b-b484-0759bfd5f86f', // PUA - Advanced IP Scanner Execution
      'f6ecd1cf-19b8-4488-97f6-00f0924991a3', // PUA - Nmap/Zenmap Execution
      '6d444368-6da1-43fe-b2fc-44202430480e', // Failed DNS Zone Transfer
      'ca387a8e-1c84-4da3-9993-028b45342d30', // PUA - SoftPerfect Netscan Execution
    ],
  },
  who: {
    next: ['askUser', 'before', 'watch'],
    rules: [
      'c30fb093-1109-4dc8-88a8-b30d11c95a5d', // Whoami.EXE Execution With Output Option
      '502b42de-4306-40b4-9596-6f590c81f073', // Local Accounts Discovery
      '164eda96-11b2-430b-85ff-6a265c15bf32', // Local Groups Reconnaissance Via Wmic.EXE
      'd95de845-b83c-4a9a-8a6a-4fc802ebf6c0', // Suspicious Group And Account Reconnaissance Activity Using Net.EXE
      'fa6a5a45-3ee2-4529-aa14-ee5edc9e29cb', // Suspicious Get Local Groups Information - PowerShell
      '62510e69-616b-4078-b371-847da438cc03', // Share And Session Enumeration Using Net.EXE
      '1c67a717-32ba-409b-a45d-0fb704a73a81', // System Network Connections Discovery Via Net.EXE
      '79ce34ca-af29-4d0e-b832-fc1b377020db', // Whoami.EXE Execution From Privileged Process
      '97a80ec7-0e2f-4d05-9ef4-65760e634f6b', // Security Privileges Enumeration Via Whoami.EXE
      'e9142d84-fbe0-401d-ac50-3e519fb00c89', // WhoAmI as Parameter
      '7be5fb68-f9ef-476d-8b51-0256ebece19e', // Suspicious Execution of Hostname
    ],
  },
  machine: {
    next: ['askUser', 'before', 'watch'],
    rules: [
      '9d7ca793-f6bd-471c-8d0f-11e68b2f0d2f', // Computer System Reconnaissance Via Wmic.EXE
      '221b251a-357a-49a9-920a-271802777cc0', // Potential Process Reconnaissance via Wmic.EXE
      'e568650b-5dcd-4658-8f34-ded0b1e13992', // Potential Product Class Reconnaissance Via Wmic.EXE
      '9d5a1274-922a-49d0-87f3-8c653483b909', // Uncommon System Information Discovery Via Wmic.EXE
      'c79da740-5030-45ec-a2e0-479e824a562c', // System Disk And Volume Reconnaissance Via Wmic.EXE
      'a20def93-0709-4eae-9bd2-31206e21e6b2', // DriverQuery.EXE Execution
      'af4c87ce-bdda-4215-b998-15220772e993', // Suspicious Process Discovery With Get-Process
      'b366adb4-d63d-422d-8a2c-186463b5ded0', // Use Get-NetTCPConnection
      'e6313acd-208c-44fc-a0ff-db85d572e90e', // Network Reconnaissance Activity
      '11d00fff-5dc3-428c-8184-801f292faec0', // Service Registry Key Read Access Request
    ],
  },
  filesListed: {
    next: ['askUser', 'before', 'checkLeak'],
    rules: [
      'b4dc61f5-6cce-468e-a608-b48b469feaa2', // DirLister Execution
      '47e4bab7-c626-47dc-967b-255608c9a920', // Permission Misconfiguration Reconnaissance Via Findstr.EXE
    ],
  },
  defencesLooked: {
    next: ['isolate', 'before', 'restoreProtection'],
    rules: [
      '4fe074b4-b833-4081-8f24-7dcfeca72b42', // Security Tools Keyword Lookup Via Findstr.EXE
      '37db85d1-b089-490a-a59a-c7b6f984f480', // Sysmon Discovery Via Default Driver Altitude Using Findstr.EXE
      'f0ca6c24-3225-47d5-b1f5-352bf07ecfa7', // PUA - DefenderCheck Execution
      '38646daa-e78f-4ace-9de0-55547b2d30da', // PUA - Seatbelt Execution
    ],
  },
  logsRead: {
    next: ['askAdmin', 'before', 'keepLogs'],
    rules: [
      'beaa66d6-aa1b-4e3c-80f5-e0145369bfaf', // Potentially Suspicious EventLog Recon Activity Using Log Query Utilit…
    ],
  },
  sniffing: {
    next: ['isolate', 'before', 'resetPassword'],
    rules: [
      'f956c7c1-0f60-4bc5-b7d7-b39ab3c08908', // PktMon.EXE Execution
      '7b687634-ab20-11ea-bb37-0242ac130002', // Windows Pcap Drivers
      'd3c3861d-c504-4c77-ba55-224ba82d0118', // New Network Trace Capture Started Via Netsh.EXE
    ],
  },
  camera: {
    next: ['askUser', 'scan', 'watch'],
    rules: [
      '8cd538a4-62d5-4e83-810b-12d41e428d6e', // Processes Accessing the Microphone and Webcam
    ],
  },
  trap: {
    next: ['askAdmin', 'before', 'watch'],
    rules: [
      'ff151c33-45fa-475d-af4f-c2f93571f4fe', // Azure AD Health Monitoring Agent Registry Keys Access
      '1d2ab8ac-1a01-423b-9c39-001510eae8e8', // Azure AD Health Service Agents Registry Keys Access
      '35bc7e28-ee6b-492f-ab04-da58fcf6402e', // Windows Network Access Suspicious desktop.ini Action
      'f512acbf-e662-4903-843e-97ce4652b740', // Volume Shadow Copy Mount
    ],
  },
}
