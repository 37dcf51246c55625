// What this source says to people, Japanese.
export const ja = {
  'recovery-means.title': '復旧に使える人と物',
  'recovery-means.how':
    '一度に復旧に使える人数や装置の数です。復旧にかかる時間の見積もりに使います。ファイル名に「復旧」を入れ、次の見出しを 1 行目に写した CSV か Excel を作ってください。\n' +
    '名称,種類,数量,備考\n' +
    '種類は、人・ドライブ・回線・端末の展開(1日の台数)・予備サーバー のどれかを書きます。',
  'recovery-means.no-rate':
    '回線の「{column}」に速さの単位がないため、時間の見積もりには使いません。10Gbps のように書いてください。',
  'recovery-means.no-sort':
    '名称が空か、「{column}」が分からないため、この行を取り込めませんでした。種類は 人・ドライブ・回線・端末・予備サーバー のどれかにしてください。',
} as const
