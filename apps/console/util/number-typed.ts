// A number as people type it with a Japanese keyboard: full width, with commas, with its unit. NaN where it is none.

export function numberTyped(text: string): number {
  const digits = text.normalize('NFKC').replace(/[\s,]|\p{Script=Han}+\s*$/gu, '')
  return digits === '' ? NaN : Number(digits)
}
