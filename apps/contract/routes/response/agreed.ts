// What a hospital agrees on before anything happens, entered by hand where no list is kept.
import { z } from 'zod'
import { cutSorts, offices, stances } from '../../agreed-words.ts'
import { inFacility, routes } from '../../route.ts'
import { day, line, prose, receipt } from '../../shapes.ts'

const agreed = `${inFacility}/agreed` as const
const lines = z.array(line).max(10)

const cutPoint = z.object({
  name: line, sort: z.enum(cutSorts), cuts: line.optional(), where: line.optional(), how: prose.optional(), undo: prose.optional(),
  effect: prose.optional(), by: line.optional(), phones: lines.optional(), confirmedOn: day.optional(),
})
const stopRule = z.object({
  system: line, sign: line.optional(), afterMinutes: z.int().min(0).max(10_080).optional(), declares: z.enum(offices).optional(),
  deputy: z.enum(offices).optional(), next: prose.optional(), agreedOn: day.optional(),
})
const substitute = z.object({
  system: line, form: line, where: line.optional(), amount: z.int().min(0).max(1_000_000).optional(), steps: prose.optional(),
  checkedOn: day.optional(),
})
const insurance = z.object({
  insurer: line, number: line.optional(), covers: lines.optional(), excludes: lines.optional(), callFirst: z.boolean().optional(),
  phones: lines.optional(), from: day.optional(), to: day.optional(), limitYen: z.int().min(0).max(1_000_000_000_000).optional(),
})
const ransomPolicy = z.object({ stance: z.enum(stances), decidedBy: line.optional(), decidedOn: day.optional(), note: prose.optional() })

const row = { key: z.string(), age: z.enum(['fresh', 'old', 'undated']) } as const
/** The thing it corrects; without it, one more. */
const key = z.string().min(1).max(1000).optional()

export const agreedRoutes = routes({
  'agreed.list': {
    method: 'GET', path: agreed, permission: 'register.read',
    response: z.object({
      cutPoints: z.array(z.object({ ...row, is: cutPoint.partial() })),
      stopRules: z.array(z.object({ ...row, is: stopRule.partial() })),
      substitutes: z.array(z.object({ ...row, is: substitute.partial() })),
      insurances: z.array(z.object({ ...row, is: insurance.partial() })),
      ransomPolicy: z.object({ is: ransomPolicy.partial(), age: z.enum(['fresh', 'old', 'undated']) }).nullable(),
      /** Names to choose from. */
      systems: z.array(z.string()),
    }),
  },
  'agreed.save': {
    method: 'PUT', path: agreed, permission: 'evidence.import', act: ['register.note'],
    body: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('cutPoint'), key, is: cutPoint }), z.object({ kind: z.literal('stopRule'), key, is: stopRule }),
      z.object({ kind: z.literal('substitute'), key, is: substitute }), z.object({ kind: z.literal('insurance'), key, is: insurance }),
      z.object({ kind: z.literal('ransomPolicy'), key, is: ransomPolicy }),
    ]),
    response: receipt,
  },
})
