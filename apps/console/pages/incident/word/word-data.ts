// What these pages are given by the server.
import type { Data } from '../../../api/client.ts'

export type Word = Data<'word.list'>
export type Note = Word['notes'][number]
