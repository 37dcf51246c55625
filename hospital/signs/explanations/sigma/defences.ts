// Antivirus, firewall and other defences being stopped or weakened.
import type { Topic } from '../topic.ts'

export const rules: Topic = {
  defenderOff: {
    next: ['askAdmin', 'restoreProtection', 'before', 'isolate'],
    rules: [
      'da92713f-ca2d-4fab-8320-098013d3f43a', // Windows Defender Disabled Via SystemSettingsAdminFlows.EXE
      'b28e58e4-2a72-4fae-bdee-0fbe904db642', // Windows Defender Real-time Protection Disabled
      '686c0b4b-9dd3-4847-9077-d6c1bbe36fcb', // Windows Defender Virus Scanning Feature Disabled
      'bc275be9-0bec-4d77-8c8f-281a2df6710f', // Windows Defender Malware And PUA Scanning Disabled
      '6c0a7755-6d31-44fa-80e1-133e57752680', // Windows Defender Threat Detection Service Disabled
      '360a1340-398a-46b6-8d06-99b905dc69d2', // Windows Defender Grace Period Expired
      '14c71865-6cd3-44ae-adaa-1db923fae5f2', // Tamper Windows Defender - ScriptBlockLogging
      'ec19ebab-72dc-40e1-9728-4c0b805d722c', // Tamper Windows Defender - PSClassic
      '07e3cb2c-0608-410d-be4b-1511cb1a0448', // Tamper Windows Defender Remove-MpPreference
      '51cbac1e-eee3-4a90-b1b7-358efb81fa0a', // Potential Windows Defender Tampering Via Wmic.EXE
      '847d5ff3-8a31-4737-a970-aeae8fe21765', // Potential Tampering With Security Products Via WMIC
      '1ec65a5f-9473-4f12-97da-622044d6df21', // Powershell Defender Disable Scan Feature
      'a7ee1722-c3c5-aeff-3212-c777e4733217', // Disable Windows Defender AV Security Monitoring
      '0eb46774-f1ab-4a74-8238-1155855f2263', // Disable Windows Defender Functionalities Via Registry Keys
      '452bce90-6fb0-43cc-97a5-affc283139b3', // Suspicious Windows Defender Registry Key Tampering Via Reg.EXE
      '5e95028c-5229-4214-afae-d653d573d0ec', // Security Service Disabled Via Reg.EXE
      'c443012c-7928-43bf-ac20-7eda5efe61ad', // Suspicious Uninstall of Windows Defender Feature via PowerShell
      '9719a8aa-401c-41af-8108-ced7ec9cd75c', // Windows Defender Definition Files Removed
      '1e8a9b4d-3c2a-4f9b-8d1e-7c6a5b4f3d2e', // PowerShell Defender Threat Severity Default Action Set to 'Allow' or…
    ],
  },
  defenderChanged: {
    next: ['askAdmin', 'restoreProtection', 'watch'],
    rules: [
      '801bd44f-ceed-4eb6-887c-11544633c0aa', // Windows Defender Configuration Changes
      '91903aba-1088-42ee-b680-d6d94fe002b0', // Windows Defender Submit Sample Feature Disabled
      'dd80db93-6ec2-4f4c-a017-ad40da6ffe81', // Windows Defender Real-Time Protection Failure/Restart
      'a3ab73f1-bd46-4319-8f06-4b20d0617886', // Windows Defender Exploit Guard Tamper
      '2afe6582-e149-11ea-87d0-0242ac130003', // Windows Defender Malware Detection History Deletion
      'b9e8c7d6-a5f4-4e3d-8b1a-9f0c8d7e6a5b', // Windows Defender Context Menu Removed
      '545a5da6-f103-4919-a519-e9aec1026ee4', // Microsoft Malware Protection Engine Crash
      '6c82cf5c-090d-4d57-9188-533577631108', // Microsoft Malware Protection Engine Crash - WER
    ],
  },
  tamperProtection: {
    next: ['askAdmin', 'restoreProtection', 'before'],
    rules: [
      '49e5bc24-8b86-49f1-b743-535f332c2856', // Microsoft Defender Tamper Protection Trigger
      '0b0ea3cc-99c8-4730-9c53-45deee2a4c86', // Microsoft Defender Blocked from Loading Unsigned DLL
    ],
  },
  exclusion: {
    next: ['askAdmin', 'restoreSetting', 'scan'],
    rules: [
      '1321dc4e-a1fe-481d-a016-52c45f0c8b4f', // Windows Defender Exclusions Added
      'c1344fa2-323b-4d2e-9176-84b4d4821c88', // Windows Defender Exclusions Added - PowerShell
      '46a68649-f218-4f86-aea1-16a759d81820', // Windows Defender Exclusion List Modified
      'e9c8808f-4cfb-4ba9-97d4-e5f3beaa244d', // Windows Defender Exclusion Registry Key - Write Access Requested
    ],
  },
  threatFound: {
    next: ['scan', 'askUser', 'before', 'otherMachines'],
    rules: [
      '57b649ef-ff42-4fb0-8bf6-62da243a1708', // Windows Defender Threat Detected
      'ea9bf0fa-edec-4fb8-8b78-b119f2528186', // Windows Defender AMSI Trigger Detected
      '78bc5783-81d9-4d73-ac97-59f6db4f72a8', // Relevant Anti-Virus Signature Keywords In Application Log
      'c9a88268-0047-4824-ba6e-4d81ce0b907c', // Antivirus - Relevant File Paths Alerts Signature
      'fa0c05b6-8ad3-468d-8231-c1cbccb64fba', // Antivirus - Hacktool Signature
      '36aa86ca-fd9d-4456-814e-d3b1b8e1e0bb', // Relevant ClamAV Message
      '97b9ce1e-c5ab-11ea-87d0-0242ac130003', // PSExec and WMI Process Creations Block
    ],
  },
  attackToolFound: {
    next: ['isolate', 'reportUp', 'keep', 'otherMachines'],
    rules: [
      '238527ad-3c2c-4e4f-a1f6-92fd63adb864', // Antivirus - Exploitation Framework Signature
      '97233998-3838-4581-88c6-f1d19d3993fb', // Antivirus - Remote Access Tools Signature
      '101a1877-2cf4-474d-abfd-7f6ac4788d1a', // Antivirus - APT Malware Signature
      'fdf135a2-9241-4f96-a114-bb404948f736', // Antivirus - Web Shell Detection Signature
    ],
  },
  quarantineRestored: {
    next: ['askAdmin', 'scan', 'keep'],
    rules: [
      'bc92ca75-cd42-4d61-9a37-9d5aa259c88b', // Win Defender Restored Quarantine File
    ],
  },
  amsi: {
    next: ['isolate', 'restoreSetting', 'before', 'scan'],
    rules: [
      '41d1058a-aea7-4952-9293-29eaaf516465', // Removal Of AMSI Provider Registry Keys
      'aa37cbb0-da36-42cb-a90f-fdf216fc7467', // AMSI Disabled via Registry Modification
      '30edb182-aa75-42c0-b0a9-e998bb29067c', // Potential AMSI Bypass Via .NET Reflection
      '7dbbcac2-57a0-45ac-b306-ff30a8bd2981', // Windows AMSI Related Registry Tampering Via CommandLine
    ],
  },
  edrAttacked: {
    next: ['isolate', 'reportUp', 'restoreProtection', 'keep'],
    rules: [
      '387df17d-3b04-448f-8669-9e7fd5e5fd8c', // Suspicious Process Access of MsMpEng by WerFaultSecure - EDR-Freeze
      'c598cc0c-9e70-4852-b9eb-8921af79f598', // Hacktool - EDR-Freeze Execution
      'eb2d07d4-49cb-4523-801a-da002df36602', // HackTool - EDRSilencer Execution
      '98054878-5eab-434c-85d4-72d4e5a3361b', // HackTool - EDRSilencer Execution - Filter Added
      'bacf58c6-e199-4040-a94f-95dea0f1e45a', // Windows Filtering Platform Blocked Connection From EDR Agent Binary
      '1f0b4cac-9c81-41f4-95d0-8475ff46b3e2', // PPL Tampering Via WerFaultSecure
      'f0f7be61-9cf5-43be-9836-99d6ef448a18', // Uninstall Crowdstrike Falcon Sensor
      '4a6713f6-3331-11ed-a261-0242ac120002', // Taskkill Symantec Endpoint Protection
      '4f647cfa-b598-4e12-ad69-c68dd16caef8', // DumpStack.log Defender Evasion
      '85f520e7-6f5e-43ca-874c-222e5bf9c0de', // Devcon Execution Disabling VMware VMCI Device
      '9f4662ac-17ca-43aa-8f12-5d7b989d0101', // Tamper With Sophos AV Registry Keys
      'f44800ac-38ec-471f-936e-3fa7d9c53100', // PUA - CleanWipe Execution
    ],
  },
  defenceTasksDeleted: {
    next: ['askAdmin', 'restoreProtection', 'before'],
    rules: [
      '9e3cb244-bdb8-4632-8c90-6079c8f4f16d', // Important Scheduled Task Deleted or Disabled
      '7595ba94-cf3b-4471-aa03-4f6baa9e5fad', // Important Scheduled Task Deleted/Disabled
      'dbc1f800-0fe0-4bc0-9c66-292c2abe3f78', // Delete Important Scheduled Task
      '9ac94dc8-9042-493c-ba45-3b5e7c86b980', // Disable Important Scheduled Task
      '220457c1-1c9f-4c2e-afe6-9598926222c1', // Delete All Scheduled Tasks
    ],
  },
  driverBlocklist: {
    next: ['askAdmin', 'restoreSetting', 'before'],
    rules: [
      '22154f0e-5132-4a54-aa78-cc62f6def531', // Vulnerable Driver Blocklist Registry Tampering Via CommandLine
      'd526c60a-e236-4011-b165-831ffa52ab70', // Windows Vulnerable Driver Blocklist Disabled
      '6225c53a-a96e-4235-b28f-8d7997cd96eb', // Hypervisor-protected Code Integrity (HVCI) Related Registry Tampering…
      '8c0eca51-0f88-4db2-9183-fdfb10c703f9', // LSA PPL Protection Setting Modification via CommandLine
    ],
  },
  badDriver: {
    next: ['isolate', 'scan', 'vendor'],
    rules: [
      '9b72b82d-f1c5-4632-b589-187159bc6ec1', // CodeIntegrity - Blocked Driver Load With Revoked Certificate
      '320fccbf-5e32-4101-82b8-2679c5f007c6', // CodeIntegrity - Revoked Kernel Driver Loaded
      '881b7725-47cc-4055-8000-425823344c59', // CodeIntegrity - Revoked Image Loaded
      '6f156c48-3894-4952-baf0-16193e9067d2', // CodeIntegrity - Blocked Image Load With Revoked Certificate
      '951f8d29-f2f6-48a7-859f-0673ff105e6f', // CodeIntegrity - Unsigned Kernel Module Loaded
      'c92c24e7-f595-493f-9c98-53d5142f5c18', // CodeIntegrity - Unsigned Image Loaded
      'e4be5675-4a53-426a-8c81-a8bb2387e947', // CodeIntegrity - Blocked Image/Driver Load For Policy Violation
      '5daf11c3-022b-4969-adb9-365e6c078c7c', // CodeIntegrity - Disallowed File For Protected Processes Has Been Bloc…
      '2f8cd7a0-9d5a-4f62-9f8b-2c951aa0dd1f', // CodeIntegrity - Unmet WHQL Requirements For Loaded Kernel Module
      '91c49341-e2ef-40c0-ac45-49ec5c3fe26c', // RTCore Suspicious Service Installation
      'e76ca062-4de0-4d79-8d90-160a0d335eca', // PUA - Kernel Driver Utility (KDU) Execution
      '470ec5fa-7b4e-4071-b200-4c753100f49b', // Failed Code Integrity Checks
    ],
  },
  firewallOff: {
    next: ['askAdmin', 'restoreProtection', 'before'],
    rules: [
      '57c4bf16-227f-4394-8ec7-1b745ee061c3', // Firewall Disabled via Netsh.EXE
      '488b44e7-3781-4a71-888d-c95abfacf44d', // Windows Firewall Profile Disabled
      '974515da-6cc5-4c95-ae65-f97f9150ec7f', // Disable Microsoft Defender Firewall via Registry
      '79609c82-a488-426e-abcf-9f341a39365d', // All Rules Have Been Deleted From The Windows Firewall Configuration
      '04b60639-39c0-412a-9fbe-e82499c881a3', // Windows Defender Firewall Has Been Reset To Its Default Configuration
    ],
  },
  firewallChanged: {
    next: ['askAdmin', 'restoreSetting', 'record'],
    rules: [
      'cde0a575-7d3d-4a49-9817-b8004a7bf105', // Uncommon New Firewall Rule Added In Windows Firewall Exception List
      '9e2575e7-2cb9-4da1-adc8-ed94221dca5e', // New Firewall Rule Added In Windows Firewall Exception List For Potent…
      'eca81e8d-09e1-4d04-8614-c91f44fd0519', // New Firewall Rule Added In Windows Firewall Exception List Via WmiPrv…
      'c187c075-bb3e-4c62-b4fa-beae0ffc211f', // A Rule Has Been Deleted From The Windows Firewall Exception List
      '5570c4d9-8fdd-4622-965b-403a5a101aa0', // Firewall Rule Modified In The Windows Firewall Exception List
      '00bb5bd5-1379-4fcf-a965-a5b6f7478064', // Windows Firewall Settings Have Been Changed
      '7ec15688-fd24-4177-ba43-1a950537ee39', // The Windows Defender Firewall Service Failed To Load Group Policy
      'a70dcb37-3bee-453a-99df-d0c683151be6', // Firewall Rule Update Via Netsh.EXE
      'a35f5a72-f347-4e36-8895-9869b0d5fc6d', // Suspicious Program Location Whitelisted In Firewall Via Netsh.EXE
    ],
  },
  portForward: {
    next: ['isolate', 'askAdmin', 'restoreSetting', 'before'],
    rules: [
      '322ed9ec-fcab-4f67-9a34-e7c6aef43614', // New Port Forwarding Rule Added Via Netsh.EXE
      '782d6f3e-4c5d-4b8c-92a3-1d05fed72e63', // RDP Port Forwarding Rule Added Via Netsh.EXE
    ],
  },
  uac: {
    next: ['isolate', 'before', 'scan', 'askUser'],
    rules: [
      '674202d0-b22a-4af4-ae5f-2eda1f3da1af', // Bypass UAC Using Event Viewer
      '7c81fec3-1c1d-43b0-996a-46753041b1b6', // UAC Bypass via Event Viewer
      '3268b746-88d8-4cd3-bffc-30077d02c787', // HackTool - Empire PowerShell UAC Bypass
      '4ac47ed3-44c2-4b1f-9d51-bf46e8914126', // TrustedPath UAC Bypass Pattern
      '7f741dcf-fc22-4759-87b4-9ae8376676a2', // Bypass UAC via Fodhelper.exe
      'e66779cc-383e-4224-a3a4-267eeb585c40', // Bypass UAC via CMSTP
      'd38d2fa4-98e6-4a24-aff1-410b0c9ad177', // HackTool - UACMe Akagi Execution
      'd797268e-28a9-49a7-b9a8-2f5039011c5c', // Bypass UAC via WSReset.exe
      '5b872a46-3b90-45c1-8419-f675db8053aa', // UAC Bypass via Sdclt
    ],
  },
  policyWeakened: {
    next: ['askAdmin', 'restoreSetting', 'record'],
    rules: [
      'c2c76b77-32be-4d1f-82c9-7e544bdfe0eb', // Potential Suspicious Activity Using SeCEdit
      '87e3c4e8-a6a8-4ad9-bb4f-46e7ff99a180', // Change PowerShell Policies to an Insecure Level
      'fb50eb7a-5ab1-43ae-bcc9-091818cb8424', // Disabled IE Security Features
      'c7dcacd0-cc59-4004-b0a4-1d6cdebe6f3e', // Disable Administrative Share Creation at Startup
      '43e32da2-fdd0-4156-90de-50dfd62636f9', // Dism Remove Online Package
      '2ff692c2-4594-41ec-8fcb-46587de769e0', // CrashControl CrashDump Disabled
      'a0cb7110-edf0-47a4-9177-541a4083128a', // Vulnerable Netlogon Secure Channel Connection Allowed
    ],
  },
  rootCertificate: {
    next: ['askAdmin', 'before', 'vendor'],
    rules: [
      'd2125259-ddea-4c1c-9c22-977eb5b29cf0', // New Root Certificate Installed Via Certutil.EXE
      '5f6a601c-2ecb-498b-9c33-660362323afa', // Root Certificate Installed From Susp Locations
    ],
  },
  appBlocked: {
    next: ['askUser', 'watch', 'record'],
    rules: [
      '401e5d00-b944-11ea-8f9a-00163ecd60ae', // AppLocker Prevented Application or Script from Running
      '557e3bd3-7f21-495d-8d50-7c8bdfb8041c', // AppLocker Application Would Have Been Blocked
      'b4c8da4a-1c12-46b0-8a2b-0a8521d03442', // Restricted Software Access By SRP
      '6ae53108-c3a0-4bee-8f45-c7591a2c337f', // Deployment AppX Package Was Blocked By AppLocker
      'e021bbb5-407f-41f5-9dc9-1864c45a7a51', // Deployment Of The AppX Package Was Blocked By The Policy
      'c9eb55c3-b468-40ab-9089-db2862e42137', // Device Installation Blocked
      '23b71bc5-953e-4971-be4c-c896cda73fc2', // Sysmon Blocked Executable
    ],
  },
}
