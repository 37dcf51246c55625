export const en = {
  'response.called': 'A call was written down.',
  'response.calling-kept': 'Changed how the contact tree is called.',
  'response.calling.twice': 'A role stands in it twice. Keep one.',
  'response.call.blank': '________________',
  'response.call.who': 'Enter who was called.',
  'response.line.call.reached': 'Reached by phone.',
  'response.line.call.message': 'Left a message.',
  'response.line.call.no-answer': 'No answer.',
  'response.line.call.busy': 'The line was busy.',
  'response.line.call.wrong-number': 'The number was wrong. Correct the contact.',
} as const
