export const ja = {
  'response.sheet-answered': '外部の会社への質問と答えを記録しました。',
  'response.line.company': '「{company}」に質問し、答えを記録しました。',
} as const
