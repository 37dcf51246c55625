export const ja = {
  'response.review-written': '振り返りを書きました。',
  'response.line.review': '振り返りを書きました。',
  'response.line.review-again': '振り返りを書き直しました。',
} as const
