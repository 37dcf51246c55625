export const en = {
  'response.review-written': 'The review was written.',
  'response.line.review': 'The review was written.',
  'response.line.review-again': 'The review was written anew.',
  'response.review-check-linked': 'An improvement was linked to a check of the nine duties.',
  'response.review.improvement': 'That improvement was not found. Open the list again.',
} as const
