// What the rules for hospitals mean. What to do next is chosen from the shared steps (explanations/steps).
export const en = {
  securityLogCleared:
    'The record of who did what (the security log) was emptied. Attackers do this to hide their traces.',
  otherLogCleared: 'One of the Windows logs was emptied. It may be tidying up, or somebody hiding traces.',
  logClearCommand: 'A command was run that empties or switches off logs. Everyday work does not need it.',
  logServiceStopped:
    'A command was run that stops the service writing the Windows logs. What is done afterwards leaves no record.',
  auditPolicyReduced: 'Windows was told to record less. What is done afterwards may leave no record.',
  auditPolicyCommand: 'A command was run that removes the settings of what Windows records.',
  defenderProtectionOff:
    'The antivirus (Defender) of this computer was switched off. Attackers often do this before they strike.',
  defenderWeakened: 'A setting was changed that weakens the antivirus (Defender).',
  defenderExclusion: 'A place was excluded from virus scanning. Attackers use this to hide their tools.',
  defenderPowershell: 'A PowerShell script was run that weakens the antivirus (Defender).',
  defenderCommand:
    'A command was run that weakens the antivirus (Defender). Attackers often do this before they strike.',
  defenderTamperBlocked: 'Somebody tried to change the antivirus (Defender) and it refused. The question is who tried.',
  malwareFound: 'Malware was found. Check next whether it was dealt with.',
  malwareNotRemoved: 'Malware was found and could not be removed. It may still be running.',
  ransomwareFound: 'Ransomware, which locks files and asks for money, was found. Every minute counts.',
  quarantineRestored: 'A file the antivirus had locked away was put back.',
  securitySoftwareStopCommand:
    'A command was run that stops the antivirus or another protection. Attackers often do this before they strike.',
  securityServiceStartChanged: 'The way a protection starts was changed. It may no longer run after the next start.',
  shadowCopiesDeleted:
    'A command was run that deletes the copies from which Windows restores files. Ransomware does this just before it locks files.',
  shadowCopiesDeletedScript:
    'A PowerShell script deleted the copies from which Windows restores files. Ransomware does this just before it locks files.',
  backupCatalogDeleted:
    'A command was run that deletes backups or their catalogue. It may no longer be possible to restore.',
  recoveryDisabled: 'The repair Windows does by itself was switched off. Ransomware does this before it locks files.',
  backupSoftwareStopped:
    'A command was run that stops backup or database services. Attackers do this to reach files that are in use.',
  backupFailedRepeatedly:
    'The Windows backup failed three times or more within a week. As it is, nothing could be restored in an emergency.',
  backupFailed: 'A Windows backup failed once.',
  administratorAdded: 'An account was given administrator rights. Unless this was decided, it may be a takeover.',
  userCreated: 'A new account was created. If there is a reason, such as a new colleague, all is well.',
  hiddenUserCreated:
    'An account was created with a name (ending in $) that lists do not show. It may be a hidden way in.',
  builtinAccountEnabled: 'A built-in account that should stay unused (Administrator or Guest) was enabled.',
  builtinPasswordReset: 'Somebody changed the password of the built-in administrator.',
  disabledAccountUsed: 'Somebody tried to log in with an account that was closed, such as that of a former colleague.',
  manyLockouts: 'Five or more accounts were locked out within an hour. Somebody may be trying passwords on everybody.',
  accountLocked: 'An account was locked after too many wrong passwords. If it was the person, all is well.',
  unlistedAdministrator:
    'Somebody who is not on the list of administrators logged in with administrator rights. Either the list is old or rights were stolen.',
  maintenanceOutsideHours:
    'An account of a maintenance vendor was used outside the agreed hours (8 to 20). Check whether the work was asked for.',
  maintenanceUnknownAddress:
    'An account of a maintenance vendor was used from a place nobody announced. Its password may have leaked.',
  rdpAtNight: 'During the night (22 to 6), a computer was operated from elsewhere (remote desktop).',
  rdpFromInternet: 'A computer was operated straight from the internet. An entrance that anybody can try is open.',
  logonFromAbroad: 'Somebody logged in from abroad. Unless the person is there, the account was taken over.',
  rdpEnabled: 'The setting that lets others operate this computer from elsewhere (remote desktop) was switched on.',
  rdpEnabledCommand: 'A command was run that lets others operate this computer from elsewhere.',
  passTheHash: 'A log-in was found that looks like a tool using stolen credentials.',
  kerberosWeakTicket:
    'A ticket for a service account was asked for in an old, weak cipher. It can be a way to find its password.',
  kerberosNoPreauth:
    'An account is set up to be given tickets without a password check. Its password can be found out that way.',
  directoryCopied:
    'Somebody copied the password data of everybody from the server. Treat all passwords, also the administrators\', as known.',
  lsassRead: 'A program read the memory where Windows keeps passwords (lsass).',
  lsassDumpCommand: 'A command was run that writes passwords to a file. Treat the administrators\' passwords as known.',
  dsrmPassword: 'The special password for repairing the server was set. It can serve as a back door.',
  guessedPassword: 'After many wrong passwords somebody got in. The password may have been guessed.',
  failedLogonMany: 'The password of one account was wrong ten times or more within minutes.',
  failedLogonBurst:
    'The password of one account was wrong thirty times or more within ten minutes. Somebody is trying passwords, or a program remembers an old one.',
  passwordSpray:
    'From one place, ten or more accounts were tried one after another. It is a search for weak passwords.',
  failedLogon: 'A log-in failed once. Mostly a typing error.',
  networkLogon: 'A log-in over the network. Everyday work.',
  kerberosSpray: 'From one place, ten or more accounts were tried at the domain, the hospital\'s log-in server.',
  kerberosWrongPassword: 'A log-in at the domain failed once. Mostly a typing error.',
  rdpToMany:
    'One account entered three or more computers by remote desktop within half an hour. It looks like spreading.',
  rdpLogon: 'A log-in by remote desktop.',
  newAccountMadeAdministrator:
    'An account was created and made administrator within a day. This is how attackers make themselves a way in.',
  accountShortLived:
    'An account was created and deleted within a day. It may have been used once and then removed to hide it.',
  userDeleted: 'An account was deleted. If there is a reason, such as somebody leaving, all is well.',
  serviceRunsCommands:
    'An unusual service was installed that runs commands. Attackers use this to operate a computer from another one.',
  psexecService:
    'PsExec, a tool that runs commands from another computer, was used here. Both maintenance and attackers use it.',
  taskRunsCommands: 'A task was scheduled that runs commands. Attackers make such tasks to stay.',
  serviceInstalledRemotely: 'From another computer a service was installed on this one. It looks like spreading.',
  servicePipe: 'Another computer reached the service manager.',
  serviceInstalled: 'A service, a program in the background, was installed.',
  taskCreatedRemotely: 'From another computer a task was scheduled on this one. It looks like spreading.',
  taskPipe: 'Another computer reached the task scheduler.',
  taskCreated: 'A task was scheduled.',
  remoteToolInstalled:
    'Software was installed with which others can operate this computer over the internet. Unless maintenance was given leave, it is a way in for attackers and swindlers.',
  remoteToolStarted:
    'Software for operating this computer from afar was started straight from a download. Fake warning swindles do this.',
  encodedPowershell: 'A command in unreadable form was run with PowerShell. It is a common disguise of attackers.',
  powershellUnpacks: 'A packed command was unpacked and run with PowerShell. It is a common disguise of attackers.',
  powershellDownload: 'A command was run that fetches something from the internet and runs it at once.',
  officeStartsCommands:
    'A document or mail that was opened started a command. Attachments with a trap, such as Emotet, do this.',
  ransomNote: 'A file was written with a name that ransom letters have. Files may be being locked at this moment.',
  usbStorage: 'A USB stick or disk that this computer did not know was plugged in. Check whether the rules allow it.',
  firewallOff: 'The Windows firewall was switched off. Other computers can get in more easily.',
  firewallOffCommand: 'A command was run that switches the Windows firewall off.',
  firewallOpened: 'A command opened a hole in the firewall that lets others in.',
  groupPolicyChanged:
    'A setting for all computers of the hospital (group policy) was changed. It is also used to spread ransomware to all at once.',
  timeChanged: 'The clock of the computer was changed by hand. The times in the logs no longer tell what came first.',
  shareCreated: 'A folder was shared over the network. Check who may see it and what is in it.',
  massRename:
    'One account renamed or deleted 200 files or more within five minutes. It looks like ransomware locking files.',
  fileDeleteAccess: 'A file was renamed or deleted.',
  massRenameOnShare:
    'On a shared folder, 200 files or more were renamed or deleted within five minutes. It looks like ransomware locking files.',
  shareDeleteAccess: 'A file on a shared folder was renamed or deleted.',
  beforeEncryption:
    'On one computer, several things came together that ransomware does before it locks files. It may be about to start, or has started.',
  fortigateChanged:
    'The settings of the network gateway (FortiGate) were changed. Compare with the reports of the vendor.',
  fortigatePolicyChanged:
    'The rules of what passes the FortiGate were changed. Check that no entrance from outside was opened.',
  fortigateAccountAdded:
    'A new administrator or VPN user was added to the FortiGate. Attackers make such accounts as a back door.',
  fortigateLoggingChanged: 'What the FortiGate records, or where to, was changed. Later records may be missing.',
  fortigateAdminFromInternet:
    'Somebody entered the administration of the FortiGate straight from the internet. It must not be reachable from outside.',
  fortigateAdminFailures:
    'Log-ins to the administration of the FortiGate failed again and again. Somebody may be trying passwords.',
  fortigateAdminGuessed:
    'After several failures somebody entered the administration of the FortiGate. The password may have been guessed.',
  fortigateAdminFailedSome: 'Log-ins to the administration of the FortiGate failed some times.',
  fortigateAdminFailed: 'A log-in to the administration of the FortiGate failed once.',
  fortigateAdminOk: 'A log-in to the administration of the FortiGate.',
  vpnAtNight: 'During the night (22 to 6), somebody came in by VPN from outside.',
  vpnFromAbroad: 'Somebody came in by VPN from abroad. Unless the person is there, the account was stolen.',
  vpnMaintenanceOutsideHours:
    'The VPN of a maintenance vendor was used outside the agreed hours (8 to 20). Check whether the work was asked for.',
  vpnTwoCountries:
    'With one account, somebody came in by VPN from two countries within twelve hours. A stolen password may be in use.',
  vpnTwoCountriesGeo:
    'With one account, somebody came in by VPN from two countries within twelve hours, going by a database of addresses. A stolen password may be in use.',
  vpnPlaceDevice: 'Somebody came in by VPN; the country is known.',
  vpnPlaceDeviceIpsec: 'Somebody came in by VPN (IPsec); the country is known.',
  vpnPlaceDatabase: 'Somebody came in by VPN; the address tells the country.',
  vpnGuessed: 'After many failures somebody came in by VPN. The password may have been guessed.',
  vpnFailures: 'From one address, VPN log-ins failed again and again. Somebody outside is trying passwords.',
  vpnFailuresSome: 'VPN log-ins failed some times.',
  vpnFailed: 'A VPN log-in failed once.',
  vpnUp: 'Somebody came in by VPN.',
  sshRoot: 'The account that may do everything (root) was used over the network.',
  sudoRefused: 'Somebody without leave tried to use administrator rights on a server and was refused.',
  linuxSuperuserCreated: 'A second account that may do everything was created. It may be a back door.',
  linuxLoggingStopped:
    'On a server or device the service that writes the logs was stopped. Unless it was a restart, somebody may be hiding traces.',
  sshGuessed: 'After many failures somebody entered a server or device (SSH). The password may have been guessed.',
  sshManyFailures: 'From one address, log-ins to a server or device failed again and again (SSH).',
  sshFailures: 'Log-ins to a server or device failed some times (SSH).',
  sshFailed: 'A log-in to a server or device failed once (SSH).',
  sshAccepted: 'A log-in to a server or device (SSH).',
} as const
