// What duty 7 says to people, Japanese.

export const ja = {
  'principle.7.title': '機器やデータの持ち出しルールの確認と順守',
  'principle.7.about': '端末やUSBメモリの持ち出しが、決まりどおりかを見ます。',
  'duty.7-1': '端末や外部記憶媒体の持ち出しについて、自組織内の安全基準等に沿った適切な対応',
} as const
