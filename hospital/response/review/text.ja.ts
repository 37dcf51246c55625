export const ja = {
  'response.review-written': '振り返りを書きました。',
  'response.line.review': '振り返りを書きました。',
  'response.line.review-again': '振り返りを書き直しました。',
  'response.review-check-linked': '改善と、九つの心得の点検を結びました。',
  'response.review.improvement': 'その改善は見つかりません。一覧を開き直してください。',
} as const
