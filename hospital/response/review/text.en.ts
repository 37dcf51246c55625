export const en = {
  'response.review-written': 'The review was written.',
  'response.line.review': 'The review was written.',
  'response.line.review-again': 'The review was written anew.',
} as const
