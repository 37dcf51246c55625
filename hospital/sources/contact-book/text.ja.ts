// What this source says to people, Japanese.
export const ja = {
  'contact-book.title': '連絡先・事業者・システムなどをまとめたブック',
  'contact-book.how': '緊急連絡先・事業者・システム・契約・リモート保守回線などの一覧を、1 つの Excel の別々のシートに書いたものです。シートごとの見出しは、それぞれの一覧の案内と同じです。',
  'contact-book.by-sheets': 'シートごとに別の一覧({sheets})が入っていることから判断しました。',
  'contact-book.one-list': '別々の一覧が入った複数のシートがありません。',
} as const
