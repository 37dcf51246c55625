// The one channel a provider writes to, for exports that leave the channel out.

const channels = new Map([
  ['microsoft-windows-sysmon', 'Microsoft-Windows-Sysmon/Operational'],
  ['microsoft-windows-security-auditing', 'Security'],
  ['service control manager', 'System'],
  ['microsoft-windows-powershell', 'Microsoft-Windows-PowerShell/Operational'],
  ['powershell', 'Windows PowerShell'],
  ['microsoft-windows-windows defender', 'Microsoft-Windows-Windows Defender/Operational'],
  ['microsoft-windows-wmi-activity', 'Microsoft-Windows-WMI-Activity/Operational'],
  ['microsoft-windows-taskscheduler', 'Microsoft-Windows-TaskScheduler/Operational'],
  ['microsoft-windows-dns-client', 'Microsoft-Windows-DNS-Client/Operational'],
  [
    'microsoft-windows-terminalservices-localsessionmanager',
    'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational',
  ],
  ['microsoft-windows-bits-client', 'Microsoft-Windows-Bits-Client/Operational'],
  ['microsoft-windows-codeintegrity', 'Microsoft-Windows-CodeIntegrity/Operational'],
  ['microsoft-windows-kernel-general', 'System'],
  ['microsoft-windows-kernel-power', 'System'],
  ['microsoft-windows-winlogon', 'System'],
  ['eventlog', 'System'],
])

export function channelOf(provider: string): string | null {
  return channels.get(provider.toLowerCase()) ?? null
}
