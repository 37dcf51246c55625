// Coming back: media that are carried, rehearsals with running clocks, how long it takes and what decides it, a plan for a
// budget, and what vendors say.
import { z } from 'zod'
import { dataKinds, rehearsalSorts, stages, states } from '../recovery-words.ts'
import { inFacility, routes } from '../route.ts'
import { day, line, moment, prose, receipt } from '../shapes.ts'

const key = z.string().min(1).max(1000)
const label = z.string().trim().min(1).max(200)
const span = z.object({ middle: z.number(), plan: z.number() })
const titled = z.object({ id: z.string(), title: z.string() })
const count = z.int().nonnegative()

const medium = z.object({
  key, label: z.string(), sortTitle: z.string().nullable(), serial: z.string().nullable(), capacityBytes: count.nullable(),
  windowHours: z.number().nullable(), systems: z.array(z.string()), round: z.string(),
  state: z.enum(states).nullable(), stateTitle: z.string().nullable(), since: z.string().nullable(), place: z.string().nullable(),
  sealedAt: z.string().nullable(), generation: z.string().nullable(), dueOn: day.nullable(),
  /** What in its story cannot be or should not be, as sentences. */
  faults: z.array(z.object({ on: z.string(), text: z.string() })),
})

const job = z.object({
  round: z.string(), takes: z.string().nullable(), brings: z.string().nullable(), by: day,
  /** Which medium, from where, into what, by when, to where: always five. */
  lines: z.array(z.string()).length(5), warnings: z.array(z.string()),
})

const rehearsalRow = z.object({
  key, title: z.string(), sort: z.enum(rehearsalSorts).nullable(), sortTitle: z.string().nullable(), system: z.string().nullable(),
  on: day.nullable(), outcome: z.string(), outcomeTitle: z.string(), running: z.boolean(), hours: z.number().nullable(),
})

const clock = z.object({
  stage: z.enum(stages), title: z.string(), stepTitle: z.string().nullable(), state: z.enum(['done', 'next', 'later']),
  at: z.string().nullable(), seconds: z.number().nullable(), lastSeconds: z.number().nullable(),
})

const against = z.object({
  hours: z.number().nullable(), target: z.number().nullable(), verdict: z.enum(['met', 'missed', 'unknown']),
})

/** What a stage or the end brings to light. */
const learned = {
  bytes: count.optional(), files: count.optional(), compared: count.optional(), equal: count.optional(), medium: line.optional(),
  keysNeeded: z.array(line).max(50).optional(), keysOutOfReach: z.array(line).max(50).optional(), trouble: prose.optional(),
} as const

const part = z.object({
  part: z.string(), title: z.string(), startHour: z.number(), endHour: z.number(),
  /** It decides when all is back. */
  critical: z.boolean(),
})

export const claim = z.object({
  vendor: z.string(), hours: z.number(), askedOn: day.nullable(), saidOn: day.nullable(),
  /** Null: nobody noted whether it was. */
  inWriting: z.boolean().nullable(),
  basis: z.string().nullable(),
})

const offer = z.object({
  name: z.string(), sortTitle: z.string(), capacityBytes: count, yen: count, driveYen: count, pricedOn: day.nullable(),
})

/** The plan: which system comes back when, and what decides it. */
export const wayBack = z.object({
  asOf: day,
  /** Hours from the decision to recover; what comes back soonest first. */
  systems: z.array(z.object({
    key, name: z.string(), first: z.boolean(),
    basis: z.enum(['rehearsed', 'partly', 'claimed', 'unknown']), basisTitle: z.string(),
    parts: z.array(part), stands: span, usable: span, claim: claim.nullable(),
    steps: z.array(z.object({
      step: z.string(), title: z.string(), hours: span.nullable(), basis: z.enum(['own', 'kind', 'assumed', 'unknown']),
      runs: count,
    })),
  })),
  all: span, first: span.nullable(),
  critical: z.array(z.object({
    system: z.string(), partTitle: z.string(), startHour: z.number(), endHour: z.number(), because: z.string(),
  })),
  exact: z.boolean(),
  /** Something nobody knows is in it: it takes at least this long. */
  atLeast: z.boolean(),
  claimed: z.array(z.string()), unknown: z.array(z.string()), notes: z.array(z.string()),
})

export const lever = z.object({
  sort: z.string(), about: z.string(), savesHours: z.number().nullable(), savesFirstHours: z.number().nullable(),
  yen: count.nullable(), pricedOn: day.nullable(), yenPerHour: z.number().nullable(), text: z.string(),
})

const media = `${inFacility}/media` as const
const rehearsals = `${inFacility}/rehearsals` as const
const recovery = `${inFacility}/recovery` as const
const claims = `${recovery}/claims` as const

export const recoveryRoutes = routes({
  'media.list': {
    method: 'GET', path: media, permission: 'board.read',
    query: z.object({
      /** So many of the newest copies are taken to be contaminated. */
      contaminated: z.coerce.number<number>().int().min(0).max(20).default(2),
    }),
    response: z.object({
      asOf: day,
      contaminated: count,
      rounds: z.array(z.object({
        name: z.string(), everyDays: z.number(), job,
        faults: z.array(z.object({ medium: z.string(), on: z.string(), text: z.string() })),
        farBack: z.object({
          text: z.string(), daysBack: z.int().nullable(),
          /** Newest first. */
          copies: z.array(z.object({ medium: z.string(), sealedOn: day, contaminated: z.boolean() })),
        }),
        weeks: z.array(z.object({
          on: day, takes: z.string().nullable(), brings: z.string().nullable(), lastCleanDays: z.int().nullable(),
        })),
      })),
      media: z.array(medium),
    }),
  },
  'media.one': {
    method: 'GET', path: `${media}/one`, permission: 'board.read', query: z.object({ label }),
    response: z.object({
      now: moment,
      /** False: no list names it, and nobody has said anything about it. */
      known: z.boolean(),
      medium,
      /** Every state but the one it is in; `fits`: it may follow, the likeliest first. */
      states: z.array(z.object({
        state: z.enum(states), title: z.string(), fits: z.boolean(), place: z.string().nullable(), doubts: z.array(z.string()),
      })),
      places: z.array(z.string()),
      /** This week's five lines, where they name it. */
      job: job.nullable(),
      /** Newest first. */
      moves: z.array(z.object({
        at: z.string(), stateTitle: z.string(), place: z.string().nullable(), by: z.string().nullable(),
        generation: z.string().nullable(), sealedWithRoot: z.boolean(),
      })),
    }),
  },
  'media.move': {
    method: 'POST', path: `${media}/move`, permission: 'work.do', act: ['register.witness'],
    body: z.object({
      label, state: z.enum(states), place: line.optional(), dueOn: day.optional(), note: line.optional(),
    }),
    response: receipt,
  },
  'rehearsals.list': {
    method: 'GET', path: rehearsals, permission: 'board.read',
    response: z.object({
      now: moment, wholeDays: z.int(), sampleDays: z.int(),
      /** The gravest first. */
      systems: z.array(z.object({
        key, name: z.string(), whole: z.enum(['fresh', 'old', 'never']), wholeOn: day.nullable(),
        sample: z.enum(['fresh', 'old', 'never']), sampleOn: day.nullable(), next: z.string().nullable(),
      })),
      /** Newest first. */
      rehearsals: z.array(rehearsalRow),
    }),
  },
  'rehearsals.start': {
    method: 'POST', path: rehearsals, permission: 'work.do', act: ['register.witness'],
    body: z.object({
      system: line, sort: z.enum(rehearsalSorts).default('system'), title: line.optional(), data: z.enum(dataKinds).optional(),
      medium: line.optional(),
    }),
    response: z.object({ key }),
  },
  'rehearsals.one': {
    method: 'GET', path: `${rehearsals}/one`, permission: 'board.read', query: z.object({ key }),
    response: z.object({
      /** The server's moment: clocks on the page run from it. */
      now: moment,
      rehearsal: rehearsalRow,
      medium: z.string().nullable(), dataTitle: z.string().nullable(), trouble: z.string().nullable(),
      clocks: z.array(clock),
      wholeSeconds: z.number().nullable(),
      last: z.object({ key, on: day, wholeSeconds: z.number().nullable() }).nullable(),
      problems: z.array(z.string()),
      sheet: z.object({
        rto: against, rpo: against,
        bytes: count.nullable(), files: count.nullable(),
        bytesPerSecond: z.number().nullable(), filesPerSecond: z.number().nullable(),
        hashes: z.object({ equal: count, compared: count, verdict: z.enum(['met', 'missed', 'unknown']) }),
        keysNeeded: z.array(z.string()), keysOutOfReach: z.array(z.string()),
        /** The gravest first. */
        messages: z.array(z.string()),
      }),
    }),
  },
  'rehearsals.stage': {
    method: 'POST', path: `${rehearsals}/stage`, permission: 'work.do', act: ['register.witness'],
    body: z.object({ key, stage: z.enum(stages), ...learned }), response: receipt,
  },
  'rehearsals.finish': {
    method: 'POST', path: `${rehearsals}/finish`, permission: 'work.do', act: ['register.witness'],
    body: z.object({ key, outcome: z.enum(['came-back', 'failed', 'broken-off']), ...learned }), response: receipt,
  },
  'recovery.path': {
    method: 'GET', path: recovery, permission: 'board.read',
    response: wayBack,
  },
  'recovery.curve': {
    method: 'GET', path: `${recovery}/curve`, permission: 'board.read', query: z.object({ system: line.optional() }),
    response: z.object({
      system: z.string().nullable(),
      /** What the director needs to know, in one sentence. */
      sentence: z.string(),
      points: z.array(z.object({
        sort: z.enum(['claimed', 'rehearsed', 'now', 'next']), on: day.nullable(), hours: z.number(),
        /** Half of the rehearsals were faster; only where a range is known. */
        middleHours: z.number().nullable(), atLeast: z.boolean(), about: z.string(),
        /** Whose hours they are; null: the whole hospital's. */
        system: z.string().nullable(),
      })),
    }),
  },
  'recovery.levers': {
    method: 'GET', path: `${recovery}/levers`, permission: 'board.read',
    query: z.object({
      /** A view to read in, restored before everything else: so many hundredths of each first system's data. Left out: none is thought of. */
      viewerPercent: z.coerce.number<number>().int().min(1).max(100).optional(),
      viewerTerminals: z.coerce.number<number>().int().min(0).max(100_000).default(5),
      viewerYen: z.coerce.number<number>().int().min(0).max(10_000_000_000).optional(),
    }),
    response: z.object({
      /** Most hours for a yen first. */
      rows: z.array(lever),
    }),
  },
  'plan.propose': {
    method: 'POST', path: `${recovery}/plan`, permission: 'board.read',
    body: z.object({
      budgetYen: z.int().nonnegative().max(10_000_000_000),
      habits: z.object({
        /** Intervals in which people carry media. */
        carriedEveryDays: z.array(z.int().min(1).max(366)).min(1).max(6),
        spareGenerations: z.int().min(0).max(20),
      }).optional(),
    }),
    response: z.object({
      budgetYen: count, yen: count, exact: z.boolean(),
      systems: z.array(z.object({
        key, name: z.string(), yen: count, existing: count,
        lines: z.array(z.object({
          offer: z.string(), mediaTitle: z.string(), count, everyHours: z.number(), generations: count, offSite: z.boolean(),
          offlineTitle: z.string().nullable(), method: z.string(), yen: count,
        })),
        met: z.array(titled), unmet: z.array(titled),
      })),
      drives: z.array(z.object({ title: z.string(), yen: count })),
      next: z.object({ moreYen: count, meets: z.array(z.object({ name: z.string(), title: z.string() })) }).nullable(),
      /** Systems of which nobody said how large they are: no medium can be chosen. */
      withoutSize: z.array(z.string()),
      offers: z.array(offer), notes: z.array(z.string()),
    }),
  },
  'claims.list': {
    method: 'GET', path: claims, permission: 'board.read',
    response: z.object({
      chaseDays: z.int(),
      rows: z.array(z.object({
        system: z.string(), vendor: z.string().nullable(), state: z.enum(['to-ask', 'waiting', 'to-chase', 'answered', 'old']),
        askedOn: day.nullable(), saidOn: day.nullable(), hours: z.number().nullable(), next: day.nullable(), text: z.string(),
      })),
      letters: z.array(z.object({
        vendor: z.string(), kind: z.enum(['ask', 'chase']), systems: z.array(z.string()), subject: z.string(),
        body: z.array(z.string()),
      })),
    }),
  },
  'claims.asked': {
    method: 'POST', path: `${claims}/asked`, permission: 'work.manage', act: ['register.note'],
    body: z.object({ vendor: line, systems: z.array(line).min(1).max(200), on: day }), response: receipt,
  },
  'claims.said': {
    method: 'POST', path: `${claims}/said`, permission: 'work.manage', act: ['register.note'],
    body: z.object({
      vendor: line, system: line, hours: z.number().min(0).max(100_000), on: day, basis: prose.optional(),
      inWriting: z.boolean().optional(),
    }),
    response: receipt,
  },
})
