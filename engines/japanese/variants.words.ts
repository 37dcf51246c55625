// Variant kanji that one person's name is written with, each to its everyday form: only forms of the same character,
// as they differ between a family register, a terminal and a mail program. Different names are not merged (斉 is not 斎).
const groups: readonly string[] = [
  // everyday form first; compatibility ideographs (U+F900 to U+FAFF with a decomposition) are settled by NFKC
  '高髙', '崎﨑嵜', '辺邊邉', '斎齋', '斉齊', '吉𠮷', '浜濱濵', '桑桒', '沢澤', '広廣', '島嶋嶌', '富冨', '峰峯', '国國', '栄榮',
  '恵惠', '徳德', '桜櫻', '滝瀧', '竜龍', '真眞', '静靜', '黒黑', '緑綠', '礼禮', '実實', '寿壽', '与與', '豊豐', '槙槇', '彦彥',
  '清淸', '青靑', '増增', '館舘', '頼賴', '瀬瀨', '万萬', '亀龜', '円圓', '会會', '学學', '関關', '気氣', '経經', '検檢', '県縣',
  '権權', '顕顯', '厳嚴', '郷鄕', '戸戶', '条條', '乗乘', '剣劍劔劒', '児兒', '慎愼', '粋粹', '穂穗', '巣巢', '双雙', '荘莊',
  '総總', '聡聰', '蔵藏', '体體', '台臺', '択擇', '団團', '弾彈', '昼晝', '鋳鑄', '庁廳', '鉄鐵', '点點', '伝傳', '当當', '灯燈',
  '稲稻', '弐貳', '売賣', '麦麥', '発發', '抜拔', '薫薰', '並竝', '弁辨瓣辯', '宝寶', '穣穰', '摂攝', '満滿', '弥彌', '訳譯',
  '薬藥', '祢禰', '陽阳', '来來', '楽樂', '乱亂', '覧覽', '竈竃', '塁壘', '齢齡', '歴歷', '暦曆', '恋戀', '錬鍊', '労勞', '録錄',
  '湾灣', '亜亞', '為爲', '衛衞', '駅驛', '塩鹽', '奥奧', '応應', '欧歐', '仮假', '画畫', '巌巖', '勲勳', '駆驅', '径徑', '渓溪',
  '芸藝', '鶏鷄', '恒恆', '効效', '鉱鑛', '済濟', '桟棧', '賛贊', '糸絲', '収收', '従從', '縦縱', '粛肅', '叙敍', '奨奬', '将將',
  '称稱', '証證', '浄淨', '畳疊', '譲讓', '醸釀', '触觸', '寝寢', '尽盡', '数數', '専專', '浅淺', '銭錢', '禅禪', '壮壯', '曽曾',
  '騒騷', '即卽', '帯帶', '鎮鎭', '仏佛', '柳栁', '鯵鰺', '鴎鷗', '芦蘆', '桧檜', '篭籠', '蝿蠅', '壷壺', '尭堯', '遥遙', '瑶瑤',
  '凜凛', '村邨', '船舩', '野埜', '枡桝', '淵渕渊', '薮藪', '鶴靏靍', '昇曻', '橋槗𣘺', '土圡𡈽', '秋穐龝', '穎頴', '萌萠',
  '鉄鐡銕', '隠隱', '寛寬', '巻卷', '郎郞', '朗朖', '黄黃', '横橫', '徴徵', '毎每', '緒緖', '諌諫',
]

export const nameVariants: ReadonlyMap<string, string> = new Map([
  ...groups.flatMap(group => {
    const [everyday = '', ...others] = Array.from(group)
    return others.filter(other => other !== everyday).map((other): [string, string] => [other, everyday])
  }),
  // small kana stand for the full ones in names (霞ヶ浦, 霞ケ浦)
  ['ゕ', 'か'], ['ゖ', 'け'],
])
