// Cells that people fill by hand: a cross is "no", a dash or "to be settled" tells nothing, words may follow the mark.
import { fold } from '#engines/japanese'
import { yesOrNo } from './answers.ts'
import type { Row } from './row.ts'
import { emptyWords, noStarts, notYetWords, yesStarts } from './told.words.ts'

const empty = new Set<string>(emptyWords.map((word) => fold(word)))
const notYet = new Set<string>(notYetWords.map((word) => fold(word)))
const yes = yesStarts.map((word) => fold(word))
const no = noStarts.map((word) => fold(word))

export function saysNothing(text: string): boolean {
  return empty.has(fold(text))
}

/** Undefined where the cell is empty or says nothing; a problem where it says something else. */
export function toldYesNo<Column extends string>(row: Row<Column>, column: Column): boolean | undefined {
  const text = toldText(row, column)
  if (text === undefined) return undefined
  return readYesNo(text) ?? row.yesNo(column)
}

export function readYesNo(text: string): boolean | undefined {
  const plain = text.normalize('NFKC').trim()
  const [first = ''] = plain.split(/[\s(。:、,]/)
  const whole = yesOrNo(plain) ?? yesOrNo(first)
  if (whole !== undefined) return whole
  const folded = fold(plain)
  // 記載なし begins like 記載, so that "no" is asked first.
  if (no.some((word) => folded.startsWith(word))) return false
  return yes.some((word) => folded.startsWith(word)) ? true : undefined
}

export function toldText<Column extends string>(row: Row<Column>, column: Column): string | undefined {
  const text = row.text(column)
  return text === undefined || saysNothing(text) ? undefined : text
}

/** 未 in a column of dates means that it has not happened, which is no mistake. */
export function toldDate<Column extends string>(row: Row<Column>, column: Column): string | undefined {
  const text = toldText(row, column)
  return text === undefined || notYet.has(fold(text)) ? undefined : row.date(column)
}

/** null: until further notice. */
export function toldDateOrNever<Column extends string>(row: Row<Column>, column: Column): string | null | undefined {
  return toldText(row, column) === undefined ? undefined : row.dateOrNever(column)
}
