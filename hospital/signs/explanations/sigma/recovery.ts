// Encryption, destruction, and making recovery impossible.
import type { Topic } from '../topic.ts'

export const rules: Topic = {
  shadowCopies: {
    next: ['isolate', 'reportUp', 'checkBackup', 'checkFiles'],
    rules: [
      'c947b146-0abc-4c87-9c64-b17e9d7274a2', // Shadow Copies Deletion Using Operating Systems Utilities
      '87df9ee1-5416-453a-8a08-e8d4a51e9ce1', // Delete Volume Shadow Copies Via WMI With PowerShell
      '21ff4ca9-f13a-41ad-b828-0077b2af2e40', // Deletion of Volume Shadow Copies via WMI with PowerShell
      'c1337eb8-921a-4b59-855b-4ba188ddcc42', // Deletion of Volume Shadow Copies via WMI with PowerShell - PS Script
      'dee4af55-1f22-4e1d-a9d2-4bdc7ecb472a', // Disabled Volume Snapshots
    ],
  },
  backupDeleted: {
    next: ['isolate', 'reportUp', 'checkBackup', 'askAdmin'],
    rules: [
      '89f75308-5b1b-4390-b2d8-d6b2340efaf8', // Windows Backup Deleted Via Wbadmin.EXE
      '639c9081-f482-47d3-a0bd-ddee3d4ecd76', // All Backups Deleted Via Wbadmin.EXE
      '9703792d-fd9a-456d-a672-ff92efe4806a', // Backup Catalog Deleted
    ],
  },
  restoreOff: {
    next: ['askAdmin', 'checkBackup', 'restoreSetting', 'before'],
    rules: [
      '7c06ab9b-b1d2-4ba9-b06e-09491ded20d9', // System Restore Registry Modification via CommandLine
      '5de03871-5d46-4539-a82d-3aa992a69a83', // Registry Disable System Restore
      '1444443e-6757-43e4-9ea4-c8fc705f79a2', // Boot Configuration Tampering Via Bcdedit.EXE
    ],
  },
  safeMode: {
    next: ['isolate', 'askAdmin', 'restoreSetting'],
    rules: [
      'd7662ff6-9e97-4596-a61d-9839e32dee8d', // Add SafeBoot Keys Via Reg Utility
      'fc0e89b5-adb0-43c1-b749-c12a10ec37de', // SafeBoot Registry Key Deleted Via Reg.EXE
    ],
  },
  ransomware: {
    next: ['isolate', 'reportUp', 'checkBackup', 'keep'],
    rules: [
      '79aeeb41-8156-4fac-a0cd-076495ab82a1', // NotPetya Ransomware Activity
      '41d40bff-377a-43e2-8e1b-2e543069e079', // WannaCry Ransomware Activity
      '74db3488-fd28-480a-95aa-b7af626de068', // LockerGoga Ransomware Activity
      '29fd07fc-9cfd-4331-b7fd-cc18dfa21052', // Potential Maze Ransomware Activity
      '689308fc-cfba-4f72-9897-796c1dc61487', // Potential Conti Ransomware Activity
      '965fff6c-1d7e-4e25-91fd-cdccd75f7d2c', // DarkSide Ransomware Pattern
      '0e9e6c63-1350-48c4-9fa1-7ccb235edc68', // Rorschach Ransomware Execution Activity
      '5de632bc-7fbd-4c8a-944a-fce55c59eae5', // REvil Kaseya Incident Malware Patterns
      '4c6ca276-d4d0-4a8c-9e4c-d69832f8671f', // Antivirus - Ransomware Signature
    ],
  },
  wiped: {
    next: ['isolate', 'keep', 'checkFiles', 'askUser'],
    rules: [
      '4b046706-5789-4673-b111-66f25fe99534', // Deleted Data Overwritten Via Cipher.EXE
      'add64136-62e5-48ea-807e-88638d02df1e', // Fsutil Suspicious Invocation
      'c1d867fe-8d95-4487-aab4-e53f2d339f90', // Renamed Sysinternals Sdelete Execution
      '39a80702-d7ca-4a83-b776-525b1f86a36d', // Potential Secure Deletion with SDelete
      'a4824fca-976f-4964-b334-0621379e84c4', // Potential File Overwrite Via Sysinternals SDelete
    ],
  },
  bitlocker: {
    next: ['isolate', 'reportUp', 'askAdmin', 'checkBackup'],
    rules: [
      '0e0255bf-2548-47b8-9582-c0955c9283f5', // Suspicious Reg Add BitLocker
    ],
  },
  servicesStopped: {
    next: ['askAdmin', 'before', 'scan'],
    rules: [
      '0b7163dc-7eee-4960-af17-c0cd517f92da', // Service Started/Stopped Via Wmic.EXE
      '49d9671b-0a0a-4c09-8280-d215bfd30662', // Application Termination Attempt via Wmic.EXE
      'ce72ef99-22f1-43d4-8695-419dcb5d9330', // Suspicious Windows Service Tampering
      '85c312b7-f44d-4a51-a024-d671c40b49fc', // Service StartupType Change Via Sc.EXE
    ],
  },
  serviceDied: {
    next: ['askAdmin', 'before', 'scan'],
    rules: [
      'd6b5520d-3934-48b4-928c-2aa3f92d6963', // Important Windows Service Terminated With Error
      '56abae0c-6212-4b97-adc0-0b559bb950c3', // Important Windows Service Terminated Unexpectedly
      'acfa2210-0d71-4eeb-b477-afab494d596c', // Windows Service Terminated With Error
    ],
  },
  miner: {
    next: ['isolate', 'scan', 'removeSoftware'],
    rules: [
      '071d5e5a-9cef-47ec-bc4e-a42e34d8d0ed', // Possible Coin Miner CPU Priority Param
      '66c3b204-9f88-4d0a-a7f7-8a57d521ca55', // Potential Crypto Mining Activity
    ],
  },
  directoryRemoved: {
    next: ['askUser', 'checkFiles', 'watch'],
    rules: [
      '41ca393d-538c-408a-ac27-cf1e038be80c', // Directory Removal Via Rmdir
      '379fa130-190e-4c3f-b7bc-6c8e834485f3', // File Deletion Via Del
    ],
  },
  antiRansomRemoved: {
    next: ['isolate', 'reportUp', 'checkBackup'],
    rules: [
      'a31eeaed-3fd5-478e-a8ba-e62c6b3f9ecc', // Raccine Uninstall
    ],
  },
}
