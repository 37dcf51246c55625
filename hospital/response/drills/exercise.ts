// An exercise as data, shaped after CEXF: what it is for, when which inject comes to whom, and what is expected of whom by when.
import { z } from 'zod'
import { certainty } from '#hospital/rulebooks/schema.ts'
import { both } from '../data.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60)
const minutes = z.int().nonnegative().max(24 * 60)

/** Five minutes in the morning, half an hour on a ward, an hour and a half for the whole hospital. */
export const drillSizes = ['card', 'ward', 'hospital'] as const

/** How an inject comes: printed, by phone, on the screen, carried by a person, read aloud. */
export const channels = ['print', 'phone', 'screen', 'runner', 'voice'] as const

const expectation = z.strictObject({
  id,
  /** A role of the exercise; never a person. */
  who: id,
  what: both,
  withinMinutes: minutes,
  /** Item of the BCP check sheet it belongs to. */
  bcp: z.string().min(1).max(20).optional(),
})
export type Expectation = z.infer<typeof expectation>

const inject = z.strictObject({
  id,
  title: both,
  /** What is read out or handed out. */
  text: both,
  /** In easy Japanese, for those who need it. */
  easy: z.string().min(1).max(2000).optional(),
  /** What the facilitator asks when nobody moves. */
  prompts: z.array(both).max(8),
  /** Known to the facilitator alone, told when asked or at the end. */
  hidden: z.array(both).max(8).default([]),
  /** A sheet that is printed and given out. */
  handout: z.strictObject({ title: both, lines: z.array(both).min(1).max(40) }).optional(),
  expectations: z.array(expectation).min(1).max(8),
})
export type Inject = z.infer<typeof inject>

const flow = z.strictObject({
  inject: id,
  /** Minutes after the start; or after another inject was resolved, that many minutes later. */
  at: minutes,
  after: id.optional(),
  to: z.array(id).min(1),
  channel: z.enum(channels),
  /** What hour it is in the story. */
  clock: z.string().max(40).optional(),
})

export const exercise = z.strictObject({
  id,
  title: both,
  size: z.enum(drillSizes),
  minutes: z.int().positive().max(600),
  /** Clinical staff, office, systems, managers: who gains most by it. */
  audience: z.array(z.enum(['clinical', 'office', 'systems', 'managers'])).min(1),
  about: both,
  aims: z.array(both).min(1).max(8),
  /** The published case behind it, in our own words. */
  drawnFrom: z.string().min(1).max(400),
  certainty,
  prepare: z.array(both).max(12),
  roles: z.array(z.strictObject({ id, title: both })).min(1).max(12),
  flow: z.array(flow).min(1).max(40),
  injects: z.array(inject).min(1).max(40),
  hotwash: z.array(both).min(1).max(10),
}).superRefine((given, context) => {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  const roles = new Set(given.roles.map((one) => one.id))
  const injects = new Set(given.injects.map((one) => one.id))
  const placed = new Map<string, number>()
  for (const [at, one] of given.flow.entries()) {
    if (!injects.has(one.inject)) refuse(['flow', at, 'inject'], `no inject \`${one.inject}\``)
    if (placed.has(one.inject)) refuse(['flow', at, 'inject'], `\`${one.inject}\` comes twice`)
    // Before its place in the flow: so nothing waits for itself.
    if (one.after !== undefined && !placed.has(one.after)) refuse(['flow', at, 'after'], `\`${one.after}\` does not come before`)
    for (const role of one.to) if (!roles.has(role)) refuse(['flow', at, 'to'], `no role \`${role}\``)
    placed.set(one.inject, at)
  }
  for (const [at, one] of given.injects.entries()) {
    if (!placed.has(one.id)) refuse(['injects', at, 'id'], `\`${one.id}\` never comes`)
    for (const { who } of one.expectations) if (!roles.has(who)) refuse(['injects', at, 'expectations'], `no role \`${who}\``)
  }
  if (injects.size < given.injects.length) refuse(['injects'], 'two injects have one id')
})
export type Exercise = z.infer<typeof exercise>
