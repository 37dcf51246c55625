// How a verdict looks: shape and word beside colour, so that a black-and-white copy says the same.
import type { Verdict } from '#hospital/register/verdict.ts'
import type { Tone } from '../paper.ts'

export const inks: Readonly<Record<Verdict, string>> = {
  pass: '#197A4B', fail: '#CE0000', unknown: '#8A5A00', notApplicable: '#595959',
}
export const signs: Readonly<Record<Verdict, string>> = {
  pass: '○', fail: '×', unknown: '\uff1f', notApplicable: '\uff0d',
}
export const tones: Readonly<Record<Tone, string>> = { normal: '#1A1A1A', note: '#595959', warning: '#CE0000' }
