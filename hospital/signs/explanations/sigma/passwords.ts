// Passwords and other proofs of identity being stolen.
import type { Topic } from '../topic.ts'

export const rules: Topic = {
  lsassDump: {
    next: ['isolate', 'reportUp', 'resetAdmins', 'keep'],
    rules: [
      '69ca12af-119d-44ed-b50f-a47af0ebc364', // LSASS Process Memory Dump Creation Via Taskmgr.EXE
      '646ea171-dded-4578-8a4d-65e9822892e3', // Process Memory Dump Via Comsvcs.DLL
      'a49fa4d5-11db-418c-8473-1e014a8dd462', // Lsass Memory Dump via Comsvcs DLL
      'a5a2d357-1ab8-4675-a967-ef9990a59391', // LSASS Process Memory Dump Files
      'ffa6861c-4461-4f59-8a41-578c39f3f23e', // LSASS Dump Keyword In CommandLine
      '5afee48e-67dd-4e03-a783-f74259dcf998', // Potential LSASS Process Dump Via Procdump
      '93d94efc-d7ad-4161-ad7d-1638c4f908d8', // HackTool - Dumpert Process Dumper Default File
      '2704ab9e-afe2-4854-a3b1-0c0706d03578', // HackTool - Dumpert Process Dumper Execution
      'b1876533-4ed5-4a83-90f3-b8645840a413', // HackTool - SafetyKatz Execution
      'c8da0dfd-4ed0-4b68-962d-13c9c884384e', // Potential Credential Dumping Via LSASS Process Clone
      '55e29995-75e7-451a-bef0-6225e2f13597', // Potential Credential Dumping Via LSASS SilentProcessExit Technique
      '36d88494-1d43-4dc0-b3fa-35c8fea0ca9d', // HackTool - CreateMiniDump Execution
      'ca621ba5-54ab-4035-9942-d378e6fcde3c', // HackTool - HandleKatz LSASS Dumper Execution
      'd474c8fe-bb69-4ea0-b7d9-f682b56d52d3', // HackTool - Doppelanger LSASS Dumper Execution
      '66e563f9-1cbd-4a22-a957-d8b7c0f44372', // HackTool - XORDump Execution
      '589ac73f-8e12-409c-964e-31a2f5775ae2', // HackTool - WSASS Execution
      'edadb1e5-5919-4e4c-8462-a9e643b02c4b', // Process Memory Dump via RdrLeakDiag.EXE
      '9a4ccd1a-3526-4d99-b980-9f9c5d3a6ff3', // Potential Credential Dumping Via WER
      'aa1697b7-d611-4f9a-9cb2-5125b4ccfd5c', // Password Dumper Activity on LSASS
    ],
  },
  lsassTouched: {
    next: ['isolate', 'askAdmin', 'before', 'resetAdmins'],
    rules: [
      '5ef9853e-4d0e-4a70-846f-a9ca37d876da', // Potential Credential Dumping Activity Via LSASS
      '962fe167-e48d-4fd6-9974-11e5b9a5d6d1', // LSASS Access From Non System Account
      '4a1b6da0-d94f-4fc3-98fc-2d9cb9e5ee76', // Potentially Suspicious AccessMask Requested From LSASS
      'b2815d0d-7481-4bf0-9b6c-a4c48a94b349', // PowerShell Get-Process LSASS
      '84c174ab-d3ef-481f-9c86-a50d0b8e3edb', // PowerShell Get-Process LSASS in ScriptBlock
      'fe63010f-8823-4864-a96b-a7b4a0f7b929', // LSASS Process Reconnaissance Via Findstr.EXE
      'a0a278fe-2c0e-4de2-ac3c-c68b08a9ba98', // LSASS Access Detected via Attack Surface Reduction
      'd0d2f720-d14f-448d-8242-51ff396a334e', // HackTool - Generic Process Access
      'fb656378-f909-47c1-8747-278bf09f4f4f', // Potential Credential Dumping Attempt Via PowerShell Remote Thread
      'a18e0862-127b-43ca-be12-1a542c75c7c5', // LSASS Process Crashed - Application
    ],
  },
  mimikatz: {
    next: ['isolate', 'reportUp', 'resetAdmins', 'keep'],
    rules: [
      '06d71506-7beb-4f22-8888-e2e5e2ca7fd8', // Mimikatz Use
      'a642964e-bead-4bed-8910-1bb4d63e3b4d', // HackTool - Mimikatz Execution
      '9e099d99-44c2-42b6-a6d8-54c3545cab29', // HackTool - Mimikatz Kirbi File Creation
      'ba6b9e43-1d45-4d3c-a504-1043a64c8469', // PrinterNightmare Mimikatz Driver Name
      '1de68c67-af5c-4097-9c85-fe5578e09e67', // WCE wceaux.dll Access
      'a6b33c02-8305-488f-8585-03cb2a7763f2', // Windows Credential Editor Registry
      '7aa7009a-28b9-4344-8c1f-159489a390df', // HackTool - Windows Credential Editor (WCE) Execution
      '847def9e-924d-4e90-b7c4-5f581395a2b4', // HackTool - QuarksPwDump Dump File
      '0685b176-c816-4837-8e7b-1216f346636b', // HackTool - Quarks PwDump Execution
      '7679d464-4f74-45e2-9e01-ac66c5eb041a', // HackTool - SecurityXploded Execution
      '961d0ba2-3eea-4303-a930-2cf78bbfcc5e', // HackTool - Credential Dumping Tools Named Pipe Created
      '4976aa50-8f41-45c6-8b15-ab3fc10e79ed', // Credential Dumping Tools Service Execution - System
      'f0d1feba-4344-4ca9-8121-a6c97bd6df52', // Credential Dumping Tools Service Execution - Security
      '78cc2dd2-7d20-4d32-93ff-057084c38b93', // Antivirus - Password Dumper Signature
      'a29808fd-ef50-49ff-9c7a-59a9b040b404', // HackTool - Pypykatz Credentials Dumping Activity
      'c7d33b50-f690-4b51-8cfb-0fb912a31e57', // HackTool - SharpDPAPI Execution
    ],
  },
  hives: {
    next: ['isolate', 'reportUp', 'resetAdmins', 'keep'],
    rules: [
      'fd877b94-9bb5-4191-bb25-d79cbd93c167', // Dumping of Sensitive Hives Via Reg.EXE
      'a7f3c891-2e4d-4b6a-9f8c-d5e2a1b04c73', // Registry Hive File Staged Outside Standard User Profile Path
      '39f919f3-980b-4e6f-a975-8af7e507ef2b', // Critical Hive In Suspicious Location Access Bits Cleared
      'f8748f2c-89dc-4d95-afb0-5a2dfdbad332', // SAM Registry Hive Handle Request
      '0d7a9363-af70-4e7b-a3b7-1a176b7fbe84', // Exports Registry Key To an Alternate Data Stream
      '82880171-b475-4201-b811-e9c826cd5eaa', // Exports Critical Registry Keys To a File
      '1af57a4b-460a-4738-9034-db68b880c665', // PowerShell SAM Copy
      'e7be6119-fc37-43f0-ad4f-1f3f99be2f9f', // Copying Sensitive Files with Credential Data
      '252902e3-5830-4cf6-bf21-c22083dfd5cf', // Possible Impacket SecretDump Remote Activity
      '910ab938-668b-401b-b08c-b596e80fdca5', // Transferring Files with Credential Data via Network Shares
      'f57f8d16-1f39-4dcb-a604-6c73d9b54b3d', // Sensitive File Access Via Volume Shadow Copy Backup
      'c73124a7-3e89-44a3-bdc1-25fe4df754b1', // Copy From VolumeShadowCopy Via Cmd.EXE
      '40b19fa6-d835-400c-b301-41f3a2baacaf', // VolumeShadowCopy Symlink Creation Via Mklink
      '8b93a509-1cb8-42e1-97aa-ee24224cdc15', // Sensitive File Dump Via Wbadmin.EXE
      '9a4ff3b8-6187-4fd2-8e8b-e0eae1129495', // SysKey Registry Keys Access
    ],
  },
  ntds: {
    next: ['isolateServer', 'reportUp', 'vendor', 'resetAdmins'],
    rules: [
      'e6e88853-5f20-4c4a-8d26-cd469fd8d31f', // Ntdsutil Abuse
      '94dc4390-6b7c-4784-8ffc-335334404650', // Dump Ntds.dit To Suspicious Location
      '8bc64091-6875-4881-aaf9-7bd25b5dda08', // Suspicious Process Patterns NTDS.DIT Exfil
      '2afafd61-6aae-4df4-baed-139fa1f4c345', // Invocation of Active Directory Diagnostic Tool (ntdsutil.exe)
      'a58353df-af43-4753-bad0-cd83ef35eef5', // Suspicious Usage Of Active Directory Diagnostic Tool (ntdsutil.exe)
      'ef61af62-bc74-4f58-b49b-626448227652', // Suspicious Active Directory Database Snapshot Via ADExplorer
      'd3b70aad-097e-409c-9df2-450f80dc476b', // PUA - DIT Snapshot Viewer
    ],
  },
  dcsync: {
    next: ['isolateServer', 'reportUp', 'vendor', 'resetAdmins'],
    rules: [
      '611eab06-a145-4dfa-a295-3ccc5c20f59a', // Suspicious Machine Account Replication - DcSync Indicator
      '17d619c1-e020-4347-957e-1d1207455c93', // Active Directory Replication from Non Machine Account - DcSync Indica…
      '32e19d25-4aed-4860-a55a-be99cb0bf7ed', // Possible DC Shadow Attack
      '2c99737c-585d-4431-b61a-c911d86ff32f', // Powerview Add-DomainObjectAcl DCSync AD Extend Right
      '4ac1f50b-3bd0-4968-902d-868b4647937e', // DPAPI Domain Backup Key Extraction
      '39a94fd1-8c9a-4ff6-bf22-c058762f8014', // DPAPI Domain Master Key Backup Attempt
    ],
  },
  kerberoast: {
    next: ['askAdmin', 'before', 'resetPassword', 'vendor'],
    rules: [
      'd04ae2b8-ad54-4de0-bd87-4bc1da66aa59', // Kerberoasting Activity - Initial Query
      'f6de9536-0441-4b3f-a646-f4e00f300ffd', // Weak Encryption Enabled and Kerberoast
      '496a0e47-0a33-4dca-b009-9e6ca3591f39', // Suspicious Kerberos RC4 Ticket Encryption
      '3e2f1b2c-4d5e-11ee-be56-0242ac120002', // Potential AS-REP Roasting via Kerberos TGT Requests
      'caa9a802-8bd8-4b9e-a5cd-4d6221670219', // Suspicious Kerberos Ticket Request via CLI
      '1eeed653-dbc8-4187-ad0c-eeebb20e6599', // Potential SPN Enumeration Via Setspn.EXE
      'f7644214-0eb0-4ace-9455-331ec4c09253', // Kerberos Manipulation
    ],
  },
  ticketTools: {
    next: ['isolate', 'reportUp', 'resetAdmins', 'keep'],
    rules: [
      '7ec2c172-dceb-4c10-92c9-87c1881b7e18', // HackTool - Rubeus Execution
      '12e6d621-194f-4f59-90cc-1959e21e69f7', // Register new Logon Process by Rubeus
      '6daac7fc-77d1-449a-a71a-e6b4d59a0e54', // User Couldn't Call a Privileged Service 'LsaRegisterLogonProcess'
      '0adc67e0-a68f-4ffd-9c43-28905aad5d6a', // HackTool - Koh Default Named Pipe
      'e96253b8-6b3b-4f90-9e59-3b24b99cf9b4', // HackTool - KrbRelay Execution
      '12827a56-61a4-476a-a9cb-f3068f191073', // HackTool - KrbRelayUp Execution
      'e97d9903-53b2-41fc-8cb9-889ed4093e80', // KrbRelayUp Service Installation
      '749c9f5e-b353-4b90-a9c1-05243357ca4b', // Potential Privilege Escalation via Local Kerberos Relay over LDAP
    ],
  },
  passTheHash: {
    next: ['isolate', 'resetPassword', 'otherMachines', 'before'],
    rules: [
      '8eef149c-bd26-49f2-9e5a-9b00e3af499b', // Pass the Hash Activity 2
      '192a0330-c20b-4356-90b6-7b7049ae0b87', // Successful Overpass the Hash Attempt
      'def8b624-e08f-4ae1-8612-1ba21190da6b', // Outgoing Logon with New Credentials
      '16f5d8ca-44bd-47c8-acbe-6fc95a16c12f', // RottenPotato Like Attack Pattern
      '72124974-a68b-4366-b990-d30e0b2a190d', // Metasploit SMB Authentication
    ],
  },
  relay: {
    next: ['isolate', 'reportUp', 'resetPassword', 'vendor'],
    rules: [
      '5589ab4f-a767-433c-961d-c91f3f704db1', // Potential SMB Relay Attack Tool Execution
      'bb09dd3e-2b78-4819-8e35-a7c1b874e449', // HackTool - Inveigh Execution Artefacts
      'b99a1518-1ad5-4f65-bc95-1ffff97a8fd0', // HackTool - Inveigh Execution
      'cd8c163e-a19b-402e-bdd5-419ff5859f12', // HackTool - ADCSPwn Execution
      'b07e58cf-cacc-4135-8473-ccb2eba63dd2', // Potential Kerberos Coercion by Spoofing SPNs via DNS Manipulation
      '0ed99dda-6a35-11ef-8c99-0242ac120002', // Attempts of Kerberos Coercion Via DNS SPN Spoofing
      '5a44727c-3b85-4713-8c44-4401d5499629', // Replay Attack Detected
      'd3abac66-f11c-4ed0-8acb-50cc29c97eed', // NetNTLM Downgrade Attack
    ],
  },
  coerced: {
    next: ['isolateServer', 'before', 'patch', 'vendor'],
    rules: [
      '1ce8c8a3-2723-48ed-8246-906ac91061a6', // Possible PetitPotam Coerce Authentication Attempt
      '6a53d871-682d-40b6-83e0-b7c1a6c4e3a5', // PetitPotam Suspicious Kerberos TGT Request
      '214e8f95-100a-4e04-bb31-ef6cba8ce07e', // DCERPC SMB Spoolss Named Pipe
      'bb76d96b-821c-47cf-944b-7ce377864492', // Suspicious NTLM Authentication on the Printer Spooler Service
    ],
  },
  storedPasswords: {
    next: ['askUser', 'before', 'resetPassword'],
    rules: [
      '91a2c315-9ee6-4052-a853-6f6a8238f90d', // Findstr GPP Passwords
      '07f8bdc2-c9b3-472a-9817-5a670b872f53', // Potential Reconnaissance For Cached Credentials Via Cmdkey.EXE
      '0f60b28c-64dd-4e2c-9a63-5334d3e3a6e6', // Script Interpreter Spawning Credential Scanner - Windows
      '24c77512-782b-448a-8950-eddb0785fc71', // SQLite Chromium Profile Data DB Access
      '4833155a-4053-4c9c-a997-777fcea0baa7', // SQLite Firefox Profile Data DB Access
      'a4694263-59a8-4608-a3a0-6f8d3a51664c', // Suspicious Key Manager Access
      'cc1abf27-78a3-4ac5-a51c-f3070b1d8e40', // Registry Export of Third-Party Credentials
      '4b60e527-ec73-4b47-8cb3-f02ad927ca65', // Access To Browser Credential Files By Uncommon Applications - Security
      '91c945bc-2ad1-4799-a591-4d00198a1215', // Suspicious Access to Sensitive File Extensions
      '45545954-4016-43c6-855e-eae8f1c369dc', // Protected Storage Service Access
      '2d3cdeec-c0db-45b4-aa86-082f7eb75701', // Microsoft IIS Service Account Password Dumped
    ],
  },
  backupPasswords: {
    next: ['isolateServer', 'checkBackup', 'resetAdmins', 'vendor'],
    rules: [
      'b57ba453-b384-4ab9-9f40-1038086b4e53', // VeeamBackup Database Credentials Dump Via Sqlcmd.EXE
      'd55b793d-f847-4eea-b59a-5ab09908ac90', // Suspicious Child Process Of Veeam Dabatase
    ],
  },
  memoryImage: {
    next: ['askAdmin', 'before', 'keep'],
    rules: [
      'aba15bdd-657f-422a-bab3-ac2d2a0d6f1c', // Potentially Suspicious DMP/HDMP File Creation
      '8a1b2c3d-4e5f-6789-abcd-ef1234567890', // PUA - Memory Dump Mount Via MemProcFS
      '7124aebe-4cd7-4ccb-8df0-6d6b93c96795', // Suspicious Kernel Dump Using Dtrace
      '416bc4a2-7217-4519-8dc7-c3271817f1d5', // Suspicious Loading of Dbgcore/Dbghelp DLLs from Uncommon Location
      'c7746f1c-47d3-43d6-8c45-cd1e54b6b0a2', // Kernel Memory Dump Via LiveKD
      '882fbe50-d8d7-4e29-ae80-0648a8556866', // Crash Dump Created By Operating System
    ],
  },
  plainTextPasswords: {
    next: ['askAdmin', 'restoreSetting', 'resetPassword'],
    rules: [
      'd6a9b252-c666-4de6-8806-5561bbbd3bdc', // Wdigest Enable UseLogonCredential
      'c420410f-c2d8-4010-856b-dffe21866437', // Enable LM Hash Storage
      '98dedfdd-8333-49d4-9f23-d7018cccae53', // Enable LM Hash Storage - ProcCreation
      '73921b9c-cafd-4446-b0c6-fdb0ace42bc0', // Windows Credential Guard Disabled - Registry
      'c17d47b7-dcd6-4109-87eb-d1817bd4cbc9', // Windows Credential Guard Registry Tampering Via CommandLine
      '28ac00d6-22d9-4a3c-927f-bbd770104573', // RestrictedAdminMode Registry Value Tampering - ProcCreation
    ],
  },
  certificates: {
    next: ['askAdmin', 'before', 'vendor'],
    rules: [
      '3ffd6f51-e6c1-47b7-94b4-c1e61d4117c5', // Certificate Exported Via Certutil.EXE
      'e2b5163d-7deb-4566-9af3-40afea6858c3', // Certificate Private Key Acquired
      '58c0bff0-40a0-46e8-b5e8-b734b84d2017', // Certificate Exported From Local Certificate Store
      '762f2482-ff21-4970-8939-0aa317a886bb', // HackTool - Certify Execution
      '6938366d-8954-4ddc-baff-c830b3ba8fcd', // HackTool - Certipy Execution
      'bfbd3291-de87-4b7c-88a2-d6a5deb28668', // ADCS Certificate Template Configuration Vulnerability with Risky EKU
      '5ee3a654-372f-11ec-8d3d-0242ac130003', // ADCS Certificate Template Configuration Vulnerability
      '993c2665-e6ef-40e3-a62a-e1a97686af79', // Certificate Use With No Strong Mapping
    ],
  },
  weakTyped: {
    next: ['askUser', 'resetPassword', 'record'],
    rules: [
      '91edcfb1-2529-4ac2-9ecc-7617f895c7e4', // Weak or Abused Passwords In CLI
    ],
  },
  groupTheftRussian: {
    next: ['isolate', 'reportUp', 'resetAdmins', 'vendor'],
    rules: [
      'b83f5166-9237-4b5e-9cd4-7b5d52f4d8ee', // Potential Russian APT Credential Theft Activity
      '03e2746e-2b31-42f1-ab7a-eb39365b2422', // APT31 Judgement Panda Activity
    ],
  },
}
