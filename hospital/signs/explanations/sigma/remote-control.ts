// Control from outside.
import type { Topic } from '../topic.ts'

export const rules: Topic = {
  cobaltStrike: {
    next: ['isolate', 'reportUp', 'keep', 'vendor'],
    rules: [
      '5a105d34-05fc-401e-8553-272b45c1522d', // CobaltStrike Service Installations - System
      'd7a95147-145f-4678-b85d-d1ff4a3bb3f6', // CobaltStrike Service Installations - Security
      'd5601f8c-b26f-4ab0-9035-69e11a8d4ad2', // CobaltStrike Named Pipe
      '0e7163d4-9e19-4fa7-9be6-000c61aad77a', // CobaltStrike Named Pipe Pattern Regex
      '2975af79-28c4-4d2f-a951-9095f229df29', // Cobalt Strike DNS Beaconing
      '0d18728b-f5bf-4381-9dcf-915539fff6c2', // Suspicious Cobalt Strike DNS Beaconing - DNS Client
      'f356a9c4-effd-4608-bbf8-408afd5cd006', // Suspicious Cobalt Strike DNS Beaconing - Sysmon
      'ae9c6a7c-9521-42a6-915e-5aaa8689d529', // CobaltStrike Load by Rundll32
      '647c7b9e-d784-4fda-b9a0-45c565a7b729', // Operator Bloopers Cobalt Strike Commands
      '4f154fb6-27d1-4813-a759-78b93e0b9c48', // Operator Bloopers Cobalt Strike Modules
      'f35c5d71-b489-4e22-a115-f003df287317', // Potential CobaltStrike Process Patterns
      '15619216-e993-4721-b590-4c520615a67d', // Potential Meterpreter/CobaltStrike Activity
      '85adeb13-4fc9-4e68-8a4a-c7cb2c336eb7', // CobaltStrike Named Pipe Patterns
    ],
  },
  otherC2: {
    next: ['isolate', 'reportUp', 'keep', 'vendor'],
    rules: [
      '42333b2c-b425-441c-b70e-99404a17170f', // HackTool - Sliver C2 Implant Activity Pattern
      '31c51af6-e7aa-4da7-84d4-8f32cc580af2', // Sliver C2 Default Service Installation
      '304810ed-8853-437f-9e36-c4975c3dfd7e', // HackTool - BabyShark Agent Default URL Pattern
      'b18c9d4c-fac9-4708-bd06-dd5bfacf200f', // HackTool - F-Secure C3 Load by Rundll32
      'd78b5d61-187d-44b6-bf02-93486a80de5a', // HackTool - DInjector PowerShell Cradle Execution
      'ff23ffbc-3378-435e-992f-0624dcf93ab4', // HackTool - PurpleSharp Execution
      '79f4ede3-402e-41c8-bc3e-ebbf5f162581', // HackTool - Empire PowerShell Launch Parameters
      'c260b6db-48ba-4b4a-a76f-2f67644e99d2', // HackTool - Covenant PowerShell Launcher
      '5cddf373-ef00-4112-ad72-960ac29bac34', // HackTool - Koadic Execution
      'fe3ac066-98bb-432a-b1e7-a5229cb39d4a', // Malicious Named Pipe Created
      '2b1ee7e4-89b6-4739-b7bb-b811b6607e5e', // PwnDrp Access
      '8d31a8ce-46b5-4dd6-bdc3-680931f1db86', // Bad Opsec Powershell Code Artifacts
      '24e3e58a-646b-4b50-adef-02ef935b9fc8', // Hacktool Execution - Imphash
      '37c1333a-a0db-48be-b64b-7393b2386e3b', // Hacktool Execution - PE Metadata
      'd26ce60c-2151-403c-9a42-49420d87b5e4', // HackTool Service Registration or Execution
      '24549159-ac1b-479c-8175-d42aea947cae', // Hacktool Ruler
    ],
  },
  remoteTool: {
    next: ['askAdmin', 'removeSoftware', 'closeOutside', 'record'],
    rules: [
      '530a6faa-ff3d-4022-b315-50828e77eef5', // Anydesk Remote Access Software Service Installation
      '1a31b18a-f00c-4061-9900-f735b96c99fc', // Remote Access Tool Services Have Been Installed - System
      'c8b00925-926c-47e3-beea-298fd563728e', // Remote Access Tool Services Have Been Installed - Security
      '87261fb2-69d0-42fe-b9de-88c6b5f65a43', // Atera Agent Installation
      '2d510d8d-912b-45c5-b1df-36faa3d8c3f4', // NetSupport Manager Service Install
      'e0d1ad53-c7eb-48ec-a87a-72393cc6cedc', // Mesh Agent Service Installation
      '85cce894-dd8b-4427-a958-5cc47a4dc9b9', // Remote Utilities Host Service Install
      '4bb79b62-ef12-4861-981d-2aab43fab642', // TacticalRMM Service Installation
      '114e7f1c-f137-48c8-8f54-3088c24ce4b9', // Remote Access Tool - AnyDesk Silent Installation
      '065b00ca-5d5c-4557-ac95-64a6d0b64d86', // Remote Access Tool - Anydesk Execution From Suspicious Folder
      'b52e84a3-029e-4529-b09b-71d19dd27e94', // Remote Access Tool - AnyDesk Execution
      '57bff678-25d1-4d6c-8211-8ca106d12053', // Remote Access Tool - ScreenConnect Execution
      'd85873ef-a0f8-4c48-a53a-6b621f11729d', // Remote Access Tool - LogMeIn Execution
      'b6d98a4f-cef0-4abf-bbf6-24132854a83d', // Remote Access Tool - GoToAssist Execution
      '88656cec-6c3b-487c-82c0-f73ebb805503', // Remote Access Tool - UltraViewer Execution
      '0afbd410-de03-4078-8491-f132303cb67d', // Renamed NetSupport RAT Execution
      '871b9555-69ca-4993-99d3-35a59f9f3599', // Suspicious UltraVNC Execution
      'b98a10af-1e1e-44a7-bab2-4cc026917648', // New PDQDeploy Service - Client Side
      'ee9ca27c-9bd7-4cee-9b01-6e906be7cae3', // New PDQDeploy Service - Server Side
      '3ce8e9a4-bc61-4c9b-8e69-d7e2492a8781', // OpenSSH Server Listening On Socket
      '076ebe48-cc05-4d8f-9d41-89245cd93a14', // Remote Access Tool - ScreenConnect Command Execution
      '5d19eb78-5b5b-4ef2-a9f0-4bfa94d58a13', // Remote Access Tool - ScreenConnect File Transfer
    ],
  },
  tunnel: {
    next: ['isolate', 'reportUp', 'blockAddress', 'before'],
    rules: [
      '8b0e12da-d3c3-49db-bb4f-256703f380e5', // PUA - Chisel Tunneling Tool Execution
      '32410e29-5f94-4568-b6a3-d91a8adad863', // PUA - Fast Reverse Proxy (FRP) Execution
      'd7654f02-e04b-4934-9838-65c46f187ebc', // PUA- IOX Tunneling Tool Execution
      '68d37776-61db-42f5-bf54-27e87072d17e', // PUA - NPS Tunneling Tool Execution
      'f5e3b62f-e577-4e59-931e-0a15b2b94e1e', // HackTool - Htran/NATBypass Execution
      'cf93e05e-d798-4d9e-b522-b0248dc61eaf', // HackTool - SharpChisel Execution
      '98a96a5a-64a0-4c42-92c5-489da3866cb0', // DNS Exfiltration and Tunneling Tools Execution
      '48a61b29-389f-4032-b317-b30de6b95314', // Suspicious Plink Port Forwarding
      '8e4cf0e5-aa5d-4dc3-beff-dc26917744a9', // Tap Driver Installation
      '9c8afa4d-0022-48f0-9456-3712466f9701', // Tap Driver Installation - Security
      'd22df9cd-2aee-4089-93c7-9dc4eae77f2c', // ISATAP Router Address Was Set
      '0ee4d8a5-4e67-4faf-acfa-62a78457d1f2', // HybridConnectionManager Service Installation
      'b55d23e5-6821-44ff-8a6e-67218891e49f', // HybridConnectionManager Service Running
      'e0c69ebd-b54f-4aed-8ae3-e3467843f3f0', // Renamed Cloudflared.EXE Execution
    ],
  },
  runner: {
    next: ['askAdmin', 'removeSoftware', 'before'],
    rules: [
      '5bac7a56-da88-4c27-922e-c81e113b20cb', // Github Self-Hosted Runner Execution
    ],
  },
  fileSharing: {
    next: ['askUser', 'blockAddress', 'checkLeak'],
    rules: [
      '29f171d7-aa47-42c7-9c7b-3c87938164d9', // DNS Query for Anonfiles.com Domain - DNS Client
      '66474410-b883-415f-9f8d-75345a0a66a6', // DNS Query To MEGA Hosting Website - DNS Client
      '8b69fd42-9dad-4674-abef-7fdef43ef92a', // DNS Query To Put.io - DNS Client
      '090ffaad-c01a-4879-850c-6d57da98452d', // DNS Query To Ufile.io - DNS Client
    ],
  },
  tor: {
    next: ['isolate', 'askUser', 'blockAddress'],
    rules: [
      '8384bd26-bde6-4da9-8e5d-4174a7a47ca2', // Query Tor Onion Address - DNS Client
      '62f7c9bf-9135-49b2-8aeb-1e54a6ecc13c', // Tor Client/Browser Execution
    ],
  },
  oddDns: {
    next: ['isolate', 'before', 'scan'],
    rules: [
      '36e037c4-c228-4866-b6a3-48eb292b9955', // DNS Query Request By Regsvr32.EXE
    ],
  },
  reverseShell: {
    next: ['isolateServer', 'reportUp', 'blockAddress', 'keep'],
    rules: [
      '83dcd9f6-9ca8-4af7-a16e-a1c7a6b51871', // Linux Reverse Shell Indicator
      '738d9bcf-6999-4fdb-b4ac-3033037db8ab', // Suspicious Reverse Shell Command Line
      '6cc5fceb-9a71-4c23-aeeb-963abe0b279c', // Suspicious Use of /dev/tcp
      'edc2f8ae-2412-4dfd-b9d5-0c57727e70be', // Potential Powershell ReverseShell Connection
      'e31033fc-33f0-4020-9a16-faf9b31cbf08', // PUA - Netcat Suspicious Execution
      'c5b20776-639a-49bf-94c7-84f912b91c15', // Netcat The Powershell Version
    ],
  },
}
