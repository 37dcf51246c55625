// 「かも?」 without log-in: what a label stands for, a report, its photos, and how it went.
import { z } from 'zod'
import { plainText } from '../../plain-text.ts'
import { routes, upload } from '../../route.ts'
import { done, moment } from '../../shapes.ts'

export const maxPhotoBytes = 8 * 1024 * 1024

const kamo = '/api/v1/kamo'
const phone = z.object({ label: z.string(), number: z.string() })
/** Odd signs are taken out rather than refused, and what is then empty is nothing. */
const typed = (most: number) => z.string().overwrite(plainText).max(most).nullable()
/** Of this hospital's rules or of older ones: a page that was kept for days may still send those. */
const sign = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

/** Made by the page: sending twice keeps one. */
const reportId = z.uuid()

export const level = z.enum(['red', 'yellow', 'grey'])

export const kamoRoutes = routes({
  'kamo.place': {
    method: 'GET', path: `${kamo}/places/:code`, permission: 'public',
    response: z.union([
      z.object({
        facility: z.string(), hospital: z.string(),
        /** Whether the register knows the label. */
        known: z.boolean(),
        place: z.object({
          name: z.string(), department: z.string().nullable(), floor: z.string().nullable(),
          /** Somebody there answers it. */
          phone: z.string().nullable(),
        }).nullable(),
        device: z.object({ number: z.string(), sort: z.string().nullable() }).nullable(),
        /** The first is the one to call. */
        phones: z.array(phone), sms: z.string().nullable(),
        symptoms: z.array(z.object({ id: z.string(), title: z.string() })),
      }),
      /** No label, and several hospitals: ask again with `@` and the id of one. */
      z.object({ choose: z.array(z.object({ facility: z.string(), hospital: z.string() })) }),
    ]),
  },
  'kamo.report': {
    method: 'POST', path: `${kamo}/reports`, permission: 'public', act: ['response.reported', 'response.report-folded'],
    body: z.object({
      id: reportId, code: z.string().max(60), symptoms: z.array(sign).min(1).max(6),
      several: z.boolean().nullable(), patients: z.enum(['yes', 'no', 'unknown']).nullable(),
      callback: typed(40), words: typed(500), where: typed(80),
      /** Epoch milliseconds of the page's clock. */
      madeAt: z.int().min(0).max(8_640_000_000_000_000), offline: z.boolean(),
    }),
    response: z.object({
      receipt: z.string(), level, why: z.array(z.string()),
      actions: z.array(z.object({
        id: z.enum(['unplug', 'keepPower', 'photograph', 'call']), title: z.string(), detail: z.string(),
      })),
      phones: z.array(phone), photoKey: z.string(),
    }),
  },
  'kamo.photo': {
    method: 'PUT', path: `${kamo}/reports/:id/photo`, permission: 'public', act: ['file.stored', 'response.report-photographed'],
    query: z.object({ key: z.string().min(1).max(100) }), body: upload(maxPhotoBytes), response: done,
  },
  'kamo.loop': {
    method: 'GET', path: `${kamo}/receipts/:receipt`, permission: 'public',
    response: z.object({
      state: z.enum(['received', 'looking', 'result']), at: moment, result: z.string().nullable(), thanks: z.string(),
    }),
  },
})
