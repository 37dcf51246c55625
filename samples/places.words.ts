// Invented hospitals, and the departments hospitals have.

/** Name, reading, Latin letters, domain. */
export const hospitals = [
  ['青葉台総合病院', 'アオバダイソウゴウビョウイン', 'aobadai', 'aobadai.local'],
  ['みどり野中央病院', 'ミドリノチュウオウビョウイン', 'midorino', 'midorino-hp.local'],
  ['白鷺記念病院', 'シラサギキネンビョウイン', 'shirasagi', 'ad.shirasagi.jp'],
  ['汐見ヶ丘病院', 'シオミガオカビョウイン', 'shiomigaoka', 'shiomi.local'],
  ['かえで坂医療センター', 'カエデザカイリョウセンター', 'kaedezaka', 'kaedezaka.internal'],
  ['月見原病院', 'ツキミハラビョウイン', 'tsukimihara', 'tsukimihara.lan'],
  ['ひばり台市民病院', 'ヒバリダイシミンビョウイン', 'hibaridai', 'hibaridai.local'],
  ['若草橋総合病院', 'ワカクサバシソウゴウビョウイン', 'wakakusabashi', 'wakakusa.hosp.local'],
  ['星ヶ浦病院', 'ホシガウラビョウイン', 'hoshigaura', 'hoshigaura.local'],
  ['桐ヶ峰リハビリテーション病院', 'キリガミネリハビリテーションビョウイン', 'kirigamine', 'kirigamine.local'],
] as const

/** Department, titles of those who work there, weight. Wards are added by the number of beds. */
export const departments = [
  ['外来', ['看護師', '看護師長', '看護助手'], 8],
  ['手術部', ['看護師', '看護師長'], 5],
  ['救急外来', ['看護師', '救急救命士'], 4],
  ['透析室', ['看護師', '臨床工学技士'], 3],
  ['内科', ['医師', '医師', '専攻医'], 7],
  ['外科', ['医師', '専攻医'], 4],
  ['整形外科', ['医師', '専攻医'], 4],
  ['小児科', ['医師'], 3],
  ['薬剤部', ['薬剤師', '薬剤部長'], 5],
  ['検査科', ['臨床検査技師'], 5],
  ['放射線科', ['診療放射線技師', '医師'], 5],
  ['リハビリテーション科', ['理学療法士', '作業療法士', '言語聴覚士'], 7],
  ['栄養科', ['管理栄養士', '調理師'], 3],
  ['臨床工学科', ['臨床工学技士'], 2],
  ['地域連携室', ['社会福祉士', '看護師'], 3],
  ['医事課', ['事務員', '医事課長'], 6],
  ['総務課', ['事務員', '総務課長'], 3],
  ['経理課', ['事務員'], 2],
  ['情報システム課', ['事務員'], 2],
  ['健診センター', ['保健師', '事務員'], 3],
] as const

export const wardTitles = ['看護師', '看護師', '看護師', '看護師', '看護助手', '看護師長', '准看護師'] as const
export const wardSides = ['東', '西', '南', '北'] as const
