// What this source says to people, Japanese.
export const ja = {
  'documents.title': '規程・計画書の一覧',
  'documents.how':
    '運用管理規程、事業継続計画(BCP)、サイバー攻撃を受けたときの対応手順などの一覧です。次の見出しを 1 行目に写した CSV か Excel を作ってください。\n' +
    '文書名,種類,承認日,見直し日\n' +
    '見直し日には、最後に見直した日を書きます。',
  'documents.no-title': '文書名が空のため、この行を取り込めませんでした。文書名を入れて、もう一度取り込んでください。',
} as const
