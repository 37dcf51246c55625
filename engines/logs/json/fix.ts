// Values made equal to what Windows itself writes, whoever wrote the JSON.
import { keywordOf } from '../windows/level.ts'
import type { Fix } from './names.ts'

const bareGuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const levels: Readonly<Record<string, string>> = {
  critical: '1', error: '2', warning: '3', information: '4', informational: '4', info: '4', verbose: '5',
}

/** Short names that timelines use. */
const channels: Readonly<Record<string, string>> = {
  Sec: 'Security',
  Sys: 'System',
  App: 'Application',
  Sysmon: 'Microsoft-Windows-Sysmon/Operational',
  PwSh: 'Microsoft-Windows-PowerShell/Operational',
  PwShClassic: 'Windows PowerShell',
  Defender: 'Microsoft-Windows-Windows Defender/Operational',
  TaskSch: 'Microsoft-Windows-TaskScheduler/Operational',
  WMI: 'Microsoft-Windows-WMI-Activity/Operational',
}

export function fixed(text: string, fix: Fix): string {
  if (fix === 'none') return text
  if (fix === 'guid') return text.length === 36 && bareGuid.test(text) ? `{${text.toUpperCase()}}` : text
  if (fix === 'id') return fixed(text.toUpperCase(), 'guid')
  if (fix === 'level') return levels[text.toLowerCase()] ?? text
  if (fix === 'channel') return channels[text] ?? text
  return fix === 'keywords' ? keywordMask(text) : text
}

/** NXLog writes the mask as a signed decimal, winlogbeat the words for it. */
function keywordMask(text: string): string {
  if (!/^-?\d{1,20}$/.test(text)) return keywordOf(text) ?? text
  return `0x${BigInt.asUintN(64, BigInt(text)).toString(16)}`
}
