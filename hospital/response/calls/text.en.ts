export const en = {
  'response.called': 'A call was written down.',
  'response.call.who': 'Enter who was called.',
  'response.line.call.reached': 'Reached by phone.',
  'response.line.call.message': 'Left a message.',
  'response.line.call.no-answer': 'No answer.',
  'response.line.call.busy': 'The line was busy.',
  'response.line.call.wrong-number': 'The number was wrong. Correct the contact.',
} as const
