export const en = {
  'response.opened': 'An incident was opened.',
  'response.retitled': 'The title of an incident was changed.',
  'response.state-set': 'The state of an incident was changed.',
  'response.incident.none': 'That incident was not found. Open the list again.',
  'response.incident.taken': 'That incident is open already. Open the list again.',
  'response.incident.closed': 'This incident is closed. Open it again to go on.',
  'response.line.opened': 'Incident {number} was opened.',
  'response.line.drill': 'Drill {number} was started.',
  'response.line.retitled': 'The title was changed.',
  'response.line.open': 'Work goes on.',
  'response.line.recovering': 'Recovery has begun.',
  'response.line.closed': 'The incident was closed.',
} as const
