// What this source says to people, Japanese.
export const ja = {
  'recovery-needs.title': 'システム別の復旧の要件',
  'recovery-needs.how':
    'システムごとに、いつまでに戻す必要があり、どれだけ失ってよいかの一覧です。次の見出しを 1 行目に写した CSV か Excel を作ってください。使わない列は消してかまいません。\n' +
    'システム,患者への影響,目標復旧時間(RTO),目標復旧時点(RPO),さかのぼれる限度,最初に戻す,前提システム,データ量,データの種類,端末台数,構築時間,復旧担当\n' +
    '患者への影響は 1(ほとんどない)〜5(数時間で命に関わる)で、時間は 4時間・3日 のように、データ量は 800GB のように書きます。',
  'recovery-needs.no-system': 'システム名が空のため、この行を取り込めませんでした。システム名を入れて、もう一度取り込んでください。',
  'recovery-needs.safety-unknown': '「{column}」が分かりませんでした。1〜5 の数字か、高・中・低 で書き直してください。',
} as const
