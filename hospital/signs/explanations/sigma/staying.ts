// Things left behind to stay in.
import type { Topic } from '../topic.ts'

export const rules: Topic = {
  stickyKeys: {
    next: ['isolate', 'reportUp', 'keep', 'resetAdmins'],
    rules: [
      '2fdefcb3-dbda-401e-ae23-f0db027628bc', // Sticky Key Like Backdoor Execution
      'baca5663-583c-45f9-b5dc-ea96a22ce542', // Sticky Key Like Backdoor Usage - Registry
      '1070db9a-3e5d-412e-8e7b-7183b616e1b3', // Persistence Via Sticky Key Backdoor
      'ae215552-081e-44c7-805f-be16f975c8a2', // Suspicious Debugger Registration Cmdline
    ],
  },
  badService: {
    next: ['isolate', 'removeTask', 'before', 'keep'],
    rules: [
      'a2e5019d-a658-4c6a-92bf-7197b54e2cae', // PowerShell Scripts Installed as Services
      '2a926e6a-4b81-4011-8a96-e36cc8c04302', // PowerShell Scripts Installed as Services - Security
      '4a5f5a5e-ac01-474b-9b4e-d61298c9df1d', // PowerShell as a Service in Registry
      '70f00d10-60b2-4f34-b9a0-dc3df3fe762a', // Suspicious Service Installation Script
      '1d61f71d-59d2-479e-9562-4ff5f4ead16b', // Suspicious Service Installation
      '1b2ae822-6fe1-43ba-aa7c-d1a3b3d1d5f2', // Service Installation with Suspicious Folder Pattern
      '5e993621-67d4-488a-b9ae-b420d08b96cb', // Service Installation in Suspicious Folder
      '17a1be64-8d88-40bf-b5ff-a4f7a50ebcc8', // Suspicious New Service Creation
      '26481afe-db26-4228-b264-25a29fe6efc7', // Uncommon Service Installation Image Path
      '71c276aa-49cd-43d2-b920-2dcd3e6962d5', // Service Installed By Unusual Client - System
      'c4e92a97-a9ff-4392-9d2d-7a4c642768ca', // Service Installed By Unusual Client - Security
      '883faa95-175a-4e22-8181-e5761aeb373c', // Suspicious Service Binary Directory
      '138d3531-8793-4f50-a2cd-f291b2863d78', // Suspicious Service Path Modification
      'f7385ee2-0e0c-11eb-adc1-0242ac120002', // Invoke-Obfuscation CLIP+ Launcher - System
      '51aa9387-1c53-4153-91cc-d73c59ae1ca9', // Invoke-Obfuscation Obfuscated IEX Invocation - System
      '72862bf2-0eb1-11eb-adc1-0242ac120002', // Invoke-Obfuscation STDIN+ Launcher - System
      '8ca7004b-e620-4ecb-870e-86129b5b8e75', // Invoke-Obfuscation VAR+ Launcher - System
    ],
  },
  service: {
    next: ['askAdmin', 'removeTask', 'record'],
    rules: [
      '85ff530b-261d-48c6-a441-facaa2e81e48', // New Service Creation Using Sc.EXE
      '9b0b7ac3-6223-47aa-a3fd-e8f211e637db', // Changing Existing Service ImagePath Value Via Reg.EXE
      '38879043-7e1e-47a9-8d46-6bec88e201df', // Potential Persistence Attempt Via Existing Service Tampering
      '2a072a96-a086-49fa-bcb5-15cc5a619093', // Start Windows Service Via Net.EXE
      'dae8171c-5ec6-4396-b210-8466585b53e9', // SCM Database Privileged Operation
      '13addce7-47b2-4ca0-a98f-1de964d1d669', // SCM Database Handle Failure
      'f63508a0-c809-4435-b3be-ed819394d612', // Potential Privileged System Service Operation - SeLoadDriverPrivilege
    ],
  },
  serviceRights: {
    next: ['isolate', 'restoreSetting', 'before'],
    rules: [
      '6c8fbee5-dee8-49bc-851d-c3142d02aa47', // Allow Service Access Using Security Descriptor Tampering Via Sc.EXE
      '98c5aeef-32d5-492f-b174-64a691896d25', // Service Security Descriptor Tampering Via Sc.EXE
      'd937b75f-a665-4480-88a5-2f20e9f9b22a', // Possible Privilege Escalation via Weak Service Permissions
      '0f9c21f1-6a73-4b0e-9809-cb562cb8d981', // Potential Privilege Escalation via Service Permissions Weakness
    ],
  },
  task: {
    next: ['askAdmin', 'removeTask', 'record'],
    rules: [
      '92626ddd-662c-49e3-ac59-f6535f12d189', // Scheduled Task Creation Via Schtasks.EXE
      '4f86b304-3e02-40e3-aa5d-e88a167c9617', // Scheduled Task Deletion
      'f0767f15-0fb3-44b9-851e-e8d9a6d0005d', // Scheduled Task Executed Uncommon LOLBIN
      'af202fd3-7bff-4212-a25a-fb34606cfcbe', // Modifying Crontab
    ],
  },
  taskSuspicious: {
    next: ['isolate', 'removeTask', 'keep', 'before'],
    rules: [
      '424273ea-7cf8-43a6-b712-375f925e481f', // Scheduled Task Executed From A Suspicious Location
      'c5c00f49-b3f9-45a6-997e-cfdecc6e1967', // Suspicious Schtasks Execution AppData Folder
      '39019a4e-317f-4ce3-ae63-309a8c6b53c5', // Suspicious Scheduled Task Creation Involving Temp Folder
      '8a8379b8-780b-4dbf-b1e9-31c8d112fefb', // Schtasks From Suspicious Folders
      '89ca78fd-b37c-4310-b3d3-81a023f83936', // Schtasks Creation Or Modification With SYSTEM Privileges
      'c4eeeeae-89f4-43a7-8b48-8d1bdfa66c78', // Scheduled Task Executing Encoded Payload from Registry
    ],
  },
  wmiStay: {
    next: ['isolate', 'removeTask', 'keep', 'before'],
    rules: [
      '0f06a3a5-6a09-413f-8743-e6cf35561297', // WMI Event Subscription
      '0b7889b4-5577-4521-a60a-3376ee7f9f7b', // WMI Persistence
      'f033f3f3-fd24-4995-97d8-a3bb17550a88', // WMI Persistence - Security
      '797011dc-44f4-4e6f-9f10-a8ceefbe566b', // WMI Backdoor Exchange Transport Agent
      '83844185-1c5b-45bc-bcf3-b5bf3084ca5b', // Suspicious Encoded Scripts in a WMI Consumer
      'fe21810c-2a8c-478f-8dd3-5a287fb2a0e0', // Suspicious Scripting in a WMI Consumer
      'f6d1dd2f-b8ce-40ca-bc23-062efb686b34', // Script Event Consumer Spawning Process
    ],
  },
  autorun: {
    next: ['askUser', 'removeTask', 'scan'],
    rules: [
      'cbf93e5d-ca6c-4722-8bea-e9119007c248', // CurrentVersion NT Autorun Keys Modification
      '02ee49e2-e294-4d0f-9278-f5b3212fc588', // New RUN Key Pointing to Suspicious Folder
      'b7916c2a-fa2f-4795-9477-32b731f70f11', // Registry Persistence via Explorer Run Key
      'c80e66d8-1780-48a9-b412-46663fd21ac0', // Suspicious Autorun Registry Modified via WMI
      'b7e2a8d4-74bb-4b78-adc9-3f92af2d4829', // Reg Add Suspicious Paths
    ],
  },
  component: {
    next: ['isolate', 'keep', 'vendor'],
    rules: [
      '5a2b21ee-6aaa-4234-ac9d-59a59edf90a1', // Persistence Via New SIP Provider
      '944e8941-f6f6-4ee8-ac05-1c224e923c0e', // Add Port Monitor Persistence in Registry
      '9b0f8a61-91b2-464f-aceb-0527e0a45020', // Potential COM Object Hijacking Via TreatAs Subkey - Registry
      'ee63c85c-6d51-4d12-ad09-04e25877a947', // New Custom Shim Database Created
      '56321594-9087-49d9-bf10-524fe8479452', // Potential Persistence Via Netsh Helper DLL
      '13fc89a9-971e-4ca6-b9dc-aa53a445bf40', // DHCP Server Loaded the CallOut DLL
      '75edd3fd-7146-48e5-9848-3013d7f0282c', // DHCP Server Error Failed Loading the CallOut DLL
      'bf344fea-d947-4ef4-9192-34d008315d3a', // Suspicious Shim Database Patching Activity
    ],
  },
  dnsPlugin: {
    next: ['isolateServer', 'reportUp', 'vendor', 'keep'],
    rules: [
      'cbe51394-cd93-4473-b555-edf0144952d9', // DNS Server Error Failed Loading the ServerLevelPluginDLL
      'f63b56ee-3f79-4b8a-97fb-5c48007e8573', // New DNS ServerLevelPluginDll Installed Via Dnscmd.EXE
      'a4e3d776-f12e-42c2-8510-9e6ed1f43ec3', // Unusual Child Process of dns.exe
    ],
  },
  sideload: {
    next: ['isolate', 'scan', 'keep'],
    rules: [
      'd7a63acb-1284-49bc-bfea-7771146c8b1c', // Potential Vcruntime140 DLL Sideloading
      '7002aa10-b8d4-47ae-b5ba-51ab07e228b9', // Potential Mpclient.DLL Sideloading Via Defender Binaries
      'ebea773c-a8f1-42ad-a856-00cb221966e8', // DLL Sideloading by VMware Xfer Utility
      '8289bf8c-4aca-4f5a-9db3-dc3d7afe5c10', // Unsigned Binary Loaded From Suspicious Location
    ],
  },
  mailAgent: {
    next: ['isolateServer', 'vendor', 'keep', 'before'],
    rules: [
      '4fe151c2-ecf9-4fae-95ae-b88ec9c2fca6', // MSExchange Transport Agent Installation - Builtin
      'c7d16cae-aaf3-42e5-9c1c-fb8553faa6fa', // Failed MSExchange Transport Agent Installation
    ],
  },
  fileType: {
    next: ['askUser', 'restoreSetting', 'watch'],
    rules: [
      '3d3aa6cd-6272-44d6-8afc-7e88dfef7061', // Change Default File Association Via Assoc
      'ae6f14e6-14de-45b0-9f44-c0986f50dc89', // Change Default File Association To Executable Via Assoc
    ],
  },
  webShell: {
    next: ['isolateServer', 'reportUp', 'keep', 'vendor'],
    rules: [
      'c0d3734d-330f-4a03-aae2-65dacc6a8222', // Webshell Remote Command Execution
      'c9e6f412-3d50-4f7e-bf94-5b6c7d8e9f0a', // WordPress Wp2shell Webshell Plugin Access
      'a2cee20b-eacc-459f-861d-c02e5d12f1db', // Solarwinds SUPERNOVA Webshell Access
      'fa3c117a-bc0d-416e-a31b-0c0e80653efb', // Chopper Webshell Process Pattern
      '4ebc877f-4612-45cb-b3a5-8e3834db36c9', // Webshell Hacking Activity Patterns
      'bed2a484-9348-4143-8a8a-b801c979301c', // Webshell Detection With Command Line Keywords
      '8202070f-edeb-4d31-a010-a26c72ac5600', // Suspicious Process By Web Server Process
      'b7bc7038-638b-4ffd-880c-292c692209ef', // Certificate Request Export to Exchange Webserver
      '516376b4-05cd-4122-bae0-ad7641c38d48', // Mailbox Export to Exchange Webserver
      'b19146a3-25d4-41b4-928b-1e2a92641b1b', // Remote Access Tool - ScreenConnect Server Web Shell Execution
      'e8ebd53a-30c2-45bd-81bb-74befba07bdb', // HTTP Logging Disabled On IIS Server
      'dd857d3e-0c6e-457b-9b48-e82ae7f86bd7', // New Module Module Added To IIS Server
    ],
  },
  sqlShell: {
    next: ['isolateServer', 'reportUp', 'vendor', 'before'],
    rules: [
      '869b9ca7-9ea2-4a5a-8325-e80e62f75445', // Suspicious Child Process Of SQL Server
      'd08dd86f-681e-4a00-a92c-1db218754417', // MSSQL XPCmdshell Option Change
      '7f103213-a04e-4d59-8261-213dddf22314', // MSSQL XPCmdshell Suspicious Execution
      'b3d57a5c-c92e-4b48-9a79-5f124b7cf964', // MSSQL SPProcoption Set
      '00321fee-ca72-4cce-b011-5415af3b9960', // MSSQL Destructive Query
    ],
  },
  rootkit: {
    next: ['isolate', 'reportUp', 'keep', 'vendor'],
    rules: [
      'a1507d71-0b60-44f6-b17c-bf53220fdd88', // Moriya Rootkit File Created
      '25b9c01c-350d-4b95-bed1-836d04a4f324', // Moriya Rootkit - System
      '47e0852a-cf81-4494-a8e6-31864f8c86ed', // Pandemic Registry Key
    ],
  },
}
