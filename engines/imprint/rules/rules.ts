// Every rule there is.
import { canaryRule } from './canaries.ts'
import { changedContent, suspectContent } from './content.ts'
import { changeRate, lostPacking, lostSharing } from './figures.ts'
import { kindGone, massRename, oneNewEnding } from './names.ts'
import { onion, sameNote } from './notes.ts'
import type { Rule } from './rule.ts'
import { sameObject, writeOnce } from './write-once.ts'

export const rules: readonly Rule[] = [
  canaryRule, writeOnce, sameObject, suspectContent, ...changedContent, sameNote, onion, massRename, oneNewEnding,
  kindGone, changeRate, lostSharing, lostPacking,
]
