// Logs cleared or stopped, and traces hidden.
export const en = {
  logCleared: 'An important Windows log was cleared. This is how intruders typically remove their footprints.',
  logClearedOther: 'One of the Windows logs was cleared. Maintenance does this too, so find out who did it.',
  auditOff: 'Windows was told to stop recording (auditing). Whatever happens after this is not on record.',
  powershellLogOff: 'Recording of PowerShell commands was switched off. It prepares for commands that nobody can see.',
  sysmonTouched: 'The tool that keeps a detailed record (Sysmon) was stopped or changed.',
  sqlAuditOff: 'Recording in the database (SQL Server) was switched off. What is done to patient data goes unrecorded.',
  evtxCopied:
    'A log file appeared in an unusual place. Unless it was copied for an investigation, somebody may be preparing ' +
    'to tamper.',
  timeChanged: 'The clock of the computer was changed. The order of the records can no longer be trusted.',
  historyErased: 'The history of typed commands was erased or switched off. Somebody is removing footprints.',
  hiddenFiles: 'A file or an entry was hidden out of sight. Malware does this to stay.',
  renamed: 'A genuine program was run under another name. Attackers do this so that nobody notices.',
  posing: 'A program with the name of a Windows component ran from the wrong place. Malware hides itself this way.',
  rawDisk:
    'An unusual program read the disk directly. ' +
    'Backup products do this; so does somebody who wants to read without a trace.',
} as const
