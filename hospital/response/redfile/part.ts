// The red file: versions, printings, and its check lists taken in afterwards.
import type { Part } from '../part.ts'
import { redFileMade, redFilePrinted, redFileTaken } from './acts.ts'
import { redFileTables } from './tables.ts'
import { redFileText } from './text.ts'

export const redFile: Part = { tables: redFileTables, acts: [redFileMade, redFilePrinted, redFileTaken], text: redFileText }
