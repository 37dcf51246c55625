// Spreading to other computers and servers.
export const en = {
  psexec:
    'A tool that runs programs on other computers, such as PsExec, was used. ' +
    'Maintenance uses it; so do those who spread ransomware.',
  impacket:
    'Traces of a tool attackers use to control other computers (Impacket and the like). It may be spreading right now.',
  adminShare:
    'An administrative share such as ADMIN$ was touched from another machine. ' +
    'Administration does this, and so does an intruder who spreads.',
  wmiRemote:
    'A program was run through remote management (WMI). Unless an administrator did it, it is a sign of spreading.',
  dcomRemote:
    'A program was run by controlling a component of another computer (DCOM). Everyday work does not use this.',
  winrm: 'Commands were sent remotely (PowerShell remoting and the like). Compare it with planned maintenance.',
  rdpHijack:
    'Somebody took over another person\'s Remote Desktop session. Things may have been done in that person\'s name.',
  rdpChanged: 'Remote Desktop settings were changed. This can open a way in.',
  rdpDenied: 'Remote Desktop was refused to somebody without permission. Find out who tried.',
  rdpTunnel: 'Remote Desktop was carried through a tunnel to the outside. Somebody may be in control from there.',
  remoteTask: 'A scheduled task was set to run a suspicious command. It is sometimes planted from another computer.',
  turlaMove: 'This looks like how a state-linked attacker spreads inside a network. Experts should investigate.',
} as const
