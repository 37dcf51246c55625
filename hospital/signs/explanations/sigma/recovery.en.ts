// Encryption, destruction, and making recovery impossible.
export const en = {
  shadowCopies:
    'The copies Windows keeps of earlier states were deleted. Ransomware typically does this just before it encrypts.',
  backupDeleted:
    'Backups or their catalogue were deleted. Unless it was planned work, treat it as preparation for encryption.',
  restoreOff: 'System Restore of Windows was switched off. Attackers take away the way back before they destroy.',
  safeMode: 'Something was registered to run in safe mode, where defences are weak. Some ransomware encrypts there.',
  ransomware: 'This is ransomware, which encrypts data and demands money. Disconnect from the network now.',
  wiped: 'Deleted data was made unrecoverable. Used to remove traces or to destroy.',
  bitlocker: 'Disk encryption (BitLocker) settings were changed. The disk may be locked with a key you do not have.',
  servicesStopped: 'A running service was stopped. Attackers stop databases and defences before encrypting.',
  serviceDied:
    'An important Windows service for defence or logging stopped. It may be a fault, or an attack that made it crash.',
  miner: 'A program mines cryptocurrency with the power of this computer. It also proves that somebody got in.',
  directoryRemoved: 'Folders or files were removed by a command. It also happens in ordinary tidying up.',
  antiRansomRemoved: 'A tool that guards against ransomware was removed. Encryption may be next.',
} as const
