// Words of the reports page, in Japanese (the source).
export const ja = {
  'title': '報告書',
  'lead': '印刷したり、渡したりするための書類です。どれにも、基準の版、日付、記録の印が入ります。',
  'none': '作れる報告書がありません。',
  'format.pdf': 'PDF',
  'format.html': '画面で見る',
  'format.csv': 'CSV',
  'format.xlsx': 'Excel',
  'get': '{format}　{title}',
  'needs.campaign': '棚卸し',
  'needs.vendor': '事業者',
  'needs.edition': '基準の版',
  'offers.department': '部署', 'offers.segment': 'ネットワークの区分', 'offers.all': 'すべて',
  'needs.none': 'まだ作れません。「棚卸し」で棚卸しを始めるか、事業者の一覧を取り込んでください。',
} as const
