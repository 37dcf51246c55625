// The catalogue of incidents: the list, the frame of one, the board, the timeline.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useIncidentWords = wordsOf(catalogue(ja, en))
