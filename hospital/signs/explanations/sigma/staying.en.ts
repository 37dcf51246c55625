// Things left behind to stay in.
export const en = {
  stickyKeys:
    'A back door was made that gives control from the logon screen without a password. No ordinary work does this.',
  badService: 'A service was registered that runs a suspicious command. It keeps running after restarts.',
  service: 'A Windows service was created or changed. Installing software does this too, so ask whether somebody did.',
  serviceRights: 'More people were allowed to control a service. It makes a quiet way back in.',
  task: 'A scheduled task was created or deleted. Installing software does this too.',
  taskSuspicious: 'A scheduled task ran a program from a suspicious place. It may be a way to stay in.',
  wmiStay: 'Something was registered to run when an event happens (WMI). It is hard to see and often used to stay in.',
  autorun: 'Something was registered to start with the computer or at logon. Software does this, and so does malware.',
  component:
    'The loading of a Windows component was tampered with. The planted code then runs along with other programs.',
  dnsPlugin: 'The name server (DNS) was told to load a component. This can hand over the whole server.',
  sideload: 'A genuine program may have been made to load a false component. This slips past antivirus.',
  mailAgent: 'A component was built into the mail server. Unless planned, it may be a back door that reads mail.',
  fileType: 'The program that opens a kind of file was changed.',
  webShell: 'A back door for outside control (a web shell) seems to have been placed on a web server.',
  sqlShell: 'Windows commands were run through the database (SQL Server). This is a common way to take over a server.',
  rootkit: 'Traces of something that hides itself (a rootkit). What this computer shows cannot be trusted.',
} as const
