// What this source says to people, Japanese.
export const ja = {
  'hospital-profile.title': '病院の基本情報(hospital.json)',
  'hospital-profile.how': '病院名・よみ・ローマ字・略称・病床数などを書いた hospital.json です。画面の「病院の情報」で入力したものを書き出せます。',
  'hospital-profile.not-json': 'JSON として読み取れません({reason})。画面の「病院の情報」から書き出し直してください。',
  'hospital-profile.by-keys': '病院の情報の項目名から判断しました。',
  'hospital-profile.too-large': '基本情報のファイルとしては大きすぎます。正しいファイルか確かめてください。',
} as const
