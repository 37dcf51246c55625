// What is kept: systems by generations by seven verdicts, one generation down to its rows, change rates, runs and media
// by day, and what the fee rules want shown.
import { z } from 'zod'
import { inFacility, routes } from '../route.ts'
import { day, evidence, said, verdict } from '../shapes.ts'

const verdictName = z.enum(['exists', 'complete', 'intact', 'clean', 'protected', 'unreachable', 'restorable'])
const key = z.string().min(1).max(2000)

/** One mark: the verdict, its first sentence, the day on which it was last seen so. */
const mark = z.object({ name: verdictName, verdict, first: z.string(), date: day.nullable() })

/** What to do this week about one verdict, out of the guidance of the check that asks for it. */
const step = z.object({ check: z.string(), title: z.string(), monday: z.array(z.string()) })

const answer = z.object({ verdict, text: z.string(), step: step.nullable() })

const rule = z.object({ rule: z.string(), title: z.string(), count: z.int(), example: z.string() })

const wanted = z.object({ kind: z.string(), title: z.string(), how: z.string().nullable() })

const lastClean = z.object({ key, repository: z.string(), takenOn: day, days: z.int() })

const runState = z.enum(['done', 'warnings', 'failed', 'missed', 'unseen', 'due'])

const plan = z.object({
  key,
  method: z.string().nullable(),
  repository: z.string().nullable(),
  everyHours: z.number().nullable(),
  generations: z.int().nullable(),
  media: z.string().nullable(),
  offline: z.string().nullable(),
  offSite: z.boolean().nullable(),
  byProvider: z.boolean().nullable(),
  /** Clause of the contract, or the hospital's own rule. */
  clause: z.string().nullable(),
  evidence: z.array(evidence),
})

export const backupRoutes = routes({
  'backups.matrix': {
    method: 'GET', path: `${inFacility}/backups`, permission: 'board.read',
    response: z.object({
      asOf: day,
      /** One sentence for the whole, about the system in the worst state. */
      answer,
      names: z.array(z.object({ name: verdictName, title: z.string(), letter: z.string(), about: z.string() })),
      systems: z.array(z.object({
        key, name: z.string(), important: z.boolean(), answer,
        /** Newest first; `position` 1 is the newest point in time. */
        generations: z.array(z.object({
          key, repository: z.string(), id: z.string(), position: z.int(), takenOn: day.nullable(),
          medium: z.string().nullable(),
          marks: z.array(mark),
        })),
        missing: z.array(z.object({
          repository: z.string().nullable(), method: z.string().nullable(),
          verdict: z.enum(['fail', 'unknown']), reason: z.string(),
        })),
        lastClean: lastClean.nullable(),
        /** How far back would be bearable, as was agreed. */
        farBackDays: z.number().nullable(),
      })),
      /** Copies of which nobody says what is in them. */
      unassigned: z.array(z.object({ key, repository: z.string(), id: z.string(), takenOn: day.nullable() })),
      looks: z.array(z.object({
        repository: z.string(), tool: z.string().nullable(), lookedAt: z.string().nullable(), days: z.int().nullable(),
        /** Why the last look could not read it. */
        refused: z.string().nullable(),
      })),
      week: z.array(step.extend({
        verdict: z.enum(['fail', 'unknown']), count: z.int(),
        about: z.array(z.object({ label: z.string(), reason: z.string() })),
      })),
      wanted: z.array(wanted),
    }),
  },
  'backups.generation': {
    method: 'GET', path: `${inFacility}/backups/generation`, permission: 'board.read',
    query: z.object({ key, system: key.optional() }),
    response: z.object({
      asOf: day,
      key, id: z.string(), position: z.int(),
      takenOn: day.nullable(),
      repository: z.object({
        key, name: z.string(), tool: z.string().nullable(), place: z.string().nullable(), known: z.boolean(),
      }),
      system: z.object({ key, name: z.string() }).nullable(),
      systems: z.array(z.object({ key, name: z.string() })),
      answer,
      verdicts: z.array(z.object({
        name: verdictName, title: z.string(), letter: z.string(), about: z.string(), verdict, date: day.nullable(),
        reasons: z.array(said), step: step.nullable(), evidence: z.array(evidence), evidenceInAll: z.int(),
      })),
      suspicions: z.array(rule.extend({ evidence: z.array(evidence) })),
      figures: z.array(z.object({
        name: z.string(), title: z.string(), unit: z.enum(['text', 'count', 'bytes', 'moment', 'minutes']),
        value: z.union([z.string(), z.number()]),
      })),
      /** Whether the register has a page of it; what only people told has none. */
      inRegister: z.boolean(),
      newer: key.nullable(),
      older: key.nullable(),
    }),
  },
  'backups.timeline': {
    method: 'GET', path: `${inFacility}/backups/timeline`, permission: 'board.read',
    response: z.object({
      asOf: day,
      repositories: z.array(z.object({
        name: z.string(), tool: z.string().nullable(), systems: z.array(z.string()),
        /** Usual share of changed files, of those nothing speaks against; null: too few to say. */
        usual: z.number().nullable(),
        /** Oldest first. */
        points: z.array(z.object({
          key, id: z.string(), takenOn: day, at: z.int(),
          files: z.int().nullable(), changed: z.int().nullable(), rate: z.number().nullable(),
          addedBytes: z.int().nullable(),
          suspicious: z.boolean(), clean: verdict, rules: z.array(rule),
        })),
      })),
      wanted: z.array(wanted),
    }),
  },
  'backups.calendar': {
    method: 'GET', path: `${inFacility}/backups/calendar`, permission: 'board.read',
    response: z.object({
      asOf: day, from: day, to: day,
      lines: z.array(z.object({
        key, title: z.string(), system: z.string(), everyHours: z.number().nullable(), lookedOn: day.nullable(),
        last: day.nullable(), missed: z.int(), failed: z.int(),
      })),
      /** Day by day, oldest first, each day once; only days with something. */
      days: z.array(z.object({
        on: day,
        runs: z.array(z.object({ line: key, title: z.string(), state: runState, note: z.string().nullable() })),
        media: z.array(z.object({ medium: z.string(), state: z.enum(['moved', 'due', 'vain']), text: z.string() })),
        rehearsals: z.array(z.object({
          title: z.string(), state: z.enum(['came', 'failed', 'due']), text: z.string(),
        })),
        locks: z.array(z.object({ repository: z.string(), count: z.int(), text: z.string() })),
      })),
      wanted: z.array(wanted),
    }),
  },
  'backups.fee': {
    method: 'GET', path: `${inFacility}/backups/fee`, permission: 'board.read',
    response: z.object({
      asOf: day,
      editions: z.array(z.object({
        id: z.string(), title: z.string(), verdict, reasons: z.array(said),
      })),
      lines: z.array(z.object({
        key, system: z.string(), sort: z.string(), verdict, plans: z.array(plan), problems: z.array(z.string()),
        lastDrill: z.object({
          on: day, hours: z.number().nullable(), came: z.boolean(), evidence: z.array(evidence),
        }).nullable(),
      })),
      wanted: z.array(wanted),
    }),
  },
})
