// FortiGate and Linux machines.
import type { Topic } from '../topic.ts'

export const rules: Topic = {
  fortiAdmin: {
    next: ['askAdmin', 'disableAccount', 'vendor', 'closeOutside'],
    rules: [
      'cd0a4943-0edd-42cf-b50c-06f77a10d4c1', // FortiGate - New Administrator Account Created
    ],
  },
  fortiUser: {
    next: ['askAdmin', 'disableAccount', 'checkVpn'],
    rules: [
      'ddbbe845-1d74-43a8-8231-2156d180234d', // FortiGate - New Local User Created
      '69ffc84e-8b1a-4024-8351-e018f66b8275', // FortiGate - User Group Modified
    ],
  },
  fortiPolicy: {
    next: ['askAdmin', 'restoreSetting', 'vendor', 'record'],
    rules: [
      'f24ab7a8-f09a-4319-82c1-915586aa642b', // FortiGate - New Firewall Policy Added
      '5c8d7b41-3812-432f-a0bb-4cfb7c31827e', // FortiGate - Firewall Address Object Added
      '8b5dacf2-aeb7-459d-b133-678eb696d410', // FortiGate - VPN SSL Settings Modified
      '2bfb6216-0c31-4d20-8501-2629b29a3fa2', // FortiGate - New VPN SSL Web Portal Added
    ],
  },
  linuxShell: {
    next: ['isolateServer', 'before', 'vendor', 'keepLogs'],
    rules: [
      '2aa1440c-9ae9-4d92-84a7-a9e5f5e31695', // Suspicious Activity in Shell Commands
      'f64b6e9a-5d9d-48a5-8289-e1dd2b3876e1', // Suspicious Log Entries
      '0fadd880-6af3-4610-b1e5-008dc3a11b8a', // Potential Suspicious BPF Activity - Linux
    ],
  },
  linuxDefence: {
    next: ['isolateServer', 'restoreProtection', 'before'],
    rules: [
      '49f5dfc1-f92e-4d34-96fa-feba3f6acf36', // Disabling Security Tools - Builtin
    ],
  },
  linuxError: {
    next: ['before', 'vendor', 'watch'],
    rules: [
      'e76b413a-83d0-4b94-8e4c-85db4a5b8bdc', // Suspicious OpenSSH Daemon Error
      '377f33a1-4b36-4ee1-acee-1dbe4b43cfbe', // Suspicious VSFTPD Error Messages
      'c8e35e96-19ce-4f16-aeb6-fd5588dc5365', // Suspicious Named Error
      '1edd77db-0669-4fef-9598-165bda82826d', // Guacamole Two Users Sharing Session Anomaly
    ],
  },
}
