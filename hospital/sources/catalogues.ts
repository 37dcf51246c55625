// Every catalogue a sentence about a file may come from: give them to `speaker(...)`.
import type { Catalogue } from '#hospital/kernel/text.ts'
import { text as registerText } from '#hospital/register/text.ts'
import { sources } from './index.ts'
import { text as liveText } from './live-directory/text.ts'
import { sharedText } from './shared/text.ts'
import { pipelineText } from './text.ts'

export const sourceCatalogues: readonly Catalogue[] = [pipelineText, sharedText, registerText, liveText, ...sources.map((source) => source.text)]
