// Kana on Japanese keys: さくら typed with the kana switch off is `xho`. Recognised, never shown.

export const kanaKeys: Readonly<Record<string, string>> = Object.fromEntries(
  '3あ eい 4う 5え 6お tか gき hく :け bこ xさ dし rす pせ cそ qた aち zつ wて sと uな iに 1ぬ ,ね kの fは vひ 2ふ ^へ -ほ jま nみ ]む /め mも 7や 8ゆ 9よ oら lり .る ;れ \\ろ 0わ yん @゛ [゜'
    .split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

/** With a mark: か゛ is が. */
export const voiced = 'かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼ'
export const plosive = 'はぱひぴふぷへぺほぽ'
