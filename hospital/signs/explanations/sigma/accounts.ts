// Accounts and rights being changed.
import type { Topic } from '../topic.ts'

export const rules: Topic = {
  newUser: {
    next: ['askAdmin', 'checkAccounts', 'disableAccount', 'record'],
    rules: [
      '66b6be3d-55d0-4f47-9855-d69df21740ea', // Local User Creation
      'cd219ff3-fa99-45d4-8380-a7d15116c6dc', // New User Created Via Net.EXE
      'b9f0e6f5-09b4-4358-bae4-08408705bd5c', // New User Created Via Net.EXE With Never Expire Option
      '0ac15ec3-d24f-4246-aa2a-3077bb1cf90e', // Privileged User Has Been Created
    ],
  },
  hiddenUser: {
    next: ['isolate', 'reportUp', 'disableAccount', 'keep'],
    rules: [
      '7b449a5e-1db5-4dd0-a2dc-4e3a67282538', // Hidden Local User Creation
      'cfeed607-6aa4-4bbd-9627-b637deb723c8', // New or Renamed User Account with '$' Character
      '460479f3-80b7-42da-9c43-2cc1d54dbccd', // Creation of a Local Hidden User Account by Registry
      'f8aebc67-a56d-4ec9-9fbe-7b0e8b7b4efd', // Hiding User Account Via SpecialAccounts Registry Key
      '1bbf25b9-8038-4154-a50b-118f2a32be27', // Suspicious Windows ANONYMOUS LOGON Local Account Created
    ],
  },
  newAdmin: {
    next: ['askAdmin', 'checkAccounts', 'disableAccount', 'before'],
    rules: [
      'c265cf08-3f99-46c1-8d59-328247057d57', // User Added to Local Administrator Group
      '10fb649c-3600-4d37-b1e6-56ea90bb7e09', // User Added To Highly Privileged Group
      'ffa28e60-bdb1-46e0-9f82-05f7a61cc06e', // User Added to Remote Desktop Users Group
      '7ac407cc-0f48-4328-aede-de1d2e6fef41', // Standard User In High Privileged Group
      '08200f85-2678-463e-9c32-88dce2f073d1', // MSSQL Add Account To Sysadmin Role
    ],
  },
  groupChanged: {
    next: ['askAdmin', 'checkAccounts', 'record'],
    rules: [
      'c43c26be-2e87-46c7-8661-284588c5a53e', // A Member Was Added to a Security-Enabled Global Group
      '02c39d30-02b5-45d2-b435-8aebfe5a8629', // A Member Was Removed From a Security-Enabled Global Group
      'b237c54b-0f15-4612-a819-44b735e0de27', // A Security-Enabled Global Group Was Deleted
    ],
  },
  defaultAccount: {
    next: ['askAdmin', 'disableAccount', 'before'],
    rules: [
      '5b768e71-86f2-4879-b448-81061cbae951', // Suspicious Manipulation Of Default Accounts Via Net.EXE
      '2111118f-7e46-4fc8-974a-59fd8ec95196', // DiagTrackEoP Default Login Username
    ],
  },
  domainRights: {
    next: ['isolateServer', 'askAdmin', 'resetAdmins', 'vendor'],
    rules: [
      '028c7842-4243-41cd-be6f-12f3cf1a26c7', // AD Object WriteDAC Access
      '300bac00-e041-4ee2-9c36-e262656a6ecc', // Active Directory User Backdoors
      '311b6ce2-7890-4383-a8c2-663a9f6b43cd', // Enabled User Right in AD to Control User Objects
      'f598ea0c-c25a-4f72-a219-50c44411c791', // Possible Shadow Credentials Added
      '2632954e-db1c-49cb-9936-67d1ef1d17d2', // Addition of SID History to Active Directory Object
      'd00a9a72-2c09-4459-ad03-5e0a23351e36', // Suspicious LDAP-Attributes Used
      '38a1ac5f-9c74-47d2-a345-dd6f5eb4e7c8', // HKTL - SharpSuccessor Privilege Escalation Tool Execution
    ],
  },
  dsrm: {
    next: ['isolateServer', 'reportUp', 'askAdmin', 'resetAdmins'],
    rules: [
      '53ad8e36-f573-46bf-97e4-15ba5bf4bb51', // Password Change on Directory Service Restore Mode (DSRM) Account
    ],
  },
  domainTrust: {
    next: ['isolateServer', 'askAdmin', 'vendor'],
    rules: [
      '0255a820-e564-4e40-af2b-6ac61160335c', // A New Trust Was Created To A Domain
    ],
  },
  gpo: {
    next: ['askAdmin', 'restoreSetting', 'vendor'],
    rules: [
      'e5ac86dd-2da1-454b-be74-05d26c769d7d', // Windows Default Domain GPO Modification
      'a8f29a7b-b137-4446-80a0-b804272f3da2', // Persistence and Execution at Scale via GPO Scheduled Task
      '1c480e10-7ee1-46d4-8ed2-85f9789e3ce4', // Group Policy Abuse for Privilege Addition
      '123e4e6d-b123-48f8-b261-7214938acaf0', // Startup/Logon Script Added to Group Policy Object
    ],
  },
  computerAccount: {
    next: ['askAdmin', 'before', 'record'],
    rules: [
      '20d96d95-5a20-4cf1-a483-f3bda8a7c037', // Add or Remove Computer from DC
    ],
  },
  samTheAdmin: {
    next: ['isolateServer', 'reportUp', 'patch', 'vendor'],
    rules: [
      '39698b3f-da92-4bc6-bfb5-645a98386e45', // Win Susp Computer Name Containing Samtheadmin
      '18f37338-b9bd-4117-a039-280c81f7a596', // Zerologon Exploitation Using Well-known Tools
    ],
  },
  passwordPolicy: {
    next: ['askAdmin', 'before', 'watch'],
    rules: [
      '12ba6a38-adb3-4d6b-91ba-a7fb248e3199', // Password Policy Enumerated
    ],
  },
  failedLogons: {
    next: ['resetPassword', 'askUser', 'closeOutside', 'watch'],
    rules: [
      'f88e112a-21aa-44bd-9b01-6ee2a2bbbed1', // Failed Logon From Public IP
      '9eb99343-d336-4020-a3cd-67f3819e68ee', // Account Tampering - Suspicious Failed Logon Reasons
      '9c8acf1a-cbf9-4db6-b63c-74baabe03e59', // NTLM Brute Force
      '218d2855-2bba-4f61-9c85-81d0ea63ac71', // MSSQL Server Failed Logon
      'ebfe73c2-5bc9-4ed9-aaa8-8b54b2b4777d', // MSSQL Server Failed Logon From External Network
      '71886b70-d7b4-4dbf-acce-87d2ca135262', // Suspicious Rejected SMB Guest Logon From IP
      'aaafa146-074c-11eb-adc1-0242ac120002', // HackTool - Hydra Password Bruteforce Execution
    ],
  },
  publicLogon: {
    next: ['isolate', 'checkVpn', 'closeOutside', 'reportUp'],
    rules: [
      '259a9cdf-c4dd-4fa2-b243-2269e5ab18a2', // External Remote RDP Logon from Public IP
      '78d5cab4-557e-454f-9fb9-a222bd0d5edc', // External Remote SMB Logon from Public IP
      '1fc0809e-06bf-4de3-ad52-25e5263b7623', // Publicly Accessible RDP Service
    ],
  },
  otherIdentity: {
    next: ['askUser', 'before', 'record'],
    rules: [
      'e3c6d245-7b8f-4e2a-c17f-a9d0e5b38f62', // Potentially Suspicious Explicit Credential Local Logon
      '941e5c45-cda7-4864-8cea-bbb7458d194a', // Suspicious Remote Logon with Explicit Credentials
      'd2b7a134-9c3e-4f8a-b56d-e0c1f8a29b47', // Suspicious Cross-User Process Spawn
      '02f7c9c1-1ae8-4c6a-8add-04693807f92f', // Potential Access Token Abuse
    ],
  },
  adminRemote: {
    next: ['askAdmin', 'checkAccounts', 'record'],
    rules: [
      '0f63e1ef-1eb9-4226-9d54-8927ca08520a', // Admin User Remote Logon
      '5af54681-df95-4c26-854f-2565e13cfab0', // Successful Account Login Via WMI
      '98c3bcf1-56f2-49dc-9d8d-c66cf190238b', // NTLM Logon
      'e9d4ab66-a532-4ef7-a502-66a9e4a34f5d', // NTLMv1 Logon Between Client and Server
    ],
  },
  tookRights: {
    next: ['isolate', 'before', 'scan', 'vendor'],
    rules: [
      '843544a7-56e0-4dcc-a44f-5cc266dd97d6', // Meterpreter or Cobalt Strike Getsystem Service Installation - System
      'ecbc5e16-58e0-4521-9c60-eb9a7ea4ad34', // Meterpreter or Cobalt Strike Getsystem Service Installation - Security
      '1f7025a6-e747-4130-aac4-961eb47015f1', // HackTool - DiagTrackEoP Default Named Pipe
      'c484e533-ee16-4a93-b6ac-f0ea4868b2f1', // HackTool - SharpUp PrivEsc Tool Execution
      '8a7e90c5-fe6e-45dc-889e-057fe4378bd9', // HackTool - SysmonEOP Execution
      'd522eca2-2973-4391-a3e0-ef0374321dae', // Abused Debug Privilege by Arbitrary Parent Processes
      '178e615d-e666-498b-9630-9ed363038101', // Elevated System Shell Spawned From Uncommon Parent Location
      'fa00b701-44c6-4679-994d-5a18afa8a707', // PUA - AdvancedRun Suspicious Execution
      '590a5f4c-6c8c-4f10-8307-89afe9453a9d', // Suspicious Child Process Created as System
      '9bd04a79-dabe-4f1f-a5ff-92430265c96b', // Privilege Escalation via Named Pipe Impersonation
      'bc2e25ed-b92b-4daa-b074-b502bdd1982b', // Local Privilege Escalation Indicator TabTip
      'c4ff1eac-84ad-44dd-a6fb-d56a92fc43a9', // ProcessHacker Privilege Elevation
      '7b14c76a-c602-4ae6-9717-eff868153fc0', // HackTool - NoFilter Execution
      '6bd75993-9888-4f91-9404-e1e4e4e34b77', // HackTool - LocalPotato Execution
      'e8d34729-86a4-4140-adfd-0a29c2106307', // HackTool - CoercedPotato Execution
      '98b53e78-ebaf-46f8-be06-421aafd176d9', // HackTool - winPEAS Execution
    ],
  },
}
