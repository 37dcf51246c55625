// Days counted from the day the hospital stands for, and how people write them.

const dayMs = 86_400_000

/** ISO date some days before. Negative: after. */
export function before(asOf: string, days: number): string {
  return new Date(Date.parse(asOf) - days * dayMs).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

/** 令和8年4月1日. Days of the sample never reach back beyond 平成. */
export function inEra(date: string): string {
  const [year, month, day] = partsOf(date)
  const [era, first] = date >= '2019-05-01' ? ['令和', 2018] : ['平成', 1988]
  return `${era}${year - first === 1 ? '元' : year - first}年${month}月${day}日`
}

/** R8.4.1 */
export function inShortEra(date: string): string {
  const [year, month, day] = partsOf(date)
  return date >= '2019-05-01' ? `R${year - 2018}.${month}.${day}` : `H${year - 1988}.${month}.${day}`
}

/** 2026/4/1 */
export function slashed(date: string): string {
  return partsOf(date).join('/')
}

function partsOf(date: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return [year, month, day]
}

/** Full-width digits, as forms filled in with a Japanese keyboard hold them. */
export function wideDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}
