// Weaknesses of machines and software being exploited.
import type { Topic } from '../topic.ts'

export const rules: Topic = {
  vpnWeakness: {
    next: ['isolateServer', 'closeOutside', 'patch', 'vendor'],
    rules: [
      'a2e97350-4285-43f2-a63f-d0daff291738', // Fortinet CVE-2018-13379 Exploitation
      'f425637f-891c-4191-a6c4-3bb1b70513b4', // Fortinet CVE-2021-22123 Exploitation
      '2dbc10d7-a797-49a8-8776-49efa6442e60', // Pulse Secure Attack CVE-2019-11510
      'ac5a6409-8c89-44c2-8d64-668c29a2d756', // Citrix Netscaler Attack CVE-2019-19781
      '0d0d9a8a-a49e-4e27-b061-7ce4b936cfb7', // Citrix ADS Exploitation CVE-2020-8193 CVE-2020-8195
      '44b53b1c-e60f-4a7b-948e-3435a7918478', // CVE-2020-5902 F5 BIG-IP Exploitation Attempt
      'f0500377-bc70-425d-ac8c-e956cd906871', // Arcadyan Router Exploitations
    ],
  },
  exchange: {
    next: ['isolateServer', 'patch', 'vendor', 'keep'],
    rules: [
      'fce2c2e2-0fb5-41ab-a14c-5391e1fd70a5', // CVE-2020-0688 Exchange Exploitation via Web Log
      'effee1f6-a932-4297-a81f-acb44064fa3a', // ProxyLogon Reset Virtual Directories Based On IIS Log
      '550d3350-bb8a-4ff3-9533-2ba533f4a1c0', // ProxyLogon MSExchange OabVirtualDirectory
      'a2a9d722-0acb-4096-bccc-daaf91a5037b', // Exchange Exploitation CVE-2021-28480
      '56973b50-3382-4b56-bdf5-f51a3183797a', // CVE-2021-33766 Exchange ProxyToken Exploitation
      '992be1eb-e5da-437e-9a54-6d13b57bb4d8', // Successful Exchange ProxyShell Attack
      'bbb2dedd-a0e3-46ab-ba6c-6c82ae7a9aa7', // HAFNIUM Exchange Exploitation Activity
      'fdd7e904-7304-4616-a46a-e32f917c4be4', // OWASSRF Exploitation Attempt Using Public POC - Proxy
      '92d78c63-5a5c-4c40-9b60-463810ffb082', // OWASSRF Exploitation Attempt Using Public POC - Webserver
      '9db37458-4df2-46a5-95ab-307e7f29e675', // Exchange Set OabVirtualDirectory ExternalUrl Property
    ],
  },
  publicServer: {
    next: ['isolateServer', 'patch', 'vendor', 'closeOutside'],
    rules: [
      'a4a899e8-fd7a-49dd-b5a8-7044def72d61', // CVE-2010-5278 Exploitation Attempt
      '37e8369b-43bb-4bf8-83b6-6dd43bda2000', // Oracle WebLogic Exploit
      '687f6504-7f44-4549-91fc-f07bab065821', // Oracle WebLogic Exploit CVE-2021-2109
      'e9bc39ae-978a-4e49-91ab-5bd481fc668b', // Confluence Exploitation CVE-2019-3398
      '5a35116f-43bc-4901-b62d-ef131f42a9af', // CVE-2020-10148 SolarWinds Orion API Auth Bypass
      'fcbb4a77-f368-4945-b046-4499a1da69d1', // CVE-2021-40539 Zoho ManageEngine ADSelfService Plus Exploit
      '7b72b328-5708-414f-9a2a-6a6867c26e16', // Grafana Path Traversal Exploitation CVE-2021-43798
      '75578840-9526-4b2a-9462-af469a45e767', // Serv-U Exploitation CVE-2021-35211 by DEV-0322
      'ba479447-721f-42a9-9af2-6dcd517bbdb3', // Potential SharePoint ToolShell CVE-2025-53770 Exploitation - File Cre…
      '91048c0d-5b81-4b85-a099-c9ee4fb87979', // Mint Sandstorm - AsperaFaspex Suspicious Process Execution
      '58d8341a-5849-44cd-8ac8-8b020413a31b', // Mint Sandstorm - ManageEngine Suspicious Process Execution
      'b5281f31-f9cc-4d0d-95d0-45b91c45b487', // DNS RCE CVE-2020-1350
      '271de298-cc0e-4842-acd8-079a0a99ea65', // Windows Suspicious Child Process from Node.js - React2Shell
      '0d34ed8b-1c12-4ff2-828c-16fc860b766d', // Suspicious Processes Spawned by Java.EXE
      '7215374a-de4f-4b33-8ba5-70804c9251d3', // Bitbucket Unauthorized Access To A Resource
      '34d81081-03c9-4a7f-91c9-5e46af625cde', // Bitbucket Unauthorized Full Data Export Triggered
      'c67e0c98-4d39-46ee-8f6b-437ebf6b950e', // Shellshock Expression
      '8ec2c8b4-557a-4121-b87c-5dfb3a602fae', // JexBoss Command Sequence
    ],
  },
  remoteSupport: {
    next: ['isolateServer', 'patch', 'vendor', 'closeOutside'],
    rules: [
      '4c198a60-7d05-4daf-8bf7-4136fb6f5c62', // CVE-2024-1708 - ScreenConnect Path Traversal Exploitation - Security
      'd27eabad-9068-401a-b0d6-9eac744d6e67', // CVE-2024-1709 - ScreenConnect Authentication Bypass Exploitation
    ],
  },
  printer: {
    next: ['isolate', 'patch', 'before', 'vendor'],
    rules: [
      '6fe1719e-ecdf-4caf-bffe-4f501cb0a561', // Antivirus PrinterNightmare CVE-2021-34527 Exploit Detection
      '2131cfb3-8c12-45e8-8fa0-31f5924e9f07', // CVE-2021-1675 Print Spooler Exploitation Filename Pattern
      'f34d942d-c8c4-4f1f-b196-22471aecf10a', // CVE-2021-1675 Print Spooler Exploitation
      '8fe1c584-ee61-444b-be21-e9054b229694', // CVE-2021-1675 Print Spooler Exploitation IPC Access
      'c01f7bd6-0c1d-47aa-9c61-187b91273a16', // Potential SystemNightmare Exploitation Attempt
      'dcdbc940-0bff-46b2-95f3-2d73f848e33b', // Suspicious Spool Service Child Process
      'e0813366-0407-449a-9869-a2db1119dc41', // Suspicious Printer Driver Empty Manufacturer
    ],
  },
  document: {
    next: ['isolate', 'checkMail', 'patch', 'scan'],
    rules: [
      '7993792c-5ce2-4475-a3db-a3a5539827ef', // Exploit for CVE-2015-1641
      '678eb5f4-8597-4be6-8be7-905e4234b53a', // Droppers Exploiting CVE-2017-11882
      'fdd84c68-a1f6-47c9-9477-920584f94905', // Exploit for CVE-2017-8759
      '73c59189-6a6d-4b9f-a748-8f6f9bbed75c', // CVE-2023-23397 Exploitation Attempt
      '0066d244-c277-4c3e-88ec-9e7b777cc8bc', // Potential CVE-2023-36884 Exploitation Pattern
      '258fc8ce-8352-443a-9120-8a11e4857fa5', // Potential Arbitrary Command Execution Using Msdt.EXE
    ],
  },
  localWeakness: {
    next: ['isolate', 'patch', 'before', 'scan'],
    rules: [
      '02e0b2ea-a597-428e-b04a-af6a1a403e5c', // Exploiting CVE-2019-1388
      'ad7085ac-92e4-4b76-8ce2-276d2c0e68ef', // CVE-2021-31979 CVE-2021-33771 Exploits by Sourgum
      '32b5db62-cb5f-4266-9639-0fa48376ac00', // CVE-2021-31979 CVE-2021-33771 Exploits
      '3be82d5d-09fe-4d6a-a275-0d40d234d324', // InstallerFileTakeOver LPE CVE-2021-41379 File Create Event
      'af8bbce4-f751-46b4-8d91-82a33a736f61', // Potential CVE-2021-41379 Exploitation Attempt
      '48d91a3a-2363-43ba-a456-ca71ac3da5c2', // Audit CVE Event
      'f14719ce-d3ab-4e25-9ce6-2899092260b0', // NTFS Vulnerability Exploitation
    ],
  },
  redSun: {
    next: ['isolate', 'reportUp', 'patch', 'keep'],
    rules: [
      'f2e4b7d9-5c3a-4f8b-9e1d-7a6c2b3f4e5d', // RedSun - TieringEngineService.exe Staged in RS-Prefixed Temp Dir
      '9b4e7c2a-3f6d-4a8b-b5e9-1c7d3f2e6a4b', // RedSun - Named Pipe Created
      'a7c3e5f2-8b1d-4e9a-b6c2-3d7f5e8a9b4c', // RedSun - TieringEngineService.exe Detected as EICAR Test File
    ],
  },
  sudo: {
    next: ['isolateServer', 'patch', 'before', 'vendor'],
    rules: [
      '7fcc54cb-f27d-4684-84b7-436af096f858', // Sudo Privilege Escalation CVE-2019-14287 - Builtin
      '18b042f0-2ecd-4b6e-9f8d-aa7a7e7de781', // Buffer Overflow Attempts
      '7e3c4651-c347-40c4-b1d4-d48590fdf684', // Code Injection by ld.so Preload
      'c67fc22a-0be5-4b4f-aad5-2b32c4b69523', // Symlink Etc Passwd
    ],
  },
  supplier: {
    next: ['isolate', 'reportUp', 'removeSoftware', 'vendor'],
    rules: [
      'd0b65ad3-e945-435e-a7a9-438e62dd48e9', // Malicious DLL Load By Compromised 3CXDesktopApp
      'b7155193-8a81-4d8f-805d-88de864ca50c', // UNC2452 PowerShell Pattern
      '540703fb-a874-4385-a9d6-7cd1bfab268c', // Shai-Hulud Malware Indicators - Windows
      'bae7c70b-8569-44e9-accf-b30073da8a5d', // Shai-Hulud 2.0 Malicious NPM Package Installation
    ],
  },
}
