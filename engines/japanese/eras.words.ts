// The eras as people write them, with their first and last day.

export interface Era {
  readonly names: readonly string[]
  readonly from: string
  /** First day of the next era; the last day of an era is often written with the old one, so this day is allowed. */
  readonly until: string
}

export const eras: readonly Era[] = [
  { names: ['令和', '令', 'r'], from: '2019-05-01', until: '9999-12-31' },
  { names: ['平成', '平', 'h'], from: '1989-01-08', until: '2019-05-01' },
  { names: ['昭和', '昭', 's'], from: '1926-12-25', until: '1989-01-08' },
  { names: ['大正', '大', 't'], from: '1912-07-30', until: '1926-12-25' },
  { names: ['明治', '明', 'm'], from: '1868-01-25', until: '1912-07-30' },
]

export const firstYear = '元'
const year = '年'
const month = '月'
const day = '日'

const eraNames = eras.flatMap(era => era.names).join('|')

export const eraDate = new RegExp(
  `^(${eraNames})[.]? ?(${firstYear}|\\d{1,2}) ?(?:${year}|[./-]) ?` +
    `(\\d{1,2}) ?(?:${month}|[./-]) ?(\\d{1,2}) ?${day}?$`,
)
export const eraCompact = new RegExp(`^(${eraNames})(\\d{2})(\\d{2})(\\d{2})$`)
export const westernDate = new RegExp(
  `^(?:西暦 ?)?(\\d{4}) ?(?:${year}|[./-]) ?(\\d{1,2}) ?(?:${month}|[./-]) ?(\\d{1,2}) ?${day}?$`,
)
export const shortYearDate = new RegExp(`^'?(\\d{2})(?:${year}|[./-])(\\d{1,2})(?:${month}|[./-])(\\d{1,2})${day}?$`)
/** A weekday beside the date says nothing new: (金), 金曜日, 金曜, Fri. */
export const weekday = /[ ,]*(?:\([月火水木金土日]曜?日?(?:・?祝)?\)|[月火水木金土日]曜日?|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)[ ,]*/g

const morning = '午前'
export const afternoon = '午後'
export const clockTime = new RegExp(
  `(?:^| |t|(?<=${day}))(?:(${morning}|${afternoon}|am|pm|a\\.m\\.|p\\.m\\.) ?)?(\\d{1,2})(?::|時) ?(\\d{1,2})` +
    `(?:(?::|分) ?(\\d{1,2})(?:[.,](\\d{1,9}))?秒?|分)? ?(am|pm|a\\.m\\.|p\\.m\\.)? ?(z|utc|gmt|[+-]\\d{2}:?\\d{2})?$`,
)
/** 9時 alone, without minutes. */
export const bareHour = new RegExp(`(?:^| |(?<=${day}))(?:(${morning}|${afternoon}) ?)?(\\d{1,2})時()()()()()$`)
