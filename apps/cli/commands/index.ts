// Every command. Adding one is its file and a line here.
import type { Command } from '../command.ts'
import { check } from './check.ts'
import { data } from './data.ts'
import { importFiles } from './import.ts'
import { ledger } from './ledger.ts'
import { password } from './password.ts'
import { sample } from './sample.ts'
import { serve } from './serve.ts'

export const commands: readonly Command[] = [serve, check, importFiles, password, ledger, data, sample]
