// What duty 8 says to people, Japanese.

export const ja = {
  'principle.8.title': '利用機器に関する対策',
  'principle.8.about': '使う機器の対策ソフトが動き、使わない機器の電源が切られているかを見ます。',
  'duty.8-1': '不正アクセスを防止するため、不正プログラム対策ソフトウェアは「常」に稼働',
  'duty.8-2': '長期間使用しない場合は電源OFF（おかしい時は電源を切らない）',
  'duty.8-back-1': '古いシステムが放置されている場合は管理者に届出・相談',
} as const
