// Values made equal to what Windows itself writes, whoever wrote the JSON.
import { keywordOf } from '../windows/level.ts'
import type { Fix } from './names.ts'

const bareGuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const levels: Readonly<Record<string, string>> = {
  critical: '1', error: '2', warning: '3', information: '4', informational: '4', info: '4', verbose: '5',
}

/** Short names that timelines use, in lower case. */
const channels: Readonly<Record<string, string>> = {
  sec: 'Security',
  sys: 'System',
  app: 'Application',
  sysmon: 'Microsoft-Windows-Sysmon/Operational',
  pwsh: 'Microsoft-Windows-PowerShell/Operational',
  pwshclassic: 'Windows PowerShell',
  pwshcore: 'PowerShellCore/Operational',
  defender: 'Microsoft-Windows-Windows Defender/Operational',
  firewall: 'Microsoft-Windows-Windows Firewall With Advanced Security/Firewall',
  tasksch: 'Microsoft-Windows-TaskScheduler/Operational',
  wmi: 'Microsoft-Windows-WMI-Activity/Operational',
  bitscli: 'Microsoft-Windows-Bits-Client/Operational',
  codeinteg: 'Microsoft-Windows-CodeIntegrity/Operational',
  'dhcp-svr': 'Microsoft-Windows-DHCP-Server/Operational',
  'dns-svr': 'DNS Server',
  dvrfmwk: 'Microsoft-Windows-DriverFrameworks-UserMode/Operational',
  exchange: 'MSExchange Management',
  'ldap-cli': 'Microsoft-Windows-LDAP-Client/Debug',
  ntlm: 'Microsoft-Windows-NTLM/Operational',
  openssh: 'OpenSSH/Operational',
  printadm: 'Microsoft-Windows-PrintService/Admin',
  printop: 'Microsoft-Windows-PrintService/Operational',
  'rds-lsm': 'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational',
  smbclisec: 'Microsoft-Windows-SmbClient/Security',
}

export function fixed(text: string, fix: Fix): string {
  if (fix === 'none') return text
  if (fix === 'guid') return text.length === 36 && bareGuid.test(text) ? `{${text.toUpperCase()}}` : text
  if (fix === 'id') return fixed(text.toUpperCase(), 'guid')
  if (fix === 'level') return levels[text.toLowerCase()] ?? text
  if (fix === 'channel') return channels[text.toLowerCase()] ?? text
  return fix === 'keywords' ? keywordMask(text) : text
}

const backslash = 0x5c
const hyphen = 0x2d

/** Whether a string of JSON could be a GUID that lacks its braces: told by its first bytes; false is certain. */
export function mayBeGuid(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 36) return false
  for (let at = start; at < start + 8; at++) {
    const byte = bytes[at] ?? 0
    const letter = byte | 0x20
    if ((byte < 0x30 || byte > 0x39) && (letter < 0x61 || letter > 0x66)) return byte === backslash
  }
  return bytes[start + 8] === hyphen || bytes[start + 8] === backslash
}

/** NXLog writes the mask as a signed decimal, winlogbeat the words for it. */
function keywordMask(text: string): string {
  if (!/^-?\d{1,20}$/.test(text)) return keywordOf(text) ?? text
  return `0x${BigInt.asUintN(64, BigInt(text)).toString(16)}`
}
