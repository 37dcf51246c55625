// What our part says of itself.
import { readFileSync } from 'node:fs'

export interface Said {
  /** The probe settled on so many. */
  readonly readers: number
  readonly seconds: number
  readonly cpu: number
}

export function saidOf(out: string): Said {
  return JSON.parse(readFileSync(`${out}.said`, 'utf8')) as Said // written by ours.ts
}
