// What duty 2 says to people, English.

export const en = {
  'principle.2.title': 'Keep contacts in order',
  'principle.2.about':
    'Whether contacts inside, of vendors and outside, vendors\' promises and the plan for the bad day are there.',
  'duty.2-1': 'Sort out the emergency contacts inside the organisation',
  'duty.2-2': 'Sort out the contacts of vendors and maintenance contractors',
  'duty.2-back-1': 'Sort out contacts outside, such as the ministry',
  'duty.2-back-3': 'Make the response plan beforehand',

  'role.director': 'Director, highest responsible',
  'role.security-manager': 'Security manager of medical information systems',
  'role.systems': 'Systems staff',
  'role.administration': 'Administration',
  'role.clinical': 'Spokesperson of the clinical side',
  'role.public-relations': 'Public relations',
  'body.ministry': 'Desk of the Ministry of Health, Labour and Welfare',
  'body.portal': 'Security training portal for medical institutions',
  'body.privacy-commission': 'Personal Information Protection Commission',
  'body.police': 'Desk of the prefectural police',
  'body.jpcert': 'JPCERT/CC',
  'body.insurer': 'Cyber insurance company',
  'body.prefecture': 'Prefecture, public health centre',

  'contacts.noSystems':
    'The imported list of systems is empty: no medical information system is used, so this does not apply.',
  'contacts.noVendors': 'No system is kept by a vendor, so this does not apply.',
  'contacts.empty': 'There is no contact. Please look at the list.',

  'contact-tree-complete.noList':
    'The imported contacts name no role inside (director, systems and so on). Please import a list with a column ' +
      'of roles.',
  'contact-tree-complete.nobody': 'Nobody is listed.',
  'contact-tree-complete.noMain': 'Nobody is listed as the main person.',
  'contact-tree-complete.noDeputy': 'Nobody is listed as deputy.',
  'contact-tree-complete.fewWays': '{name} can be reached in {count} ways. The limit is {limit} or more.',
  'contacts-confirmed.old': 'Last confirmed on {date} ({days} days ago). The limit is {months} months.',
  'contacts-confirmed.never': 'Never confirmed (no date).',
  'contacts-confirmed.noColumn': 'None of the {count} contacts has a date of confirmation. Please add that column.',
  'system-vendor-contact.nobody': 'There is no contact of {vendor}.',
  'system-vendor-contact.noPhone': 'There is a contact without a telephone number.',
  'system-vendor-contact.noNights': 'Nobody answers at night and on holidays.',
  'system-vendor-contact.nightsUnknown':
    'It is not stated whether anybody answers at night and on holidays. Please ask the vendor.',
  'system-vendor-contact.noVendor': 'No vendor is stated. If it is kept inside, please list whom to call.',
  'outside-bodies.noList':
    'The imported contacts name no body outside (ministry, police and so on). Please copy the sample list and ' +
      'import it.',
  'outside-bodies.missing': 'There is no contact.',
  'outside-bodies.noWay': 'Neither telephone nor e-mail is stated.',
  'outside-bodies.ended': 'This entry was valid until {date}. Please find the present one.',
  'outside-bodies.never': 'There is no date of confirmation. The limit is once in {months} months.',
  'outside-bodies.old': 'Last confirmed on {date}. The limit is {months} months.',

  'vendor-disclosures.notAsked.statement': 'The MDS or SDS statement has not been asked for.',
  'vendor-disclosures.notAsked.checklist': 'The checklist for vendors has not been asked for.',
  'vendor-disclosures.waiting.statement':
    'The MDS or SDS statement was asked for on {date} and has not come in {days} days.',
  'vendor-disclosures.waiting.checklist':
    'The checklist for vendors was asked for on {date} and has not come in {days} days.',
  'vendor-answers.no': 'The vendor answered "no": {question}',
  'vendor-answers.note': 'The vendor explains: {note}',
  'vendor-answers.blank': 'The vendor\'s answer cannot be read: {question}',
  'vendor-answers.none': 'All answers are "not applicable".',
  'remote-maintenance-declared.notAsked': 'The vendor was not asked whether there is remote maintenance.',
  'remote-maintenance-declared.noList':
    'It is not known whether there is remote maintenance. The list of remote lines would tell.',
  'remote-maintenance-declared.noDetails':
    'There is remote maintenance, and nothing says how. Please import the list of remote lines.',
  'remote-maintenance-declared.contradiction':
    'The list of systems says there is, the list of lines says there is none. Please ask the vendor.',
  'remote-maintenance-declared.alwaysOn': 'The line is always open. Please open it only for use.',
  'remote-maintenance-declared.anySource':
    'It may be entered from anywhere. Please limit it to the vendor\'s own places.',
  'remote-maintenance-declared.noTwoFactor': 'There is no second factor.',
  'remote-maintenance-declared.alwaysOnUnknown': 'It is not stated whether the line is always open.',
  'remote-maintenance-declared.sourceUnknown': 'It is not stated whether its sources are limited.',
  'remote-maintenance-declared.twoFactorUnknown': 'It is not stated whether there is a second factor.',
  'contract-clauses.ended': 'The contract ended on {date}, and the system is in use.',
  'contract-clauses.disclaimer': 'A clause says the vendor does not answer for cyber attacks.',
  'contract-clauses.disclaimerUnknown': 'It is not stated whether a clause excludes cyber attacks.',
  'contract-clauses.guidelineClause': 'There is no promise to keep the national guidelines.',
  'contract-clauses.guidelineClauseUnknown':
    'It is not stated whether there is a promise to keep the national guidelines.',
  'contract-clauses.vulnerabilityNotice': 'There is no promise to tell of weaknesses.',
  'contract-clauses.vulnerabilityNoticeUnknown': 'It is not stated whether there is a promise to tell of weaknesses.',
  'contract-clauses.incidentRoles': 'It is not settled who does what in an incident.',
  'contract-clauses.incidentRolesUnknown': 'It is not stated whether the roles in an incident are settled.',
  'contract-clauses.none': 'The list holds no contract that runs today.',
  'incident-plan.title': 'Plan for a cyber attack, business continuity plan',
  'incident-plan.missing': 'No such plan is in the list of documents.',
  'incident-plan.old': 'Last reviewed on {date}. The limit is {months} months.',
  'incident-plan.noDate': 'Neither approval nor review is dated.',
} as const
