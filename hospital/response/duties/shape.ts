// What clocks are made from, and what one clock is.
import type { Message } from '#hospital/kernel/text.ts'
import type { Due } from './due.ts'
import type { HolidayData } from './holidays.ts'
import type { Reminder } from './reminders.ts'
import type { AnswerWord, DutyData, Edition } from './rules.ts'

export const clockStates = ['late', 'soon', 'running', 'not-asked', 'done', 'not-required'] as const
export type ClockState = (typeof clockStates)[number]

export type Answers = ReadonlyMap<string, AnswerWord>

/** What people did about it. */
export interface Told {
  readonly duty: string
  /** When it was told. */
  readonly at: number
}

/** A newer edition that somebody looked at: taken, or left. */
export interface Decided {
  readonly duty: string
  readonly edition: string
  readonly taken: boolean
}

export interface Given {
  /** When any member of staff first knew. */
  readonly from: number
  readonly answers: Answers
  readonly told: readonly Told[]
  readonly decided: readonly Decided[]
}

export interface Clock {
  readonly duty: string
  readonly edition: Edition
  readonly state: ClockState
  readonly from: number
  readonly due: Due | null
  /** Milliseconds; negative: too late by so much. Null where nothing runs. */
  readonly left: number | null
  /** When it was first told. */
  readonly toldAt: number | null
  readonly toldLate: boolean
  /** Questions without an answer that decide about it. */
  readonly open: readonly string[]
  readonly why: readonly Message[]
  readonly reminders: readonly Reminder[]
  /** A newer edition is in force that nobody has decided on. */
  readonly changed: { readonly edition: Edition; readonly due: Due | null } | null
}

export interface Rules {
  readonly duties: DutyData
  readonly holidays: HolidayData
}
