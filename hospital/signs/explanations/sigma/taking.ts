// Data gathered and taken out.
import type { Topic } from '../topic.ts'

export const rules: Topic = {
  mailbox: {
    next: ['isolateServer', 'checkLeak', 'askAdmin', 'vendor'],
    rules: [
      '889719ef-dd62-43df-86c3-768fb08dc7c0', // Suspicious PowerShell Mailbox Export to Share
      '4a241dea-235b-4a7e-8d76-50d817b146c4', // Suspicious PowerShell Mailbox Export to Share - PS
      '312d0384-401c-4b8b-abdf-685ffba9a332', // Email Exifiltration Via Powershell
    ],
  },
  packed: {
    next: ['askUser', 'checkLeak', 'before'],
    rules: [
      '71ff406e-b633-4989-96ec-bc49d825a412', // Zip A Folder With PowerShell For Staging In Temp - PowerShell
      'faa48cae-6b25-4f00-a094-08947fef582f', // Rar Usage with Password and Compression Level
      'afe52666-401e-4a02-b4ff-5d128990b8cb', // Suspicious Greedy Compression Using Rar.EXE
    ],
  },
  uploaded: {
    next: ['isolate', 'checkLeak', 'blockAddress', 'reportUp'],
    rules: [
      'e37db05d-d1f9-49c8-b464-cee1a4b11638', // PUA - Rclone Execution
      '643bdcac-8b82-49f4-9fd9-25a90b929f3b', // Renamed MegaSync Execution
      'e328cc73-f92a-42fb-b3fa-7c2cffda981a', // Curl File Upload To File Sharing Websites
      '7d1aaf3d-4304-425c-b7c3-162055e0b3ab', // Potential Data Exfiltration Activity Via CommandLine Tools
      '6ddff2e8-ea1a-45d0-8938-93dfc1d67ae7', // PUA - Restic Backup Tool Execution
    ],
  },
  usb: {
    next: ['askUser', 'checkUsb', 'record'],
    rules: [
      '1a4bd6e3-4c6e-405d-a9a3-53a116e341d4', // USB Device Plugged
      'f69a87ea-955e-4fb4-adb2-bb9fd6685632', // External Disk Drive Or USB Storage Device Was Recognized By The System
    ],
  },
}
