// Personnel's lists: staff, leavers, transfers, in the columns and dates personnel likes.
import { encodeCp932 } from '#engines/japanese'
import { inEra, inShortEra, slashed, wideDigits } from '../days.ts'
import type { Hospital } from '../hospital.ts'
import type { Person } from '../person.ts'
import { formalName, fullName, halfWidth, kanaName } from '../names.ts'
import type { Shape } from '../shape.ts'
import { csvLine } from './output.ts'
import type { Cell } from './workbook.ts'

/** The formal name of every second person; `?田` where CP932 has no such letter, if a number tells who it is. */
function personnelName(person: Person, as: 'cp932' | 'unicode', numbered: boolean): string {
  const formal = Number(person.number) % 2 === 0 ? formalName(person.name, '　') : fullName(person.name, '　')
  return as === 'unicode' || numbered || encodeCp932(formal).lost.length === 0 ? formal : fullName(person.name, '　')
}

export function* staffCsv({ people, shape }: Hospital): Generator<string> {
  yield csvLine(['職員番号', '氏名', 'フリガナ', '所属', '職名', '採用年月日'])
  for (const person of people.filter(({ employed }) => employed)) {
    yield csvLine([
      wideDigits(person.number),
      personnelName(person, 'cp932', shape.employeeIds),
      halfWidth(kanaName(person.name)),
      wideDigits(person.department),
      person.title,
      inEra(person.joinedOn),
    ])
  }
}

export function* staffRows({ people, asOf }: Hospital): Generator<readonly Cell[]> {
  yield [`職員名簿（${inEra(asOf)}現在）`]
  yield []
  yield ['職員番号', '氏名', 'フリガナ', '所属', '職種', '採用日']
  for (const person of people.filter(({ employed }) => employed)) {
    // A spreadsheet drops the leading zero.
    yield [
      Number(person.number),
      personnelName(person, 'unicode', true),
      kanaName(person.name),
      person.department,
      person.title,
      { day: person.joinedOn },
    ]
  }
}

export function leaverName(person: Person, { leavers, employeeIds }: Shape): string {
  return personnelName(person, 'cp932', leavers === 'numbered' && employeeIds)
}

export function* leaversCsv({ people, shape }: Hospital): Generator<string> {
  const numbered = shape.leavers === 'numbered'
  yield csvLine([...(numbered ? ['職員番号'] : []), '氏名', 'カナ氏名', '所属', '退職年月日', '備考'])
  for (const person of people) {
    if (person.leftOn === null) continue
    const named = leaverName(person, shape)
    const day = Number(person.number) % 3 === 0 ? wideDigits(inEra(person.leftOn)) : inShortEra(person.leftOn)
    yield csvLine([
      ...(numbered ? [wideDigits(person.number)] : []),
      named,
      halfWidth(kanaName(person.name)),
      person.department,
      day,
      '',
    ])
  }
}

/** Headings in two rows, a title and a date above them. */
export function* transferRows({ people, asOf }: Hospital): Generator<readonly Cell[]> {
  yield ['人事異動一覧']
  yield [`${inEra(asOf)} 総務課作成`]
  yield []
  yield ['職員番号', '氏名', 'フリガナ', '発令日', { text: '所属', over: 2 }]
  yield [null, null, null, null, '異動前', '異動後']
  for (const person of people) {
    for (const { on, from, to } of person.moves) {
      yield [
        Number(person.number),
        personnelName(person, 'unicode', true),
        kanaName(person.name),
        Number(person.number) % 2 ? { day: on } : slashed(on),
        from,
        to,
      ]
    }
  }
}
