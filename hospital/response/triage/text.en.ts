export const en = {
  'response.triage-rules-kept': 'The triage rules were changed.',
  'response.triage.line': 'Line {line}, column {column}: {why}',
  'response.level.red': 'Red: call now, cut now',
  'response.level.yellow': 'Yellow: looked at within 15 minutes',
  'response.level.grey': 'Grey: looked at today',
  'response.triage.twice': 'This id is used twice.',
  'response.triage.six': 'Exactly six signs must be buttons (button: true).',
  'response.triage.never': 'The condition (when) is empty. Write what must be seen.',
  'response.triage.sign': 'No sign has this id. Add it under signs, or mend the id.',
  'response.triage.among': 'atLeast is more than the signs that are listed.',
  'response.triage.raise': 'become must be graver than of.',
} as const
