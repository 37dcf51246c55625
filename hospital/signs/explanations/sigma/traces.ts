// Logs cleared or stopped, and traces hidden.
import type { Topic } from '../topic.ts'

export const rules: Topic = {
  logCleared: {
    next: ['isolate', 'askAdmin', 'keepLogs', 'before'],
    rules: [
      'd99b79d2-0a6f-4f46-ad8b-260b6e17f982', // Security Eventlog Cleared
      '100ef69e-3327-481c-8e5c-6d80d9507556', // Important Windows Eventlog Cleared
      'cc36992a-4671-4f21-a91d-6c2b72a2edf5', // Suspicious Eventlog Clearing or Configuration Change Activity
      '0f017df3-8f5a-414f-ad6b-24aff1128278', // Suspicious Eventlog Clear
      'd4f1a2b3-7c8e-4d5f-b6a9-1e0c2d3f4e5b', // Failed Event Log Clear Via WMI NTEventLogFile ClearEventLog
      'caf201a9-c2ce-4a26-9c3a-2b9525413711', // Potentially Suspicious Call To Win32_NTEventlogFile Class
    ],
  },
  logClearedOther: {
    next: ['askAdmin', 'keepLogs', 'before'],
    rules: [
      'a62b37e0-45d3-48d9-a517-90c1a1b0186b', // Eventlog Cleared
    ],
  },
  auditOff: {
    next: ['askAdmin', 'restoreSetting', 'keepLogs'],
    rules: [
      '69aeb277-f15f-4d2d-b32a-55e883609563', // Windows Event Auditing Disabled
      'ab4561b1-6c7e-48a7-ad08-087cfb9ce8f1', // Important Windows Event Auditing Disabled
      '0a13e132-651d-11eb-ae93-0242ac130002', // Audit Policy Tampering Via Auditpol
      'c6c56ada-612b-42d1-9a29-adad3c5c2c1e', // Audit Policy Tampering Via NT Resource Kit Auditpol
      'd7b81144-b866-48a4-9bcc-275dc69d870e', // Windows EventLog Autologger Session Registry Modification Via Command…
      '1a4bd6af-99ac-4466-b5b2-7b72b4a05462', // Security Event Logging Disabled via MiniNt Registry Key - Process
      'a1b2c3d4-e5f6-a7b8-c9d0-e1f2a3b4c5d6', // Disabling Windows Defender WMI Autologger Session via Reg.exe
      'cd1f961e-0b96-436b-b7c6-38da4583ec00', // Suspicious Windows Trace ETW Session Tamper Via Logman.EXE
      'a238b5d0-ce2d-4414-a676-7a531b3d13d6', // ETW Trace Evasion Activity
      '41421f44-58f9-455d-838a-c398859841d4', // ETW Logging Tamper In .NET Processes Via CommandLine
      'a4c90ea1-2634-4ca0-adbb-35eae169b6fc', // ETW Logging Disabled In .NET Processes - Registry
      'bedfc8ad-d1c7-4e37-a20e-e2b0dbee759c', // HackTool - SharpEvtMute Execution
      'e9faba72-4974-4ab2-a4c5-46e25ad59e9b', // VSSAudit Security Event Source Registration
    ],
  },
  powershellLogOff: {
    next: ['restoreSetting', 'before', 'scan'],
    rules: [
      'fecfd1a1-cc78-4313-a1ea-2ee2e8ec27a7', // PowerShell Logging Disabled Via Registry Key Tampering
      '6331d09b-4785-4c13-980f-f96661356249', // PowerShell Downgrade Attack - PowerShell
      'c70e019b-1479-4b65-b0cc-cd0c6093a599', // PowerShell Called from an Executable Version Mismatch
    ],
  },
  sysmonTouched: {
    next: ['askAdmin', 'restoreProtection', 'keepLogs'],
    rules: [
      '4d7cda18-1b12-4e52-b45c-d28653210df8', // Sysmon Driver Unloaded Via Fltmc.EXE
      '6a5f68d1-c4b5-46b9-94ee-5324892ea939', // Uninstall Sysinternals Sysmon
      '1f2b5353-573f-4880-8e33-7d04dcf97744', // Sysmon Configuration Modification
      '18beca67-ab3e-4ee3-ba7a-a46ca8d7d0cc', // Sysmon Channel Reference Deletion
      '4d7f1827-1637-4def-8d8a-fd254f9454df', // Sysmon Application Crashed
      '815cd91b-7dbc-4247-841a-d7dd1392b0a8', // Sysmon Configuration Error
    ],
  },
  sqlAuditOff: {
    next: ['askAdmin', 'restoreSetting', 'vendor'],
    rules: [
      '350dfb37-3706-4cdc-9e2e-5e24bc3a46df', // MSSQL Disable Audit Settings
    ],
  },
  evtxCopied: {
    next: ['askAdmin', 'keepLogs', 'watch'],
    rules: [
      '65236ec7-ace0-4f0c-82fd-737b04fd4dcb', // EVTX Created In Uncommon Location
    ],
  },
  timeChanged: {
    next: ['askAdmin', 'before', 'record'],
    rules: [
      'faa031b5-21ed-4e02-8881-2591f98d82ed', // Unauthorized System Time Modification
    ],
  },
  historyErased: {
    next: ['askUser', 'keepLogs', 'before'],
    rules: [
      'fdc88d25-96fb-4b7c-9633-c0e417fdbd4e', // Linux Command History Tampering
      'e09eb557-96d2-4de9-ba2d-30f712a5afd3', // Commands to Clear or Remove the Syslog - Builtin
      'c11aecef-9c37-45a6-9c07-bc0782f963fd', // RunMRU Registry Key Deletion
      '09570ae5-889e-43ea-aac0-0e1221fb3d95', // Remove Exported Mailbox from Exchange Webserver
    ],
  },
  hiddenFiles: {
    next: ['isolate', 'keep', 'scan'],
    rules: [
      '526cc8bc-1cdc-48ad-8b26-f19bff969cec', // Removal Of Index Value to Hide Schedule Task - Registry
      'efec536f-72e8-4656-8960-5e85d091345b', // Set Suspicious Files as System Files Using Attrib.EXE
      '45a594aa-1fbd-4972-a809-ff5a99dd81b8', // Run PowerShell Script from ADS
      '5ce0f04e-3efc-42af-839d-5b3a543b76c0', // Suspicious Process Execution From Fake Recycle.Bin Folder
      'ad691d92-15f2-4181-9aa4-723c74f9ddc3', // Potential Defense Evasion Via Right-to-Left Override
      '514e4c3a-c77d-4cde-a00f-046425e2301e', // Abuse of Service Permissions to Hide Services Via Set-Service
      'a537cfc3-4297-4789-92b5-345bfd845ad0', // Service DACL Abuse To Hide Services Via Sc.EXE
      '99cf1e02-00fb-4c0d-8375-563f978dfd37', // Deny Service Access Using Security Descriptor Tampering Via Sc.EXE
    ],
  },
  renamed: {
    next: ['isolate', 'before', 'scan'],
    rules: [
      '0ba1da6d-b6ce-4366-828c-18826c9de23e', // Potential Defense Evasion Via Rename Of Highly Relevant Binaries
      '277a4393-446c-449a-b0ed-7fdc7795244c', // Renamed FTP.EXE Execution
      'f50f3c09-557d-492d-81db-9064a8d4e211', // Suspicious Execution Of Renamed Sysinternals Tools - Registry
      '8023f872-3f1d-4301-a384-801889917ab4', // Usage of Renamed Sysinternals Tools - RegistrySet
      'f1086bf7-a0c4-4a37-9102-01e573caf4a0', // Renamed Whoami Execution
      '4a0b2c7e-7cb2-495d-8b63-5f268e7bfd67', // Renamed ProcDump Execution
      '51ae86a2-e2e1-4097-ad85-c46cb6851de4', // Renamed PsExec Service Execution
      '30a8cb77-8eb3-4cfb-8e79-ad457c5a4592', // Renamed Powershell Under Powershell Channel
      '1c12727d-02bf-45ff-a9f3-d49806a3cf43', // Renamed Plink Execution
      '0b0cd537-fc77-4e6e-a973-e53495c1083d', // Renamed Office Binary Execution
    ],
  },
  posing: {
    next: ['isolate', 'keep', 'scan'],
    rules: [
      'd5866ddf-ce8f-4aea-b28e-d96485a20d3d', // Files With System Process Name In Unsuspected Locations
      'be58d2e2-06c8-4f58-b666-b99f6dc3b6cd', // Suspicious Process Masquerading As SvcHost.EXE
      '16c37b52-b141-42a5-a3ea-bbe098444397', // Suspect Svchost Activity
      'e4a6b256-3e47-40fc-89d2-7a477edd6915', // System File Execution Location Anomaly
      'efdd8dd5-cee8-4e59-9390-7d4d5e4dd6f6', // Suspicious Program Names
      '1cdd9a09-06c9-4769-99ff-626e2b3991b8', // Suspicious Double Extension File Execution
    ],
  },
  rawDisk: {
    next: ['askAdmin', 'scan', 'watch'],
    rules: [
      'db809f10-56ce-4420-8c86-d6a7d793c79c', // Potential Defense Evasion Via Raw Disk Access By Uncommon Tools
    ],
  },
}
