// What to do about each finding of duty 1, English.
import type { Guidance } from '#hospital/principles/shape.ts'

export const guidanceEn: Readonly<Record<string, Guidance>> = {
  'unused-accounts': {
    title: 'Accounts nobody uses',
    why: 'Nobody notices when an account without a user is stolen. Attackers like old, quiet accounts.',
    monday: [
      'Split the list by department and ask the head whether each is still used.',
      'For "no": in Active Directory Users and Computers, right-click the name and choose Disable Account.',
      'Wait a month with it disabled; delete it if nobody misses it.',
      'Disable those on leave and write the day they return into the ledger.',
    ],
    cost: 'No money. About half a day for fifty.',
    lesson:
      'At Handa Hospital (2021) leaked credentials that had not been changed were used, and some 200 computers ' +
        'were hit. Fewer ways in, less damage.',
  },
  'leavers-enabled': {
    title: 'Accounts of people who left',
    why:
      'Neither the person nor the hospital watches it any more. It serves for taking data out as well as for ' +
        'breaking in.',
    monday: [
      'Ring personnel and make sure the person has left.',
      'Run Disable-ADAccount -Identity LOGIN in PowerShell, or right-click and choose Disable Account.',
      'Look for accounts of the same person in other systems, such as the medical records.',
      'Agree with personnel to receive the list of leavers every month.',
    ],
    cost: 'No money. Five minutes each; a monthly hand-over keeps it so.',
    lesson:
      'The report on Okayama Psychiatric Medical Center (2024) names a maintenance entrance with a guessable ' +
        'login and says keeping the basics would have prevented it.',
  },
  'transfers-old-rights': {
    title: 'Old rights of people who moved',
    why: 'Rights that are only ever added make people who can see everything within a few years.',
    monday: [
      'Show the groups to the head of the new department and ask whether they are still needed.',
      'If not: Properties of the user, Member Of, select the group of the old department, Remove.',
      'While handing over, register an exception with an end date.',
    ],
    cost: 'No money. About ten minutes each.',
    lesson:
      'The data of about 40,000 people that leaked at Okayama Psychiatric Medical Center (2024) lay in a shared ' +
        'folder. The more may enter, the more leaks.',
  },
  'shared-accounts': {
    title: 'Shared accounts',
    why: 'Nobody can tell who did what with an account everybody uses, and those who left know its password.',
    monday: [
      'Decide who is responsible, the purpose and the next review of each, and write them into the ledger.',
      'For those not in the ledger, find where they are used and ask whether they are needed.',
      'Give each person their own where possible; otherwise limit the terminals and hours.',
      'Change the shared password when somebody leaves or moves.',
    ],
    cost: 'No money. About twenty minutes each. Smart cards and the like need an estimate.',
    lesson:
      'At Osaka General Medical Center (2022) servers and computers had one password; knowing one opened the next.',
  },
  'builtin-administrators': {
    title: 'Built-in administrators',
    why: 'Administrator and Guest are called the same everywhere, so attackers need to guess the password only.',
    monday: [
      'Disable Guest with net user Guest /active:no in an administrator\'s command window.',
      'Find who works as Administrator every day and give them an administration account of their own.',
      'Give Administrator a password of 13 characters or more, in an envelope in the safe.',
      'Use a different one on each computer (Windows LAPS does it at no cost).',
    ],
    cost: 'No money. Ask vendors first whether any program runs as Administrator.',
    lesson:
      'At Okayama Psychiatric Medical Center (2024) the maintenance entrance and the administrator of every ' +
        'computer had the same login and password.',
  },
  'ordinary-people-administrators': {
    title: 'Administrator rights on everyday accounts',
    why: 'If the account that reads mail is an administrator, one opened attachment can switch the antivirus off.',
    monday: [
      'Ask those on the list whether they administer anything.',
      'If not: Properties of the group, Members, Remove.',
      'If so: make an account such as adm-NAME for administration and take the rights from the everyday one.',
      'Where software "needs an administrator", ask the vendor in writing which rights, and register an exception.',
    ],
    cost: 'No money. Old software may stop working: try it on one computer first.',
    lesson:
      'At Handa (2021) and Osaka (2022) everybody was reported to be an administrator; switching off the ' +
        'antivirus made it worse.',
  },
  'domain-admin-count': {
    title: 'How many domain administrators',
    why: 'A domain administrator rules every computer. The more there are, the sooner one password leaks.',
    monday: [
      'Keep only those who used the rights in the last month.',
      'Open Domain Admins in Active Directory Users and Computers and remove the others from Members.',
      'Delegate just the rights needed to those who only look after computers.',
    ],
    cost: 'No money. Delegation is some hours of a vendor\'s work.',
    lesson:
      'At Osaka (2022) all servers had one password: with one broken the others were open. Each administrator is ' +
        'one more key to guard.',
  },
  'service-accounts': {
    title: 'Accounts of programs',
    why: 'They have strong rights and passwords that hardly change. What nobody owns nobody dares to stop.',
    monday: [
      'Write into the ledger who is responsible, which program, and on which server.',
      'Look for unknown ones in the Log On As column of Services (services.msc).',
      'Ask the vendor to do without Domain Admins.',
      'Deny log-on at the screen by the group policy Deny log on locally.',
    ],
    cost: 'No money. Reducing rights needs the vendor\'s word.',
    lesson:
      'At Osaka (2022) attackers came by an always open remote connection and spread to servers of one password. ' +
        'Strong rights no person uses are easily overlooked.',
  },
  'vendor-accounts': {
    title: 'Accounts of vendors',
    why: 'They often work from outside and tend to outlive the contract.',
    monday: [
      'Write into the ledger who inside is responsible, what for and until when; ask the vendor where unknown.',
      'Disable those of ended contracts the same day.',
      'Keep them disabled and enable them on the day maintenance was applied for.',
      'Enter the last day under Properties, Account, Account expires.',
      'Ask the vendor in writing for one account per person.',
    ],
    cost: 'No money. A second factor costs equipment.',
    lesson:
      'Okayama (2024) was entered by the maintenance VPN, Osaka (2022) by the line of the catering company: both ' +
        'were vendors\' entrances.',
  },
  'password-length': {
    title: 'Length of passwords',
    why: 'Machines find short passwords quickly. Each further character multiplies the time many times over.',
    monday: [
      'Open Group Policy Management, Default Domain Policy, Edit.',
      'Go to Computer Configuration, Policies, Windows Settings, Security Settings, Account Policies, Password Policy.',
      'Set Minimum password length. It takes effect at the next change.',
      'The week before, tell staff how to use a sentence as password.',
    ],
    cost: 'No money. Fifteen minutes, and a week to explain it.',
    lesson: 'Short passwords were reported at Handa (2021).',
  },
  'password-complexity': {
    title: 'Kinds of signs',
    why: 'Digits only or letters only fall first to dictionaries and brute force.',
    monday: [
      'Open Password Policy in Group Policy Management.',
      'Set Password must meet complexity requirements to Enabled.',
      'Ask vendors about systems with passwords of their own.',
    ],
    cost: 'No money. Fifteen minutes.',
    lesson: 'The ministry\'s notice (August 2024) lists rows of digits and names of facilities as dangerous examples.',
  },
  lockout: {
    title: 'Locking after wrong passwords',
    why: 'Without it an attacker can go on guessing all night.',
    monday: [
      'Open Account Lockout Policy in Group Policy Management.',
      'Set Account lockout threshold to the limit (10, for example).',
      'Set the duration to 15 minutes: care goes on, guessing does not.',
      'Make sure with net accounts.',
    ],
    cost: 'No money. Fifteen minutes, and a few more calls in the first week.',
    lesson: 'At Handa (2021) and Osaka (2022) accounts were reported never to lock.',
  },
  'reversible-encryption': {
    title: 'Passwords that can be read back',
    why: 'Whoever steals a copy of the server reads everybody\'s password.',
    monday: [
      'Set Store passwords using reversible encryption to Disabled in Password Policy.',
      'For single accounts clear the same option under Properties, Account, Account options.',
      'Have the password changed afterwards: until then the old form stays.',
    ],
    cost: 'No money. Ask first whether a device uses old authentication such as CHAP.',
    lesson: 'Stolen credentials are used years later. The entrance of Handa (2021) was on an older leaked list.',
  },
  'password-not-required': {
    title: 'No password allowed',
    why: 'With this flag an account may have an empty password whatever the rules say.',
    monday: [
      'Run Set-ADUser LOGIN -PasswordNotRequired $false in PowerShell.',
      'Set a new password: it may be empty.',
      'Migration tools often set the flag: ask the vendor how accounts are made.',
    ],
    cost: 'No money. Five minutes each.',
    lesson:
      'The Q&A of guideline 6.0 (Management, Q-44) names use without a password, and factory passwords, as bad ' +
        'examples.',
  },
  'password-never-expires': {
    title: 'Passwords that never expire',
    why: 'A leaked password that never changes serves the thief for ever.',
    monday: [
      'Ask those who can to take 13 characters or more; some editions then let it stay.',
      'For the others clear Password never expires under Properties, Account.',
      'A change may be asked at once: not before a night shift.',
    ],
    cost: 'No money. Five minutes each.',
    lesson: 'At Handa (2021) passwords were not changed after the patch was announced, and the leaked ones were used.',
  },
  'password-age': {
    title: 'Time since the password was changed',
    why:
      'Editions differ: weak ones half a year, 8 to 12 characters two months, the newest asks for no regular ' +
        'change. After a suspected leak: at once, always.',
    monday: [
      'First decide which edition the hospital follows.',
      'Ask those with old passwords for a sentence of 13 characters or more, which suits every edition.',
      'Tick User must change password at next logon under Properties, Account.',
      'Register who uses two factors: they are exempt.',
    ],
    cost: 'No money. Department by department, not everybody on one day.',
    lesson:
      'At Handa (2021) the device was mended and the password was not. Changing it after a leak matters more ' +
        'than any interval.',
  },
  'duplicate-accounts': {
    title: 'Several accounts of one person',
    why: 'With two, one is forgotten when the person leaves or moves.',
    monday: [
      'Ask the person which one they use.',
      'Disable the other and move the files that are needed.',
      'A second one for administration is right: name it adm-… and list it in the ledger.',
    ],
    cost: 'No money. Ten minutes each.',
    lesson:
      'We know of no published case about this alone. It leaves entrances unwatched, as with the credentials ' +
        'nobody changed at Handa (2021).',
  },
  'hospital-name-accounts': {
    title: 'Log-ins named after the hospital',
    why: 'The hospital\'s name with a number or hp is what attackers try first, and passwords are often made alike.',
    monday: [
      'Find who uses it and where; list it if it is shared.',
      'Change the log-on name under Properties, Account; ask vendors first whether a setting holds it.',
      'Ask whether the same name is in the password, and change it if so.',
    ],
    cost: 'No money. Where a program uses it, it may be vendor\'s work.',
    lesson: 'The ministry\'s notice (August 2024) lists names of facilities and their heads as dangerous examples.',
  },
  'stocktake-recent': {
    title: 'Stock-take',
    why: 'However tidy once, a year of people coming and going undoes it. A stock-take looks at everything again.',
    monday: [
      'Make the lists per department on the stock-take page and send them to the heads.',
      'They answer: in use, stop, do not know. On paper if they like.',
      'Disable what is to stop, import the next list and see that it is gone.',
      'For "do not know" disable it and wait for the call, after telling people.',
    ],
    cost: 'No money. Half a day for a hundred people, ten minutes for each head.',
    lesson:
      'The report on Okayama (2024) says keeping the basics of the guideline would have been enough. The ' +
        'stock-take is one of them.',
  },
  'stocktake-decisions': {
    title: 'What the stock-take decided',
    why: 'What was decided and never reached whoever disables accounts stays as it was. Decisions are held against the ' +
      'lists that came later.',
    monday: [
      'Disable what was to stop and still works (deleting can wait).',
      'Ask the likely departments about what nobody knew; without an answer, set a day and disable it.',
      'Export the accounts again and import the list.',
    ],
    cost: 'No money. About a minute each.',
    lesson: 'In Okayama (2024) guessable credentials stayed in use for administrators, though there were occasions to review ' +
      'them.',
  },
}
