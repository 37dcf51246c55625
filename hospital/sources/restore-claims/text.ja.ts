// What this source says to people, Japanese.
export const ja = {
  'restore-claims.title': '事業者が答えた復旧の見込み',
  'restore-claims.how':
    'システムを元に戻すのにどのくらいかかるか、事業者に尋ねた答えの一覧です。次の見出しを 1 行目に写した CSV か Excel を作ってください。\n' +
    '事業者,システム,復旧見込み,依頼日,回答日,根拠,資料\n' +
    '復旧見込みは 3時間・14日 のように書きます。まだ答えがないときは空のままにし、依頼日だけを書いてください。',
  'restore-claims.no-system': 'システム名が空のため、この行を取り込めませんでした。システム名を入れて、もう一度取り込んでください。',
} as const
