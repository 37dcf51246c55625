// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'hospital-profile.title': 'Profile of the hospital (hospital.json)',
  'hospital-profile.how':
    'hospital.json with name, reading, romaji, short names, beds. What was entered under “Hospital” can be exported as this file.',
  'hospital-profile.not-json': 'Not readable as JSON ({reason}). Export it again from “Hospital”.',
  'hospital-profile.by-keys': 'Recognised by the names of its fields.',
  'hospital-profile.too-large': 'Too large for a profile. Check that it is the file you meant.',
}
