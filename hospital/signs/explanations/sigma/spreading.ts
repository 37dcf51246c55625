// Spreading to other computers and servers.
import type { Topic } from '../topic.ts'

export const rules: Topic = {
  psexec: {
    next: ['askAdmin', 'isolate', 'otherMachines', 'before'],
    rules: [
      'fdfcbd78-48f1-4a4b-90ac-d82241e368c5', // PsExec Service Execution
      '730fc21b-eaff-474b-ad23-90fd265d4988', // Psexec Execution
      '42c575ea-e41e-41f1-b248-8093c3e82a28', // PsExec Service Installation
      '259e5a6a-b8d2-4c38-86e2-26c5e651361d', // PsExec Service File Creation
      '8834e2f7-6b4b-4f09-8906-d2276470ee23', // PsExec/PAExec Escalation to LOCAL SYSTEM
      '7c0dcd3d-acf8-4f71-9570-f448b0034f94', // PsExec Service Child Process Execution as LOCAL SYSTEM
      'c462f537-a1e3-41a6-b5fc-b2c2cef9bf82', // Suspicious PsExec Execution
      'ea011323-7045-460b-b2d7-0f7442ea6b38', // Potential PsExec Remote Execution
      'de7ce410-b3fb-4e8a-b38c-3b999e2c3420', // PAExec Service Installation
      '9e36ed87-4986-482e-8e3b-5c23ffff11bf', // RemCom Service Installation
      'a27e5fa9-c35e-4e3d-b7e0-1ce2af66ad12', // CSExec Service Installation
      'd08a2711-ee8b-4323-bdec-b7d85e892b31', // PUA - CsExec Execution
      'd679950c-abb7-43a6-80fb-2a480c4fc450', // PDQ Deploy Remote Adminstartion Tool Execution
      '7cccd811-7ae9-4ebe-9afd-cb5c406b824b', // Potential Execution of Sysinternals Tools
      'c7da8edc-49ae-45a2-9e61-9fd860e4e73d', // PUA - Sysinternals Tools Execution - Registry
      '25ffa65d-76d8-4da5-a832-3f2b0136e133', // PUA - Sysinternal Tool Execution - Registry
    ],
  },
  impacket: {
    next: ['isolate', 'reportUp', 'otherMachines', 'resetAdmins'],
    rules: [
      '10c14723-61c7-4c75-92ca-9af245723ad2', // HackTool - Potential Impacket Lateral Movement Activity
      '4627c6ae-6899-46e2-aa0c-6ebcb1becd19', // HackTool - Impacket Tools Execution
      '32d56ea1-417f-44ff-822b-882873f5f43b', // Impacket PsExec Execution
      '52a85084-6989-40c3-8f32-091e12e13f09', // smbexec.py Service Installation
      '6fb63b40-e02a-403e-9ffd-3bcc1d749442', // Metasploit Or Impacket Service Installation Via SMB PsExec
      '8d5aca11-22b3-4f22-b7ba-90e60533e1fb', // Wmiexec Default Output File
      '022eaba8-f0bf-4dd9-9217-4604b0bb3bb0', // HackTool - Wmiexec Default Powershell Command
      '42a993dd-bb3e-48c8-b372-4d6684c4106c', // HackTool - CrackMapExec Execution
      '058f4380-962d-40a5-afce-50207d36d7e2', // HackTool - CrackMapExec Execution Patterns
      '6f8b3439-a203-45dc-a88b-abf57ea15ccf', // HackTool - CrackMapExec PowerShell Obfuscation
      '7638e5fe-600c-4289-a968-f49dd537ec7d', // HackTool - NetExec Execution
      'ab9e3b40-0c85-4ba1-aede-455d226fd124', // Suspicious Redirection to Local Admin Share
      '055fb54c-a8f4-4aee-bd44-f74cf30a0d9d', // HackTool - SharpMove Tool Execution
      '8e0bb260-d4b2-4fff-bb8d-3f82118e6892', // Potentially Suspicious CMD Shell Output Redirect
    ],
  },
  adminShare: {
    next: ['askAdmin', 'before', 'otherMachines'],
    rules: [
      'b210394c-ba12-4f89-9117-44a2464b9511', // SMB Create Remote File Admin Share
      '098d7118-55bc-4912-a836-dc6483a8d150', // Access To ADMIN$ Network Share
      '3abd6094-7027-475f-9630-8ab9be7b9725', // Windows Admin Share Mount Via Net.EXE
      'f117933c-980c-4f78-b384-e3d838111165', // Windows Share Mount Via Net.EXE
      '52d8b0c6-53d6-439a-9e41-52ad442ad9ad', // First Time Seen Remote Named Pipe
      '586a8d6b-6bfe-4ad9-9d78-888cd2fe50c3', // Remote Service Activity via SVCCTL Named Pipe
      'f6de6525-4509-495a-8a82-1f8b0ed73a00', // Remote Task Creation via ATSVC Named Pipe
      '5cdb711b-5740-4fb2-ba88-f7945027afac', // Rundll32 UNC Path Execution
      '8d91f6e4-9f3b-4c21-ae41-2c5b7d9f7a12', // Unsigned or Unencrypted SMB Connection to Share Established
    ],
  },
  wmiRemote: {
    next: ['isolate', 'askAdmin', 'otherMachines', 'before'],
    rules: [
      'd21374ff-f574-44a7-9998-4a8c8bf33d7d', // WmiPrvSE Spawned A Process
      '8a582fe2-0882-4b89-a82a-da6b2dc32937', // Suspicious WmiPrvSE Child Process
      '692f0bec-83ba-4d04-af7e-e884a96059b6', // Potential WMI Lateral Movement WmiPrvSE Spawned PowerShell
      '3c89a1e8-0fba-449e-8f1b-8409d6267ec8', // Suspicious Process Created Via Wmic.EXE
      'c453ab7a-1f5c-4716-a3b4-dea8135fb43a', // Registry Manipulation via WMI Stdregprov
      'f6c68d5f-e101-4b86-8c84-7d96851fd65c', // T1047 Wmiprvse Wbemcomn DLL Hijack
      '614a7e17-5643-4d89-b6fe-f9df1a79641c', // Wmiprvse Wbemcomn DLL Hijack - File
      '9599c180-e3a8-4743-8f92-7fb96d3be648', // Potential Remote WMI ActiveScriptEventConsumers Activity
    ],
  },
  dcomRemote: {
    next: ['isolate', 'otherMachines', 'before', 'keep'],
    rules: [
      'f1f3bf22-deb2-418d-8cce-e1a45e46a5bd', // MMC20 Lateral Movement
      '2f7979ae-f82b-45af-ac1d-2b10e93b0baa', // Potential DCOM InternetExplorer.Application DLL Hijack
      'f354eba5-623b-450f-b073-0b5b2773b6aa', // Potential DCOM InternetExplorer.Application DLL Hijack - Image Load
      'c39f0c81-7348-4965-ab27-2fde35a1b641', // DCOM InternetExplorer.Application Iertutil DLL Hijack - Security
      '551d9c1f-816c-445b-a7a6-7a3864720d60', // Potential Excel.EXE DCOM Lateral Movement Via ActivateMicrosoftApp
    ],
  },
  winrm: {
    next: ['askAdmin', 'before', 'otherMachines'],
    rules: [
      '13acf386-b8c6-4fe0-9a6e-c4756b974698', // Remote PowerShell Sessions Network Connections (WinRM)
      '60167e5c-84b2-4c95-a7ac-86281f27c445', // Remote PowerShell Session (PS Classic)
      '5cc2cda8-f261-4d88-a2de-e9e193c86716', // Suspicious Processes Spawned by WinRM
      'df9a0e0e-fedb-4d6c-8668-d765dfc92aa7', // Suspicious Non PowerShell WSMAN COM Provider
      'bcfece3d-56fe-4545-9931-3b8e92927db1', // Winrs Local Command Execution
    ],
  },
  rdpHijack: {
    next: ['isolate', 'askAdmin', 'resetPassword', 'before'],
    rules: [
      'f72aa3e8-49f9-4c7d-bd74-f8ab84ff9bbb', // Suspicious RDP Redirect Using TSCON
      '9847f263-4a81-424f-970c-875dab15b79b', // Suspicious TSCON Start as SYSTEM
      '6ba5a05f-b095-4f0a-8654-b825f4f16334', // Potential MSTSC Shadowing Activity
      '51e33403-2a37-4d66-a574-1fda1782cc31', // RDP Login from Localhost
    ],
  },
  rdpChanged: {
    next: ['askAdmin', 'restoreSetting', 'closeOutside'],
    rules: [
      '509e84b9-a71a-40e0-834f-05470369bd1e', // Default RDP Port Changed to Non Standard Port
      '01aeb693-138d-49d2-9403-c4f52d7d3d62', // RDP Connection Allowed Via Netsh.EXE
      '3f6b7b62-61aa-45db-96bd-9c31b36b653c', // RDP Sensitive Settings Changed
      '0d5675be-bc88-4172-86d3-1e96a4476536', // Potential Tampering With RDP Related Registry Keys Via Reg.EXE
    ],
  },
  rdpDenied: {
    next: ['askUser', 'watch', 'record'],
    rules: [
      '8e5c03fa-b7f0-11ea-b242-07e0576828d9', // Denied Access To Remote Desktop
      'ce5678bb-b9aa-4fb5-be4b-e57f686256ad', // Potential Remote Desktop Connection to Non-Domain Host
    ],
  },
  rdpTunnel: {
    next: ['isolate', 'reportUp', 'blockAddress', 'before'],
    rules: [
      '5bed80b6-b3e8-428e-a3ae-d3c757589e41', // RDP over Reverse SSH Tunnel WFP
      '64d51a51-32a6-49f0-9f3d-17e34d640272', // Ngrok Usage with Remote Desktop Service
      'f38ce0b9-5e97-4b47-a211-7dc8d8b871da', // Potential RDP Tunneling Via Plink
      'f7d7ebd5-a016-46e2-9c54-f9932f2d386d', // Potential RDP Tunneling Via SSH
      'ee37eb7c-a4e7-4cd5-8fa4-efa27f1c3f31', // PUA - Ngrok Execution
    ],
  },
  remoteTask: {
    next: ['askAdmin', 'removeTask', 'otherMachines'],
    rules: [
      'f2c64357-b1d2-41b7-849f-34d2682c0fad', // Suspicious Command Patterns In Scheduled Task Creation
      '60fc936d-2eb0-4543-8a13-911c750a1dfc', // Interactive AT Job
      '3a734d25-df5c-4b99-8034-af1ddb5883a4', // Suspicious Scheduled Task Creation
      '614cf376-6651-47c4-9dcc-6b9527f749f4', // Suspicious Scheduled Task Update
      '56c217c3-2de2-479b-990f-5c109ba8458f', // HackTool - Default PowerSploit/Empire Scheduled Task Creation
    ],
  },
  turlaMove: {
    next: ['isolate', 'reportUp', 'vendor', 'keep'],
    rules: [
      'c601f20d-570a-4cde-a7d6-e17f99cb8e7f', // Turla Group Lateral Movement
      '9e2e51c5-c699-4794-ba5a-29f5da40ac0c', // Turla Group Commands May 2020
    ],
  },
}
