// 連絡体制図, the monthly one-tap check, what vendors owe, and the map of vendors, systems and outside lines.
import { z } from 'zod'
import { inFacility, routes } from '../route.ts'
import { day, id, line, listOf, receipt } from '../shapes.ts'

const contact = z.object({
  key: z.string(),
  role: z.string(),
  roleTitle: z.string(),
  body: z.string().nullable(),
  order: z.enum(['main', 'deputy']),
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  department: z.string().nullable(),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  nightsAndHolidays: z.boolean(),
  system: z.string().nullable(),
  vendor: z.string().nullable(),
  confirmedOn: day.nullable(),
  validUntil: day.nullable(),
  stale: z.boolean(),
  problems: z.array(z.string()),
})

const contactInput = z.object({
  role: z.enum(
    [
      'director', 'security-manager', 'systems', 'administration', 'clinical', 'public-relations', 'vendor',
      'outside-body'
    ]
  ),
  body: z.enum(['ministry', 'portal', 'privacy-commission', 'police', 'jpcert', 'insurer', 'prefecture']).optional(),
  order: z.enum(['main', 'deputy']).default('main'),
  name: line.optional(),
  organisation: line.optional(),
  department: line.optional(),
  phones: z.array(line).max(10).default([]),
  emails: z.array(z.email().max(200)).max(10).default([]),
  nightsAndHolidays: z.boolean().optional(),
  system: line.optional(),
  vendor: line.optional(),
  confirmedOn: day.optional(),
  validUntil: day.optional(),
  note: line.optional(),
})

const place = z.object({
  id: z.string(), title: z.string(), missing: z.array(z.string()), main: contact.nullable(), deputies: z.array(contact),
})
const verdictOf = z.enum(['good', 'missing', 'unknown'])
const contacts = `${inFacility}/contacts` as const
const vendors = `${inFacility}/vendors` as const
const form = z.enum(['checklist', 'mds', 'sds'])

export const contactRoutes = routes({
  'contacts.tree': {
    method: 'GET', path: contacts, permission: 'register.read',
    response: z.object({
      asOf: day,
      inside: z.array(place),
      vendors: z.array(place),
      outside: z.array(place),
      edges: z.array(z.object({ from: z.string(), to: z.string() })),
    }),
  },
  'contacts.callList': {
    method: 'GET', path: `${contacts}/call-list`, permission: 'register.read',
    response: z.object({ month: z.string(), done: z.int(), rows: z.array(contact) }),
  },
  'contacts.confirm': {
    method: 'POST', path: `${contacts}/confirm`, permission: 'work.do', act: ['register.note'],
    body: z.object({ key: z.string().min(1).max(1000), reached: z.boolean(), note: line.optional() }),
    response: receipt,
  },
  'contacts.save': {
    method: 'PUT', path: contacts, permission: 'evidence.import', act: ['register.note'],
    body: z.object({ key: z.string().max(1000).optional(), contact: contactInput }), response: receipt,
  },
  'vendors.list': {
    method: 'GET', path: vendors, permission: 'register.read',
    response: listOf(z.object({
      key: z.string(), name: z.string(), systems: z.array(z.string()), nightContact: verdictOf,
      forms: z.array(
        z.object({ form, state: verdictOf, askedOn: day.nullable(), receivedOn: day.nullable(), noAnswers: z.int() })
      ),
      contract: z.array(z.object({ clause: z.string(), title: z.string(), state: verdictOf })),
      remoteDeclared: verdictOf,
      missing: z.array(z.string()),
      /** Asked and silent since this day. */
      silentSince: day.nullable(),
      silentDays: z.int().nullable(),
    })),
  },
  'vendors.answers': {
    method: 'GET', path: `${vendors}/answers`, permission: 'register.read',
    query: z.object({ vendor: z.string().min(1).max(400) }),
    response: listOf(z.object({
      system: z.string().nullable(), form, item: z.string(), question: z.string(),
      answer: z.enum(['yes', 'no', 'notApplicable']),
      note: z.string().nullable(), answeredOn: day.nullable(),
    })),
  },
  'vendors.letter': {
    method: 'GET', path: `${vendors}/letter`, permission: 'register.read',
    query: z.object({ vendor: z.string().min(1).max(400) }),
    response: z.object(
      { vendor: z.string(), subject: z.string(), body: z.array(z.string()), missing: z.array(z.string()) }
    ),
  },
  'vendors.asked': {
    method: 'POST', path: `${vendors}/asked`, permission: 'work.manage', act: ['register.note'],
    body: z.object({ vendor: line, system: line.optional(), forms: z.array(form).min(1), on: day }), response: receipt,
  },
  'vendors.received': {
    method: 'POST', path: `${vendors}/received`, permission: 'work.manage', act: ['register.note'],
    body: z.object({ vendor: line, system: line.optional(), form, on: day }), response: receipt,
  },
  'vendors.map': {
    method: 'GET', path: `${vendors}/map`, permission: 'register.read',
    response: z.object({
      vendors: z.array(z.object({ id, name: z.string() })),
      systems: z.array(
        z.object({
          id, name: z.string(), category: z.string().nullable(), importance: z.string().nullable(),
          /** False: only a contract, an answer, a form or a line names it. */
          listed: z.boolean(),
        })
      ),
      lines: z.array(z.object({
        id, vendor: z.string(), system: z.string().nullable(), method: z.string().nullable(),
        alwaysOn: z.boolean().nullable(),
        sourceLimited: z.boolean().nullable(), twoFactor: z.boolean().nullable(), declaredOn: day.nullable(),
        risky: z.boolean(),
      })),
      links: z.array(z.object({ vendor: id, system: id })),
    }),
  },
})
