// Programs run through commands and genuine tools.
import type { Topic } from '../topic.ts'

export const rules: Topic = {
  hiddenPowershell: {
    next: ['isolate', 'before', 'scan', 'askUser'],
    rules: [
      'e32d4572-9826-4738-b651-95fa63747e8a', // Base64 Encoded PowerShell Command Detected
      '6385697e-9f1b-40bd-8817-f4a91f40508e', // PowerShell Base64 Encoded Invoke Keyword
      '88f680b8-070e-402c-ae11-d2914f2257f1', // PowerShell Base64 Encoded IEX Cmdlet
      'fdb62a13-9a81-4e5c-a38f-ea93a16f6d7c', // PowerShell Base64 Encoded FromBase64String Cmdlet
      '62b7ccc9-23b4-471e-aa15-6da3663c4d59', // PowerShell Base64 Encoded Reflective Assembly Load
      'f26c6093-6f14-4b12-800f-0fcb46f5ffd0', // Malicious Base64 Encoded PowerShell Keywords in Command Lines
      'ca2092a1-c273-4878-9b4b-0d60115bf5ea', // Suspicious Encoded PowerShell Command Line
      'b9d9cc83-380b-4ba3-8d8f-60c0e7e2930c', // Suspicious PowerShell Encoded Command Patterns
      'cdf05894-89e7-4ead-b2b0-0a5f97a90f2f', // Potential Encoded PowerShell Patterns In CommandLine
      'd7bcd677-645d-4691-a8d4-7a5602b780d1', // Potential PowerShell Command Line Obfuscation
      'b6b49cd1-34d6-4ead-b1bf-176e9edba9a4', // Potential PowerShell Obfuscation Via Reversed Commands
      '8d01b53f-456f-48ee-90f6-bc28e67d4e35', // Suspicious Obfuscated PowerShell Code
      '44e24481-6202-4c62-9127-5a0ae8e3fe3d', // Obfuscated PowerShell OneLiner Execution
      '98767d61-b2e8-4d71-b661-e36783ee24c1', // Gzip Archive Decode Via PowerShell
      'd75d6b6b-adb9-48f7-824b-ac2e786efe1f', // Suspicious FromBase64String Usage On Gzip Archive - Process Creation
      '36210e0d-5b19-485d-a087-c096088885f0', // Suspicious PowerShell Parameter Substring
      'a16980c2-0c56-4de0-9a79-17971979efdd', // Cmd.EXE Missing Space Characters Execution Anomaly
      '22e58743-4ac8-4a9f-bf19-00a0428d8c5f', // Base64 MZ Header In CommandLine
      'fd0f5778-d3cb-4c9a-9695-66759d04702a', // Invoke-Obfuscation Obfuscated IEX Invocation - Security
      '4bf943c6-5146-4273-98dd-e958fd1e3abf', // Invoke-Obfuscation Obfuscated IEX Invocation
      '50a0aa3d-ab16-4594-a8aa-5145a6e6792b', // Python One-Liners with Base64 Decoding
      '812837bb-b17f-45e9-8bd0-0ec35d2e3bd6', // bXOR Operator Usage In PowerShell Command Line - PowerShell Classic
    ],
  },
  attackScripts: {
    next: ['isolate', 'reportUp', 'before', 'keep'],
    rules: [
      '41025fd7-0466-4650-a813-574aaacbe7f4', // Malicious PowerShell Scripts - PoshModule
      '7d0d0329-0ef1-4e84-a9f5-49500f9d7c6c', // Malicious PowerShell Commandlets - PoshModule
      '89819aa4-bbd6-46bc-88ec-c7f7fe30efa6', // Malicious PowerShell Commandlets - ScriptBlock
      '02030f2f-6199-49ec-b258-ea71b07e03dc', // Malicious PowerShell Commandlets - ProcessCreation
      '1f49f2ab-26bc-48b3-96cc-dcffbc93eadf', // Potential Suspicious PowerShell Keywords
      'ae7fbf8e-f3cb-49fd-8db4-5f3bed522c71', // Suspicious PowerShell Invocations - Specific
      'f331aa1f-8c53-4fc3-b083-cc159bc971cb', // Malicious PowerShell Scripts - FileCreation
      'd557dc06-62e8-4468-a8e8-7984124908ce', // HackTool - WinPwn Execution
      'c86500e9-a645-4680-98d7-f882c70c1ea3', // AADInternals PowerShell Cmdlets Execution - ProccessCreation
    ],
  },
  downloadRun: {
    next: ['isolate', 'before', 'scan', 'blockAddress'],
    rules: [
      '85b0b087-eddf-4a2b-b033-d771fa2b9775', // PowerShell Download and Execution Cradles
      'e6c54d94-498c-4562-a37c-b469d8e9a275', // Suspicious PowerShell Download and Execute Pattern
      '21dd6d38-2b18-4453-9404-a0fe4a0cc288', // Curl Download And Execute Combination
      '7047d730-036f-4f40-b9d8-1c63e36d5e62', // Potential Binary Or Script Dropper Via PowerShell
      'cea72823-df4d-4567-950c-0b579eaf0846', // Potential Dropper Script Execution Via WScript/CScript/MSHTA
      'f0540f7e-2db3-4432-b9e0-3965486744bc', // Legitimate Application Dropped Executable
      '7d604714-e071-49ff-8726-edeb95a70679', // Legitimate Application Dropped Script
      '09576804-7a05-458e-a817-eb718ca91f54', // Suspicious PowerShell IEX Execution Patterns
      '999bff6d-dc15-44c9-9f5c-e1051bfc86e1', // Nslookup PowerShell Download Cradle
    ],
  },
  download: {
    next: ['askUser', 'before', 'scan', 'blockAddress'],
    rules: [
      '99c840f2-2012-46fd-9141-c761987550ef', // Suspicious Download From Direct IP Via Bitsadmin
      '5b80a791-ad9b-4b75-bcc1-ad4e1e89c200', // File With Suspicious Extension Downloaded Via Bitsadmin
      'd059842b-6b9d-4ed1-b5c3-5b89143c6ede', // File Download Via Bitsadmin
      '1ff315dc-2a3a-4b71-8dde-873818d25d39', // New BITS Job Created Via Bitsadmin
      'fe3a2d49-f255-4d10-935c-bda7391108eb', // New BITS Job Created Via PowerShell
      '90f138c1-f578-4ac3-8c49-eecfd847c8b7', // BITS Transfer Job Download From Direct IP
      'd635249d-86b5-4dad-a8c7-d7272b788586', // BITS Transfer Job Download From File Sharing Domains
      'f8a56cb7-a363-44ed-a82f-5926bb44cd05', // BITS Transfer Job Download To Potential Suspicious Folder
      'b85e5894-9b19-4d86-8c87-a2f3b81f0521', // BITS Transfer Job Downloading File Potential Suspicious Extension
      '6d44fb93-e7d2-475c-9d3d-54c9c1e33427', // BITS Transfer Job With Uncommon Or Suspicious Remote TLD
      '0e8cfe08-02c9-4815-a2f8-0d157b7ed33e', // File Download with Headless Browser
      '1c526788-0abe-4713-862f-b520da5e5316', // Chromium Browser Headless Execution To Mockbin Like Site
      '94771a71-ba41-4b6e-a757-b531372eaab6', // File Download From Browser Process Via Inline URL
      '19b08b1c-861d-4e75-a1ef-ea0c1baf202b', // Suspicious Download Via Certutil.EXE
      '42a5f1e7-9603-4f6d-97ae-3f37d130d794', // Suspicious File Downloaded From File-Sharing Website Via Certutil.EXE
      '13e6fe51-d478-4c7e-b0f2-6da9b400a829', // Suspicious File Downloaded From Direct IP Via Certutil.EXE
      '85de1f22-d189-44e4-8239-dc276b45379b', // Curl Web Request With Potential Custom User-Agent
      '5cb299fc-5fb1-4d07-b989-0644c68b6043', // Suspicious File Download From IP Via Curl.EXE
      'cb9cc1d1-e84e-4bdc-b7ad-c31b1b7908ec', // Insecure Transfer Via Curl.EXE
      'e218595b-bbe7-4ee5-8a96-f32a24ad3468', // Suspicious Curl.EXE Download
      '17f0c0a8-8bd5-4ee0-8c5f-a342c0199f35', // Suspicious File Download From IP Via Wget.EXE
      '1139d2e2-84b1-4226-b445-354492eba8ba', // Usage Of Web Request Commands And Cmdlets - ScriptBlock
      '3236fcd0-b7e3-4433-b4f8-86ad61a9af2d', // PowerShell Download Via Net.WebClient - PowerShell Classic
      '5e3cc4d8-3e68-43db-8656-eaaeefdec9cc', // Suspicious Invoke-WebRequest Execution
      '7a14080d-a048-4de8-ae58-604ce58a795b', // Remote File Copy
    ],
  },
  encode: {
    next: ['isolate', 'before', 'checkLeak'],
    rules: [
      'ea0cdc3e-2239-4f26-a947-4e8f8224e464', // Suspicious File Encoded To Base64 Via Certutil.EXE
      '82a6714f-4899-4f16-9c1e-9a333544d4c3', // File In Suspicious Location Encoded To Base64 Via Certutil.EXE
      'cc9cbe82-7bc0-4ef5-bc23-bbfb83947be7', // File Decoded From Base64/Hex Via Certutil.EXE
    ],
  },
  throughGenuine: {
    next: ['isolate', 'before', 'scan'],
    rules: [
      'e593cf51-88db-4ee1-b920-37e89012a3c9', // Potentially Suspicious Rundll32 Activity
      '68c8acb4-1b60-4890-8e82-3ddf7a6dba84', // HH.EXE Execution
      'e8a95b5e-c891-46e2-b33a-93937d3abc31', // Suspicious HH.EXE Execution
      '52cad028-0ff0-4854-8f67-d25dfcbc78b4', // HTML Help HH.EXE Suspicious Child Process
      'b98d0db6-511d-45de-ad02-e82a98729620', // Remotely Hosted HTA File Executed Via Mshta.EXE
      'e32f92d1-523e-49c3-9374-bdb13b46a3ba', // Suspicious Mshta.EXE Execution Patterns
      '03cc0c25-389f-4bf8-b48d-11878079f1ca', // Suspicious MSHTA Child Process
      'cc7abbd0-762b-41e3-8a26-57ad50d2eea3', // MSHTA Execution with Suspicious File Extensions
      '67f113fa-e23d-4271-befa-30113b3e08b1', // Suspicious JavaScript Execution Via Mshta.EXE
      '6f0947a4-1c5e-4e0d-8ac7-53159b8f23ca', // Potentially Suspicious Child Process Of Regsvr32
      '327ff235-94eb-4f06-b9de-aaee571324be', // Regsvr32 Execution From Highly Suspicious Location
      '88a87a10-384b-4ad7-8871-2f9bf9259ce5', // Suspicious Regsvr32 Execution From Remote Share
      '3a6586ad-127a-4d3b-a677-1e6eacdf8fde', // Windows Shell/Scripting Processes Spawning Suspicious Programs
      'aa6f6ea6-0676-40dd-b510-6e46f02d8867', // Local File Read Using Curl.EXE
      'f5d19838-41b5-476c-98d8-ba8af4929ee2', // LOL-Binary Copied From System Directory
      '4aa6040b-3f28-44e3-a769-9208e5feb5ec', // Suspicious Rundll32 Execution With Image Extension
      '7d4cdc5a-0076-40ca-aac8-f7e714570e47', // CMSTP Execution Process Creation
    ],
  },
  oddPlace: {
    next: ['askUser', 'scan', 'before'],
    rules: [
      'b447f7de-1e53-4cbf-bfb4-f1f6d0b04e4e', // Suspicious Binaries and Scripts in Public Folder
      '1228c958-e64e-4e71-92ad-7d429f4138ba', // Script Interpreter Execution From Suspicious Folder
      'a6a39bdb-935c-4f0a-ab77-35f4bbf44d33', // Potentially Suspicious Powershell Script Execution From Temp Folder
      '3dfd06d2-eaf4-4532-9555-68aca59f57c4', // Process Execution From A Potentially Suspicious Folder
      'fb9d3ff7-7348-46ab-af8c-b55f5fbf39b4', // Execution of Powershell Script in Public Folder
      '69bd9b97-2be2-41b6-9816-fb08757a4d1a', // Potentially Suspicious Execution From Parent Process In Public Folder
      '5a6b7c8d-9e0f-1a2b-3c4d-5e6f7a8b9c0d', // Cmd Launched with Hidden Start Flags to Suspicious Targets
      '2c28c248-7f50-417a-9186-a85b223010ee', // Wscript Shell Run In CommandLine
    ],
  },
  office: {
    next: ['isolate', 'checkMail', 'askUser', 'scan'],
    rules: [
      '438025f9-5856-4663-83f7-52f878a70a50', // Suspicious Microsoft Office Child Process
      '208748f7-881d-47ac-a29c-07ea84bf691d', // Suspicious Outlook Child Process
      'a018fdc3-46a3-44e5-9afb-2cd4af1d4b39', // Suspicious Execution From Outlook Temporary Folder
      'e212d415-0e93-435f-9e1a-f29005bb4723', // Suspicious Remote Child Process From Outlook
      'c27515df-97a9-4162-8a60-dc0eeb51b775', // Suspicious Microsoft OneNote Child Process
      '84b1706c-932a-44c4-ae28-892b28a25b94', // OneNote.EXE Execution of Malicious Embedded Scripts
      'e1693bc8-7168-4eab-8718-cdcaa68a1738', // Suspicious WMIC Execution Via Office Process
      'aa3a6f94-890e-4e22-b634-ffdfd54792cc', // Suspicious Binary In User Directory Spawned From Office Application
      '023394c4-29d5-46ab-92b8-6a534c6f447b', // Suspicious HWP Sub Processes
    ],
  },
  clickFix: {
    next: ['isolate', 'askUser', 'scan', 'blockAddress'],
    rules: [
      'd487ed4a-fd24-436d-a0b2-f4e95f7b2635', // Suspicious ClickFix/FileFix Execution Pattern
      '3ae9974a-eb09-4044-8e70-8980a50c12c8', // Suspicious Explorer Process with Whitespace Padding - ClickFix/FileFix
      'b5b29e4e-31fa-4fdf-b058-296e7a1aa0c2', // Suspicious FileFix Execution Pattern
      'f5fe36cf-f1ec-4c23-903d-09a3110f6bbb', // Potential ClickFix Execution Pattern - Registry
      '7a1b4c5e-8f3d-4b9a-7c2e-1f4a5b8c6d9e', // Suspicious Space Characters in RunMRU Registry Path - ClickFix
      '8f2a5c3d-9e4b-4a7c-8d1f-2e5a6b9c3d7e', // Suspicious Space Characters in TypedPaths Registry Path - FileFix
      '4fee3d51-8069-4a4c-a0f7-924fcaff2c70', // FileFix - Command Evidence in TypedPaths
      'a7df0e9e-91a5-459a-a003-4cde67c2ff5d', // Potentially Suspicious Command Executed Via Run Dialog Box - Registry
    ],
  },
  mailedFile: {
    next: ['checkMail', 'askUser', 'scan'],
    rules: [
      '00ba9da1-b510-4f6b-b258-8d338836180f', // Password Protected ZIP File Opened
      '54f0434b-726f-48a1-b2aa-067df14516e4', // Password Protected ZIP File Opened (Suspicious Filenames)
      '571498c8-908e-40b4-910b-d2369159a3da', // Password Protected ZIP File Opened (Email Attachment)
      '0248a7bc-8a9a-4cd8-a57e-3ae8e073a073', // ISO Image Mounted
      'fcdf69e5-a3d3-452a-9724-26f2308bf2b1', // Phishing Pattern ISO in Archive
    ],
  },
  everydayShell: {
    next: ['askUser', 'watch'],
    rules: [
      'f4bbd493-b796-416e-bbf2-121235348529', // Non Interactive PowerShell Process Spawned
      '4b991083-3d0e-44ce-8fc4-b254025d8d4b', // Unusual Parent Process For Cmd.EXE
      '7090adee-82e2-4269-bd59-80691e7c6338', // Console CodePage Lookup Via CHCP
      '155c7fd5-47b4-49b2-bbeb-eb4fab335429', // Add Windows Capability Via PowerShell Script
      'd7326048-328b-4d5e-98af-86e84b17c765', // Uncommon PowerShell Hosts
      '73bba97f-a82d-42ce-b315-9182e76c57b1', // Imports Registry Key From a File
      '289dfa9e-e378-4a56-a9d4-7ed5ee218029', // Successful MSIX/AppX Package Installation
    ],
  },
  install: {
    next: ['askAdmin', 'removeSoftware', 'record'],
    rules: [
      '570ae5ec-33dc-427c-b815-db86228ad43e', // Application Uninstalled
      'c7c8aa1c-5aff-408e-828b-998e3620b341', // MSI Installation From Suspicious Locations
      '5594e67a-7f92-4a04-b65d-1a42fd824a60', // MSI Installation From Web
      '83c161b6-ca67-4f33-8ad0-644a0737cf07', // Suspicious Application Installed
      '9a025188-6f2d-42f8-bb2f-d3a83d24a5af', // Windows AppX Deployment Unsigned Package Installation
      'c977cb50-3dff-4a9f-b873-9290f56132f1', // AppX Located in Uncommon Directory Added to Deployment Pipeline
      '09d3b48b-be17-47f5-bf4e-94e7e75d09ce', // Potential Malicious AppX Package Installation Attempts
    ],
  },
}
