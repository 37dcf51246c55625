export const en = {
  'response.told': 'Added to the timeline.',
  'response.when.ahead': 'The time it happened lies ahead of now. Check the time.',
} as const
