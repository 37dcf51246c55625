// What the reading pipeline says to people, Japanese.
export const ja = {
  'pipeline.tie': '複数の種類に当てはまります。どれとして読むかを選んでください。',
  'pipeline.looks.empty': '中身のないファイルです。',
  'pipeline.looks.table': '表のようです(見出し: {columns})。',
  'pipeline.looks.old-office': '古い形式の Excel などか、パスワード付きのファイルのようです。',
  'pipeline.looks.pdf': 'PDF のようです。',
  'pipeline.looks.binary': '文字ではないファイルのようです({format})。',
  'pipeline.looks.text': '文字のファイルのようです({kind})。',
  'pipeline.advice.export-again': 'もう一度書き出して、大きさが 0 でないことを確かめてください。',
  'pipeline.advice.map': '「列の対応づけ」を開いて、どの列が何かを指定すると取り込めます。',
  'pipeline.advice.save-xlsx': '開いて、パスワードを付けずに xlsx で保存し直してください。',
  'pipeline.advice.original': '元のソフトから CSV か xlsx で書き出したものを入れてください。',
  'pipeline.advice.guide': '「集め方の案内」にあるコマンドで書き出したものか確かめてください。',
  'pipeline.archive-refused': 'zip の中身が壊れているか、安全でないため開けません({reason})。作り直してください。',
  'pipeline.archive-entry': 'zip の中のこのファイルは開けません({reason})。zip から取り出して入れてください。',
} as const
