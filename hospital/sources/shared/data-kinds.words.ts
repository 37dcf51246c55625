// How lists name the sort of data a system has. Compared after folding; what comes first is asked first.
export const dataWords = [
  ['database', ['db', 'データベース', 'database', 'oracle', 'sql', 'ダンプ']],
  ['images', ['画像', 'dicom', 'pacs', 'images']],
  ['machine-image', ['仮想', 'イメージ', 'vm', '丸ごと', 'システムイメージ', 'os']],
  ['small-files', ['小さな', '文書', '小ファイル', '帳票', 'small']],
  ['large-files', ['動画', '大きな', '大ファイル', '内視鏡', 'large']],
  ['mixed', ['混在', 'その他', 'ファイルサーバ', '共有', 'mixed']],
] as const
