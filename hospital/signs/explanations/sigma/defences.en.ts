// Antivirus, firewall and other defences being stopped or weakened.
export const en = {
  defenderOff: 'The antivirus (Microsoft Defender) was switched off. Attackers stop the defences first.',
  defenderChanged:
    'Settings of the antivirus (Microsoft Defender) changed. ' +
    'Updates can do this, so ask whether somebody worked on it.',
  tamperProtection: 'Somebody tried to stop the antivirus and Defender prevented it. Find out who tried.',
  exclusion: 'A place was excluded from virus scanning. Attackers put their files there so that they are not found.',
  threatFound: 'The antivirus found something dangerous. Check that it was removed, and where it came from.',
  attackToolFound:
    'The antivirus found a tool that attackers use by hand. Unlike an ordinary virus, a person may be at work here.',
  quarantineRestored: 'A file the antivirus had locked away was put back. Find out who did that, and why.',
  amsi: 'The check of commands and scripts (AMSI) was switched off. Dangerous commands after this go unseen.',
  edrAttacked:
    'A tool that freezes or silences security software was used. Assume that this computer is no longer protected.',
  defenceTasksDeleted:
    'Scheduled tasks that look after defence or updates were deleted or disabled. Antivirus and updates stop working.',
  driverBlocklist:
    'The protection against dangerous drivers was switched off. It can prepare for tools that break defences.',
  badDriver:
    'An untrusted driver or component was loaded or blocked. Some attacks break defences from within this way.',
  firewallOff:
    'The Windows firewall was switched off or all its rules were deleted. Other machines can get in more easily.',
  firewallChanged:
    'The Windows firewall was changed to let something through. ' +
    'Installing software does this too, so ask whether somebody did.',
  portForward: 'A rule was added that passes traffic on to another machine. Attackers use it as a way in from outside.',
  uac: 'Administrator rights were taken without the usual question on the screen. Malware does this to gain power.',
  policyWeakened: 'A security setting was weakened. Unless it was planned work, it can prepare an attack.',
  rootCertificate: 'A certificate was added to the trusted issuers. False sites and malware can then look genuine.',
  appBlocked: 'Software that is not allowed was kept from running. The defence works, but find out who tried.',
} as const
