// Programs run through commands and genuine tools.
export const en = {
  hiddenPowershell: 'A command made unreadable (PowerShell) was run. Everyday work hardly ever needs that.',
  attackScripts:
    'Commands from a well-known attack toolkit (PowerShell) were run. Unless a test was planned, this is an intrusion.',
  downloadRun: 'A command fetched something from outside and ran it at once. This is how malware is brought in.',
  download:
    'A file was fetched from outside with a tool that comes with Windows. Attackers use it to bring in their tools.',
  encode: 'The content of a file was turned into another form. Used to carry things in or out unnoticed.',
  throughGenuine: 'Something was run through a genuine Windows component. This slips past antivirus.',
  oddPlace: 'A program or script ran from an unusual place. It may be something that was downloaded and opened.',
  office: 'A program was started from an Office document or a mail. This is how an infection by attachment looks.',
  clickFix: 'A false page told somebody to paste a command, and it was run. Do not blame them; ask what they saw.',
  mailedFile: 'A password-protected archive or a disk image was opened. Attack mails use these to get past scanning.',
  everydayShell:
    'A command tool such as PowerShell ran without a window. ' +
    'Mostly it is the ordinary work of Windows or management software.',
  install: 'Software was installed or removed. Compare it with what was requested.',
} as const
