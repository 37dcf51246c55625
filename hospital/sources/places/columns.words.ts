// Headings of lists of wards and rooms.
import { departmentWords, noteWords, phoneWords } from '../shared/contact/columns.words.ts'

export const segmentWords = [
  'ネットワーク区画', 'ネットワークの区画', '区画', 'セグメント', 'VLAN', 'VLAN名', 'ネットワーク', 'ネットワーク名', 'segment', 'vlan',
] as const

export const columns = {
  name: ['病棟・部屋', '場所名', '病棟名', '部屋名', '病棟', '部屋', '病棟/部屋', '場所', 'エリア', '部屋・場所', 'place', 'room', 'ward'],
  department: departmentWords,
  floor: ['階', 'フロア', '階数', '棟・階', 'floor'],
  phone1: phoneWords,
  phone2: phoneWords,
  segment: segmentWords,
  note: noteWords,
} as const

/** What files and sheets of places are called. */
export const titles = ['病棟', '部屋', '場所', '配置', 'ward', 'room', 'place'] as const
