// Blanks at the end of a value, which Windows writes and nobody sees: `NtLmSsp `, lists that end in a new line.
import type { LogSource } from '../event.ts'

/** Blank, tab, line ends, and the zero that ends a string in memory; others are letters somebody meant. */
export function isBlank(unit: number): boolean {
  return unit <= 0x20 && (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0)
}

/** How long the text is without them. */
export function lengthWithoutBlanks(text: string): number {
  let length = text.length
  while (length > 0 && isBlank(text.charCodeAt(length - 1))) length--
  return length
}

/** Whether a pattern holds of values of this source that differ from it by blanks at the end alone. */
export function overlooksBlanks({ product }: LogSource): boolean {
  return product !== null && product.toLowerCase() === 'windows'
}
