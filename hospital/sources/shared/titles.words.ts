// What is added to a file's name from one month to the next. Compared after folding; the rest of the name is its title.

export const editionWords = [
  '最新', '最新版', '確定', '確定版', '現在', '時点', '更新', '修正', '改訂', '新', '旧', 'コピー', 'copy', 'final', 'latest', 'new', 'ver', 'rev', 'v',
  '令和', '平成', '年度', '年', '月', '日', '版', '号', '分',
] as const
