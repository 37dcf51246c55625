// Passwords and other proofs of identity being stolen.
export const en = {
  lsassDump:
    'Passwords of logged-in people were taken out of the computer\'s memory. ' +
    'If an administrator\'s is among them, the whole hospital is at risk.',
  lsassTouched:
    'A program that normally has no business there tried to read where passwords are kept (LSASS). ' +
    'This can prepare a theft.',
  mimikatz: 'A tool for stealing passwords, such as Mimikatz, was used. Assume that an attacker is already inside.',
  hives:
    'The file that holds the list of passwords (SAM and the like) was copied. ' +
    'With a copy, passwords can be cracked at leisure.',
  ntds:
    'The file behind every password of the domain (NTDS) was being copied. Every account of the hospital is at risk.',
  dcsync:
    'Something posed as a domain controller to fetch everybody\'s password data (DCSync). ' +
    'Unless real servers did it, this is a serious intrusion.',
  kerberoast:
    'Tickets were collected to crack passwords of service accounts. ' +
    'Service accounts with short passwords are the target.',
  ticketTools:
    'A tool that steals or forges domain tickets was used. ' +
    'Changing one password may not be enough to keep the attacker out.',
  passTheHash:
    'Somebody logged in with a password hash instead of the password. The hash may be stolen and used to spread.',
  relay:
    'Somebody got between two machines to take over a person\'s log-in. ' +
    'There may be a device in the network that gives false answers.',
  coerced:
    'A server was forced to authenticate so that its identity could be stolen. ' +
    'This can lead to the takeover of the whole domain.',
  storedPasswords: 'Somebody searched for passwords stored on the computer, in settings files or in the browser.',
  backupPasswords: 'Passwords stored in the backup product were taken out. The next step may be deleting the backups.',
  memoryImage: 'The contents of memory were written to a file. Done in repairs too, but also used to steal passwords.',
  plainTextPasswords: 'A setting was changed so that passwords stay readable in memory. Often a preparation for theft.',
  certificates: 'A certificate or key that proves an identity was taken out. Whoever has it can pose as its owner.',
  weakTyped: 'A well-known weak password stood in a command. Seen in attacks and in careless administration.',
  groupTheftRussian: 'This looks like how a state-linked attacker collects passwords. Experts should investigate.',
} as const
