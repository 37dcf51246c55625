// What this source says to people, Japanese.
export const ja = {
  'reach-probe.title': 'バックアップの保存先に届くかの試行',
  'reach-probe.how':
    '外来の端末や保守回線の先など、試したい場所のコンピューターで次を実行し、できたファイルを入れてください。書き込みと削除は、試し用のファイルにだけ行います。\n' +
    'kokoroe backup watch --settings watch.yaml --probe --position 外来の端末 --out reach.json\n' +
    '同じ場所の新しい報告は、前の報告に置き換わります。',
  'reach-probe.not-a-report': '試行の報告として読み取れません({field})。kokoroe backup watch --probe をもう一度実行してください。',
  'reach-probe.other-version':
    'この報告の版({version})は読み取れません。読めるのは版 {known} です。試すコンピューターとこのコンピューターの心得を、同じ版にそろえてください。',
  'reach-probe.part-unreadable': '{at} 番目の試行を読み取れませんでした。kokoroe backup watch --probe をもう一度実行してください。',
  'reach-probe.broken-off': '試行が途中で止まった報告です。残りは試していません。kokoroe backup watch --probe をもう一度実行してください。',
} as const
