// What to do about each finding of duty 2, English.
import type { Guidance } from '#hospital/principles/shape.ts'

export const guidanceEn: Readonly<Record<string, Guidance>> = {
  'contact-tree-complete': {
    title: 'Whom to call inside',
    why: 'Attacks come on the night before a holiday. Without names, the first hour goes into looking for numbers.',
    monday: [
      'Enter a main person and a deputy for six roles: director, security manager, systems, administration, ' +
        'clinical side, public relations.',
      'Enter two ways or more for each (extension, mobile, e-mail), as the telephone may be down.',
      'Print it for the wards and the duty room: no screen shows it when computers are down.',
    ],
    cost: 'No money. About thirty minutes.',
    lesson:
      'The national check table for continuity plans tells of places where nobody had agreed the first steps: ' +
        'evidence was lost and the damage could not be traced.',
  },
  'contacts-confirmed': {
    title: 'Contacts confirmed',
    why: 'People move and numbers change every year. A number nobody answers is no number.',
    monday: [
      'Ring those with old dates, a minute each, and enter today.',
      'Where nobody answers, ask for the new number on the spot.',
      'Make one day of every month the day of confirming.',
    ],
    cost: 'No money. Thirty minutes for twenty people.',
    lesson: 'Handa (2021) had one person for all systems. If that one cannot be reached, everything waits.',
  },
  'system-vendor-contact': {
    title: 'A vendor to call for every system',
    why: 'Whatever stops, the vendor mends it. Without a desk for nights and holidays nothing happens until morning.',
    monday: [
      'Go through the list of systems and copy the maintenance desk from contracts and delivery notes.',
      'Ring and ask which number is answered at night and on holidays.',
      'If there is none, ask for an estimate to add it to the contract.',
    ],
    cost: 'Calls cost nothing. A night desk may raise the fee.',
    lesson:
      'At Handa (2021) the vendor of the medical records gave no word of the weakness. Knowing whom to call is ' +
        'the first step.',
  },
  'outside-bodies': {
    title: 'Whom to tell outside',
    why: 'Some reports (ministry, police, privacy commission) have deadlines, and offices and numbers change.',
    monday: [
      'Open the sample list and replace police and public health centre with those of your prefecture.',
      'Confirm each number on the official page and enter the date.',
      'Without cyber insurance write 未加入 (none) into the note.',
    ],
    cost: 'No money. About an hour.',
    lesson:
      'Okayama (2024) reported to the privacy commission three days after the attack. The first report is due in ' +
        'about 3 to 5 days.',
  },
  'vendor-disclosures': {
    title: 'Statements from vendors',
    why: 'The vendor knows how the device is protected. Inspectors ask for the vendor checklist and MDS/SDS too.',
    monday: [
      'Print the letter and send it to vendors who have not answered.',
      'Enter the day as the date of asking.',
      'If nothing comes in a month, ring the salesperson.',
      'Import the file when it comes; that enters the date of receipt.',
    ],
    cost: 'No money. Ten minutes per vendor.',
    lesson:
      'At Osaka (2022) equipment of the catering company that had not been updated was the way in. Nobody knows ' +
      'what they do not ask.',
  },
  'vendor-answers': {
    title: 'Where vendors said "no"',
    why: 'A "no" is honest. What counts is that the hospital knows it and writes down what it does instead.',
    monday: [
      'Ask the vendor for each "no" until when it can be done.',
      'If it cannot, decide on another protection (cut the line, watch it).',
      'Register an exception with approval and an end date.',
    ],
    cost: 'It depends. Other protections can be chosen from those that cost nothing.',
    lesson:
      'At Handa (2021) antivirus and updates were off at the vendor\'s word so that the old records system would ' +
        'run. Known, it can be answered otherwise.',
  },
  'remote-maintenance-declared': {
    title: 'Lines for remote maintenance',
    why: 'A vendor\'s line is a door from outside. Nobody can guard a door they do not know.',
    monday: [
      'Ask every vendor in writing whether there is remote maintenance, and record "none" too.',
      'Where there is, enter method, source limit, second factor, and whether it is always open.',
      'Have always open ones opened for use only.',
      'Limit sources to the vendor\'s fixed addresses.',
    ],
    cost: 'Asking costs nothing. A second factor or changed devices need an estimate.',
    lesson:
      'At Okayama (2024) the maintenance VPN took any source; at Osaka (2022) the line to the catering company ' +
        'was always open.',
  },
  'contract-clauses': {
    title: 'Promises in maintenance contracts',
    why: 'Who does what cannot be settled once it has happened. Only what is in the contract is promised.',
    monday: [
      'Open the contract and mark four points: exclusion, guideline, notice of weaknesses, roles in an incident.',
      'Print the national table on roles and talk over what is missing.',
      'Hand over the changes before the next renewal.',
      'For ended ones decide: renew, or stop the system.',
    ],
    cost: 'Talking costs nothing. More promises may raise the fee.',
    lesson:
      'At Handa (2021) the vendor gave no notice of the weakness. Had that been promised, there would have been ' +
        'a chance to mend it.',
  },
  'incident-plan': {
    title: 'The plan for the bad day',
    why: 'A sheet with the first steps alone brings care back sooner.',
    monday: [
      'Download the national model plan for cyber attacks and fill in names and roles.',
      'Add photographs of the cables to pull first: backup, outside, then inside.',
      'Enter the dates of approval and of the next review, and list the document.',
      'Read it together for thirty minutes once a year.',
    ],
    cost: 'No money. Half a day to a day for the first edition.',
    lesson: 'Osaka (2022) had no plan for attacks and got through with the one for disasters. Any plan helps.',
  },
}
