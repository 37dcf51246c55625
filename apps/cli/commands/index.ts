// Every command. Adding one is its file and a line here.
import type { Command } from '../command.ts'
import { check } from './check.ts'

export const commands: readonly Command[] = [check]
