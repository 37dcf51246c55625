// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'places.title': 'Wards and rooms',
  'places.how':
    'Wards and rooms, used for labels on terminals and for the order of cutting: a CSV or Excel file. Copy this line as the headings; columns you do not use may go.\n病棟・部屋,部署,階,内線,ネットワーク区画\nThese are: ward or room, department, floor, extension that somebody there answers, part of the network.',
  'places.no-name': 'The row was not read: the ward or room has no name. Fill it in and import again.',
}
