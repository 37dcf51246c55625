export const ja = {
  'work.task.none': 'その作業は見つかりません。一覧を開き直してください。',
  'work.finding.none': 'その指摘は、いまは続いていません。一覧を開き直してください。',
  'work.exception.none': 'その例外は見つかりません。一覧を開き直してください。',
  'work.exception.already': 'この指摘には、すでに例外（または申請）があります。',
  'work.exception.past': '例外の期限は、明日よりあとの日にしてください。',
  'work.exception.tooLong': '例外の期限は、一年以内にしてください。長く続ける場合は、期限のたびに見直します。',
  'work.exception.decided': 'この例外は、すでに決まっています。',
  'work.exception.own': '自分の申請を、自分で認めることはできません。別の承認者にお願いしてください。',
  'work.attested.target': '「いいえ」のときは、いつまでに行うか（目標日）を入れてください。',
  'work.stocktake.none': 'その棚卸しは見つかりません。一覧を開き直してください。',
  'work.stocktake.closed': 'この棚卸しは締め切りました。',
  'work.stocktake.entry': '一覧にないアカウントへの回答がありました。画面を開き直してください。',
} as const
