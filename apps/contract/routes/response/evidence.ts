// Evidence of one incident: items with their files and hands, devices on hold, and everything as one folder to hand over.
import { z } from 'zod'
import { evidenceMethods, holdEnds } from '../../response-words.ts'
import { file, inFacility, routes, upload } from '../../route.ts'
import { id, line, listOf, moment, prose, receipt } from '../../shapes.ts'
import { oneIncident, when } from './incidents.ts'

/** One file; a disk image beyond it is kept on its sealed medium, under a number of its own. */
export const maxEvidenceBytes = 64 * 1024 ** 3

const evidence = `${oneIncident}/evidence` as const
const item = `${evidence}/items/:item` as const

const itemShape = z.object({
  id, number: z.string(), what: z.string().nullable(), device: z.string().nullable(), deviceLabel: z.string().nullable(),
  place: z.string().nullable(), collector: z.string().nullable(), method: z.enum(evidenceMethods), methodTitle: z.string(),
  collectedAt: moment, fromPaper: z.boolean(), storage: z.string().nullable(), seal: z.string().nullable(), holder: z.string().nullable(),
  /** All of them; `files` names the first, the export has every one. */
  fileCount: z.int(),
  files: z.array(z.object({
    n: z.int(), name: z.string().nullable(), sha256: z.string(), size: z.int(), takenAt: moment, takenBy: z.string(),
    /** Its bytes are no longer in the store. */
    gone: z.boolean(),
  })),
  /** Folders that came with lists of hashes. */
  sealed: z.array(z.object({
    seal: z.string().nullable(), groups: z.array(z.string()),
    /** Whether it was held against the seal on paper, and is the same. */
    paper: z.enum(['same', 'different', 'notTyped']),
    faults: z.array(z.object({ code: z.string(), text: z.string() })),
  })),
  custody: z.array(z.object({
    happenedAt: moment, recordedAt: moment, from: z.string().nullable(), to: z.string().nullable(), reason: z.string().nullable(),
    by: z.string(), fromPaper: z.boolean(),
  })),
})

const holdShape = z.object({
  device: z.string(), label: z.string(), reason: z.string().nullable(), since: moment, by: z.string(),
  ended: z.enum(holdEnds).nullable(), endedAt: moment.nullable(), endedBy: z.string().nullable(), endedReason: z.string().nullable(),
})

export const securedRoutes = routes({
  'secured.list': {
    method: 'GET', path: evidence, permission: 'incident.read',
    response: z.object({
      items: z.array(itemShape), holds: z.array(holdShape),
      /** When all evidence of the hospital was read again to its last byte, and what of this incident was not as it came in. */
      reread: z.object({ at: moment.nullable(), faults: z.array(z.object({ number: z.string(), n: z.int(), text: z.string() })), elsewhere: z.int() }),
      /** Bytes that came in and were never added to an item: kept until somebody adds them. */
      loose: z.array(z.object({ sha256: z.string(), size: z.int(), at: moment })), looseCount: z.int(),
      methods: z.array(z.object({ id: z.enum(evidenceMethods), title: z.string() })),
      /** Of the register, to pick from. */
      devices: z.array(z.object({ key: z.string(), label: z.string(), place: z.string().nullable() })),
      mostBytes: z.int(),
    }),
  },
  'secured.add': {
    method: 'POST', path: `${evidence}/items`, permission: 'incident.work', act: ['response.item-added'],
    body: z.object({
      what: prose, device: line.optional(), deviceLabel: line.optional(), place: line.optional(), collector: line,
      method: z.enum(evidenceMethods), storage: line.optional(), seal: line.optional(), ...when,
    }),
    response: z.object({ id, number: z.string() }),
  },
  'secured.describe': {
    method: 'POST', path: `${item}/describe`, permission: 'incident.work', act: ['response.item-described'],
    body: z.object({
      what: prose.nullable(), place: line.nullable(), storage: line.nullable(), seal: line.nullable(), collectedAt: moment.optional(),
    }),
    response: receipt,
  },
  'secured.upload': {
    method: 'POST', path: `${evidence}/bytes`, permission: 'incident.work', act: ['response.files-taken'],
    /** Kept under its hash at once; which item it belongs to is said by `evidence.take`. */
    body: upload(maxEvidenceBytes), response: z.object({ sha256: z.string(), size: z.int() }),
  },
  'secured.take': {
    method: 'POST', path: `${item}/files`, permission: 'incident.work', act: ['response.files-taken'],
    body: z.object({
      files: z.array(z.object({
        name: z.string().min(1).max(1000), sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().nonnegative(),
      })).min(1).max(5000),
      /** From paper beside the machine: 8 groups of 8. */
      seal: z.string().max(200).optional(),
      /** Others of the same folder follow; only with the last of them is the seal looked at, over all. */
      more: z.boolean().optional(),
      /** As the answer to the first part said. */
      from: z.int().min(1).optional(),
    }),
    response: z.object({
      files: z.int(),
      /** Number of the first file of this folder: to be sent with its next part. */
      from: z.int(),
      /** Null where nobody sealed them. */
      sealed: z.object({
        whole: z.boolean(), paper: z.enum(['same', 'different', 'mistyped', 'not-typed', 'no-seal']), count: z.int(),
        faults: z.array(z.object({ code: z.string(), text: z.string() })),
        info: z.array(z.object({ label: z.string(), value: z.string() })),
      }).nullable(),
    }),
  },
  'secured.reread': {
    method: 'POST', path: `${evidence}/reread`, permission: 'incident.work', act: ['response.evidence-read'], response: z.object({ job: id }),
  },
  'secured.handOver': {
    method: 'POST', path: `${item}/hand-over`, permission: 'incident.work', act: ['response.handed-over'],
    body: z.object({ from: line, to: line, reason: prose.optional(), storage: line.optional(), seal: line.optional(), ...when }),
    response: receipt,
  },
  'secured.file': {
    method: 'GET', path: `${item}/files/:n`, permission: 'incident.read',
    params: z.object({ n: z.coerce.number<string>().int().min(1) }), response: file('application/octet-stream'),
  },
  'secured.export': {
    method: 'GET', path: `${evidence}/export`, permission: 'incident.read', response: file('application/x-tar'),
  },
  'secured.custodyPaper': {
    method: 'GET', path: `${evidence}/custody`, permission: 'incident.read', response: file('application/pdf'),
  },
  'secured.hold': {
    method: 'POST', path: `${evidence}/holds`, permission: 'incident.work', act: ['response.held'],
    body: z.object({ device: line.optional(), label: line, reason: prose.optional(), ...when }), response: receipt,
  },
  'secured.letGo': {
    method: 'POST', path: `${evidence}/holds/let-go`, permission: 'incident.work', act: ['response.let-go'],
    body: z.object({ device: line, end: z.enum(holdEnds), by: line, reason: prose, ...when }), response: receipt,
  },
  'secured.tag': {
    method: 'GET', path: `${evidence}/tag`, permission: 'incident.read',
    query: z.object({ device: line, phone: line.optional() }), response: file('application/pdf'),
  },
  'secured.held': {
    method: 'GET', path: `${inFacility}/devices-held`, permission: 'incident.read',
    response: listOf(z.object({
      device: z.string(), label: z.string(),
      /** Everything it is called by: its key, its number, its name in the network, what was typed. */
      names: z.array(z.string()), since: moment, incident: id, number: z.string(),
    })),
  },
  'secured.collector': {
    method: 'GET', path: `${inFacility}/collector/:script`, permission: 'incident.read',
    params: z.object({ script: z.enum(['kokoroe-collect.cmd', 'kokoroe-collect.ps1', 'kokoroe-collect.sh', 'READ-FIRST.txt']) }),
    response: file('application/octet-stream'),
  },
})
