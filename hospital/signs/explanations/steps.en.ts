// What to do next: shared sentences, so that every sign gives the same advice in the same words.
export const en = {
  isolate: 'Unplug the network cable of that computer and switch its wireless off. Do not turn the power off.',
  isolateServer:
    'Before stopping a server, call the system staff or the vendor. ' +
    'Decide together whether to disconnect it.',
  keep: 'Do not restart, reset or delete files. Leave everything as it is: it is evidence for the investigation.',
  keepLogs: 'Copy these log files to another place as well, such as a USB stick.',
  photo: 'If something unfamiliar is on the screen, take a photo of it.',
  askUser: 'Ask the person who was using this computer at that time what they were doing. Do not blame anybody.',
  askAdmin:
    'Ask the system staff and the vendor whether they worked on it at that time. ' +
    'If so, note when and who, and it is done.',
  reportUp: 'Call your superior and the system staff now.',
  vendor: 'Call the vendor of the system, show this page and ask for an investigation.',
  resetPassword: 'Change the password of the account that was used, from another computer that is safe.',
  resetAdmins:
    'Treat administrator passwords as known to the attacker. ' +
    'Ask the vendor to change them all from a safe computer.',
  disableAccount: 'If nobody knows the account, disable it. Do not delete it.',
  checkBackup: 'Check that the backups are still there, and disconnect the backup device from the network.',
  scan: 'Check that the antivirus is running and up to date, and scan the whole computer.',
  restoreSetting: 'If nobody can explain it, ask the system staff to put the setting back.',
  restoreProtection: 'If the antivirus or the firewall was stopped, ask the system staff to start it again.',
  otherMachines: 'Look in this report for the same sign on other computers.',
  before: 'Look for other signs on the same computer within 30 minutes before and after.',
  patch: 'Ask the system staff or the vendor whether the fix for this weakness is installed.',
  closeOutside: 'Ask the vendor whether the entrance that is open to the internet can be closed until this is fixed.',
  blockAddress: 'Ask the system staff to block the address it connected to at the firewall.',
  removeSoftware: 'If the hospital has not allowed this software, ask the system staff to remove it.',
  removeTask: 'If nobody can explain it, keep a copy and ask the system staff to disable the entry.',
  checkMail: 'Keep the mail and the attachment the person opened. Ask whether others received it too.',
  checkUsb: 'If a USB stick is plugged in, remove it and keep it. Do not plug it into another computer.',
  checkFiles: 'Look for files that were renamed or do not open. If there are any, unplug the network cable at once.',
  checkLeak:
    'Check whether files that may have left hold patient data, and tell the person in charge of personal ' +
    'data.',
  checkAccounts: 'Look at the list of administrators for anybody you do not know.',
  checkVpn: 'Ask the person where they are now. If it was not them, cut the connection and disable the account.',
  watch: 'If it happened once, watch whether it goes on. If it repeats, ask the system staff.',
  record: 'Once the reason is known, write down who did it and why. Next time nobody has to wonder.',
} as const
