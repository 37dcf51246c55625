// This room for the kernel: the list of its parts.
import type { Room } from '#hospital/kernel/room.ts'
import { anchor } from './anchor/part.ts'
import { calls } from './calls/part.ts'
import { cases } from './cases/part.ts'
import { comeback } from './comeback/part.ts'
import { cuts } from './cuts/part.ts'
import { declare } from './declare/part.ts'
import { drills } from './drills/part.ts'
import { duty } from './duties/part.ts'
import { evidence } from './evidence/part.ts'
import { form } from './forms/part.ts'
import { improve } from './improve/part.ts'
import { incident } from './incident/part.ts'
import { outside } from './outside/part.ts'
import type { Part } from './part.ts'
import { playbooks } from './playbooks/part.ts'
import { redFile } from './redfile/part.ts'
import { report } from './report/part.ts'
import { review } from './review/part.ts'
import { roles } from './roles/part.ts'
import { sharing } from './sharing/part.ts'
import { steps } from './steps/part.ts'
import { timeline } from './timeline/part.ts'
import { triage } from './triage/part.ts'
import { word } from './word/part.ts'

// In the order of the room's plan.
export const responseParts: readonly Part[] = [
  report, triage,
  incident, timeline,
  playbooks, steps, roles, cuts, declare,
  word, calls,
  duty, form,
  evidence,
  comeback,
  redFile,
  drills, improve, outside, anchor,
  review, cases, sharing,
]

export const responseRoom: Room = {
  name: 'response',
  version: 1,
  tables: responseParts.flatMap(({ tables }) => tables),
  acts: responseParts.flatMap(({ acts }) => acts),
}
