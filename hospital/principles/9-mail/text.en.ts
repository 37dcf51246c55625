// What duty 9 says to people, English.

export const en = {
  'principle.9.title': 'Reading mail',
  'principle.9.about': 'What comes before reading mail, and what to do with suspicious mail.',
  'duty.9-1': 'Apply fixes and update definitions before reading mail',
  'duty.9-2': 'How strong the passwords of accounts are and how they are managed',
  'duty.9-back-2': 'Do not open suspicious attachments or links; ask another way',
} as const
