// What this source says to people, Japanese.
export const ja = {
  'vcard.title': '連絡先(vCard)',
  'vcard.how': 'スマートフォンやメールソフトの連絡先を、vCard(.vcf)で書き出して入れてください。会社・役職・メモの欄に役割(院長、システム管理室、保守 など)があると、だれの連絡先か分かります。',
  'vcard.by-cards': '連絡先のカード(vCard)であることから判断しました。',
  'vcard.too-large': '大きすぎるため読み取れませんでした。カードを分けて書き出してください。',
  'vcard.card-unclosed': 'カードの終わり(END:VCARD)がないため、このカードを取り込めませんでした。もう一度書き出してください。',
  'vcard.nameless': '名前も組織名もないため、このカードを取り込めませんでした。連絡先に名前を入れて、もう一度書き出してください。',
  'vcard.role-unknown': 'どの役割の人か分かりませんでした。役職かメモに、院長・システム担当・事務・診療・広報・保守 などと書いてください。',
  'vcard.undecodable': '文字として読めない部分があります。もう一度書き出してください。',
} as const
