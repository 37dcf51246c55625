// Paper, the ledger, jobs, settings, saving: what the house does about itself.
import { z } from 'zod'
import { events, file, inFacility, routes } from '../route.ts'
import { day, done, id, line, listOf, locale, moment, person, prose, receipt, role } from '../shapes.ts'

export const reportFormats = ['pdf', 'html', 'csv', 'xlsx'] as const
const mime = {
  pdf: 'application/pdf', html: 'text/html', csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

const job = z.object({
  id,
  kind: z.string(),
  title: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled', 'missed']),
  /** 0 to 1; null where it cannot be known. */
  progress: z.number().nullable(),
  text: z.string(),
  startedAt: moment.nullable(),
  endedAt: moment.nullable(),
  cancellable: z.boolean(),
  result: z.record(z.string(), z.unknown()).nullable(),
})

const head = z.object({
  size: z.int(),
  root: z.string(),
  /** 8 groups of 8 characters, as printed on every report. */
  groups: z.array(z.string()),
  qr: z.string(),
  note: z.string(),
  at: moment,
  key: z.string(),
})

const hash = z.string()
const jobs = `${inFacility}/jobs` as const
const ledger = `${inFacility}/ledger` as const

const session = z.object({ idleMinutes: z.int().min(5).max(24 * 60), absoluteHours: z.int().min(1).max(24 * 14) })
/** A name, or a whole DN, which is longer than a line. */
const group = z.string().trim().min(1).max(1000)
const groupRoles = z.array(z.object({ group, facility: id.nullable(), role })).max(200)
const ldap = z.object({
  url: z.string().regex(/^ldaps:\/\/[^/\s]+$/).max(300),
  /** The name in the controller's certificate, where the address is only a number. */
  servername: line.nullable().default(null),
  baseDn: line,
  /** How a typed name becomes a bind name: `{login}@hospital.local` or a DN with `{login}`. */
  bindAs: z.string().max(300).refine((text) => text.includes('{login}')),
  /** PEM of the hospital's own CA, where it has one. */
  ca: z.string().max(100_000).nullable(),
  groupRoles,
})
const oidc = z.object({
  issuer: z.url({ protocol: /^https?$/ }).max(400),
  clientId: line,
  label: line,
  groupClaim: line,
  redirectUri: z.url({ protocol: /^https?$/ }).max(400),
  groupRoles,
})

export const houseRoutes = routes({
  'reports.list': {
    method: 'GET', path: `${inFacility}/reports`, permission: 'board.read',
    response: z.object({
      rows: z.array(z.object({
        id: z.string(), title: z.string(), lead: z.string(), formats: z.array(z.enum(reportFormats)),
        /** Names a query parameter that must be given, e.g. which campaign or vendor. */
        needs: z.string().nullable(),
        /** Those that may be given: labels of one ward only. */
        offers: z.array(z.enum(['department', 'segment'])),
      })),
      /** What may be offered, for those who may read the register. */
      departments: z.array(z.string()), segments: z.array(z.string()),
    }),
  },
  'reports.get': {
    method: 'GET', path: `${inFacility}/reports/:report/:format`, permission: 'board.read',
    params: z.object({ report: z.string().regex(/^[a-z0-9-]{1,60}$/), format: z.enum(reportFormats) }),
    query: z.object({
      edition: z.string().max(80).optional(), campaign: id.optional(), vendor: z.string().max(400).optional(),
      asOf: day.optional(),
      /** Key of a rehearsal; the last one without it. */
      rehearsal: z.string().max(400).optional(),
      /** Labels of one ward or one part of the network only. */
      department: z.string().max(400).optional(), segment: z.string().max(400).optional(),
    }),
    response: file(mime.pdf, mime.html, mime.csv, mime.xlsx),
  },
  'ledger.head': { method: 'GET', path: `${ledger}/head`, permission: 'ledger.read', response: head },
  'ledger.entries': {
    method: 'GET', path: `${ledger}/entries`, permission: 'ledger.read',
    /** Newest first; `before` is the `next` of the page before. */
    query: z.object({
      before: z.coerce.number<number>().int().min(0).optional(),
      size: z.coerce.number<number>().int().min(1).max(200).default(50),
      act: z.string().max(80).optional(),
    }),
    response: z.object({
      total: z.int(),
      next: z.int().nullable(),
      rows: z.array(z.object({
        seq: z.int(), at: moment, act: z.string(), text: z.string(), by: person, leaf: hash,
        /** It carries personal values that can be erased. */
        personal: z.boolean(),
      })),
      acts: z.array(z.object({ act: z.string(), title: z.string() })),
    }),
  },
  'installation.acts': {
    method: 'GET', path: '/api/v1/acts', permission: 'installation.operate',
    /** What belongs to no hospital: log-ins, lock-outs, settings, who runs it. Both days are counted in. */
    query: z.object({ from: day.optional(), to: day.optional(), act: z.string().max(80).optional() }),
    response: z.object({
      from: day, to: day,
      /** There were more: these are the newest of them. */
      cut: z.boolean(),
      rows: z.array(z.object({
        seq: z.int(), at: moment, act: z.string(), title: z.string(), text: z.string(), by: person, leaf: hash,
      })),
      acts: z.array(z.object({ act: z.string(), title: z.string() })),
    }),
  },
  'ledger.proof': {
    method: 'GET', path: `${ledger}/entries/:seq/proof`, permission: 'ledger.read',
    params: z.object({ seq: z.coerce.number<string>().int().min(0) }),
    response: z.object(
      { seq: z.int(), size: z.int(), leaf: hash, root: hash, path: z.array(hash), leafText: z.string() }
    ),
  },
  'ledger.erase': {
    method: 'POST', path: `${ledger}/entries/:seq/erase`, permission: 'personal.erase', act: ['personal.erased'],
    params: z.object({ seq: z.coerce.number<string>().int().min(0) }),
    body: z.object({ reason: prose }), response: receipt,
  },
  'ledger.export': {
    method: 'GET', path: `${ledger}/export`, permission: 'ledger.read', response: file('application/octet-stream')
  },
  'ledger.verify': {
    method: 'POST', path: `${ledger}/verify`, permission: 'ledger.read',
    body: z.object({ head: z.string().max(10_000).optional() }),
    response: z.object({
      integrity: z.enum(['intact', 'broken']), completeness: z.enum(['complete', 'incomplete', 'unknown']),
      size: z.int(), text: z.array(z.string()),
    }),
  },
  'jobs.list': { method: 'GET', path: jobs, permission: 'board.read', response: listOf(job) },
  'jobs.one': { method: 'GET', path: `${jobs}/:job`, permission: 'board.read', response: job },
  'jobs.events': { method: 'GET', path: `${jobs}/:job/events`, permission: 'board.read', response: events(job) },
  'jobs.cancel': {
    method: 'POST', path: `${jobs}/:job/cancel`, permission: 'evidence.import', act: ['job.cancelled'], response: done,
  },
  'jobs.evaluate': {
    method: 'POST', path: `${inFacility}/evaluate`, permission: 'evidence.import', act: ['work.evaluated'],
    response: z.object({ job: id }),
  },
  'settings.get': {
    method: 'GET', path: '/api/v1/settings', permission: 'installation.operate',
    response: z.object({
      locale, session,
      tls: z.object({
        certFile: z.string().nullable(), keyFile: z.string().nullable(), active: z.boolean(), expiresOn: day.nullable(),
        subject: z.string().nullable(),
      }),
      ldap: ldap.nullable(),
      /** The client secret is written, never read back. */
      oidc: oidc.extend({ hasSecret: z.boolean() }).nullable(),
      names: z.array(z.string()),
      dataFolder: z.string(),
      version: z.string(),
    }),
  },
  'settings.session': {
    method: 'PUT', path: '/api/v1/settings/session', permission: 'installation.operate',
    act: ['people.setting-changed'],
    body: session.extend({ locale }), response: done,
  },
  'settings.tls': {
    method: 'PUT', path: '/api/v1/settings/tls', permission: 'installation.operate', act: ['people.setting-changed'],
    body: z.object(
      {
        certFile: z.string().max(1000).nullable(), keyFile: z.string().max(1000).nullable(),
        names: z.array(line).max(20)
      }
    ),
    /** Takes effect at the next start; checked now. */
    response: z.object({ subject: z.string().nullable(), expiresOn: day.nullable(), restartNeeded: z.literal(true) }),
  },
  'settings.ldap': {
    method: 'PUT', path: '/api/v1/settings/ldap', permission: 'installation.operate', act: ['people.setting-changed'],
    body: z.object({ ldap: ldap.nullable() }), response: done,
  },
  'settings.ldapTry': {
    method: 'POST', path: '/api/v1/settings/ldap/try', permission: 'installation.operate',
    body: z.object({ ldap, login: line, password: z.string().min(1).max(256) }),
    response: z.object({
      ok: z.boolean(), text: z.string(), groups: z.array(z.string()), roles: z.array(z.string()),
      /** Groups of the map that any group of the same name would fit. */
      byName: z.array(z.string()),
    }),
  },
  'settings.oidc': {
    method: 'PUT', path: '/api/v1/settings/oidc', permission: 'installation.operate', act: ['people.setting-changed'],
    body: z.object({ oidc: oidc.nullable(), secret: z.string().max(400).optional() }), response: done,
  },
  'data.save': {
    method: 'GET', path: '/api/v1/data/save', permission: 'installation.operate',
    response: file('application/octet-stream')
  },
})
