// Which part of a rolling verification is meant, and whether there is one.
import type { Part } from './reader.ts'

export function isPart({ number, of }: Part): boolean {
  return Number.isSafeInteger(number) && Number.isSafeInteger(of) && number >= 1 && number <= of
}
