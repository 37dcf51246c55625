// A number as people type it with a Japanese keyboard: full width, with commas, in 万 and 億, with its unit. NaN where it is none.

const powers: Readonly<Record<string, number>> = { '千': 1e3, '万': 1e4, '億': 1e8, '兆': 1e12 }

export function numberTyped(text: string): number {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '')
  // 300万円 is not 300: what stands behind the digits counts before it is left out as a unit.
  const parts = [...plain.matchAll(/([\d.]+)([千万億兆]+)/g)]
  if (parts.length === 0) return numberOf(plain.replace(/\p{Script=Han}+$/u, ''))
  const rest = plain.replaceAll(/[\d.]+[千万億兆]+/g, '').replace(/\p{Script=Han}+$/u, '')
  const large = parts.reduce((sum, [, digits = '', units = '']) => sum + [...units].reduce((value, unit) => value * (powers[unit] ?? 1), numberOf(digits)), 0)
  return Math.round(large + (rest === '' ? 0 : numberOf(rest)))
}

const numberOf = (digits: string): number => (digits === '' ? NaN : Number(digits))
