export const en = {
  'response.improvement-added': 'An improvement was added.',
  'response.improvement-assigned': 'Owner and day of an improvement were set.',
  'response.improvement-done': 'The state of an improvement was changed.',
  'response.line.improvement': 'An improvement was agreed (by {due}).',
  'response.line.improved': 'An improvement was finished.',
  'response.line.improve-again': 'An improvement was taken up again.',
  'response.improvement.owner': 'Nobody owns it. Write down a person or a department.',
  'response.improvement.taken': 'That improvement is recorded already. Open the list again.',
  'response.improvement.none': 'That improvement was not found. Open the list again.',
} as const
