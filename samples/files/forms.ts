// The forms vendors send back: who answers stands above, one question per line below.
import { inEra } from '../days.ts'
import type { AnswerSheet } from '../relation-types.ts'
import type { Cell } from './workbook.ts'

const words = { yes: 'はい', no: 'いいえ', notApplicable: '対象外' } as const

export function* formRows({ form, vendor, system, answeredOn, lines }: AnswerSheet): Iterable<readonly Cell[]> {
  if (form === 'checklist')
    yield [{ text: '医療機関におけるサイバーセキュリティ対策チェックリスト（事業者確認用）', over: 4 }]
  else yield [{ text: '製造業者による医療情報セキュリティ開示書（MDS）', over: 4 }]
  yield [form === 'checklist' ? '事業者名' : '製造業者名', vendor.name, null, null]
  yield [form === 'checklist' ? '対象システム' : '製品名', system, '回答日', inEra(answeredOn)]
  yield []
  yield ['番号', form === 'checklist' ? '確認項目' : '質問', '回答', '備考']
  for (const { item, question, answer, note } of lines)
    yield [item, question, answer === null ? null : words[answer], note === '' ? null : note]
}
