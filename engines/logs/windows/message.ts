// The values that the text of a security event repeats, under the names the event itself has for them. Only for events
// whose number is known here: then a label can mean but one thing.
import { foldedWords, wordKey } from './words.ts'
import { groupLabels, plainLabels, sectionWords } from './message.words.ts'

/** Logon and process events name their account's SID `TargetUserSid`; events about accounts and groups `TargetSid`. */
const userSid = new Set([4624, 4625, 4634, 4647, 4648, 4672, 4688, 4689])
const known = new Set([
  ...userSid, 4656, 4657, 4658, 4660, 4661, 4663, 4670, 4673, 4674, 4697, 4698, 4699, 4700, 4701, 4702, 4719, 4720,
  4722, 4723, 4724, 4725, 4726, 4727,
  4728, 4729, 4730, 4731, 4732, 4733, 4734, 4735, 4737, 4738, 4740, 4741, 4742, 4743, 4756, 4757, 4767, 4768, 4769,
  4770, 4771, 4776, 4778,
  4779, 4781, 4798, 4799, 5140, 5142, 5143, 5144, 5145,
])
/** The service control manager's 7045: the same labels, other fields. */
const serviceInstalled: Readonly<Record<string, string>> = {
  ServiceFileName: 'ImagePath', ServiceStartType: 'StartType', ServiceAccount: 'AccountName',
}
const LONGEST = 64 * 1024

/** Nothing for an event that is not known. */
export function messageFields(provider: string | null, eventId: number | null, message: string): [name: string,
  value: string][] {
  const security = provider !== null && /^microsoft-windows-security-auditing$/i.test(provider)
  const service = eventId === 7045 && provider !== null && /^service control manager$/i.test(provider)
  if (eventId === null || message.length > LONGEST || !(service || (security && known.has(eventId)))) return []
  const found: [string, string][] = []
  const taken = new Set<string>()
  let prefix = ''
  for (const line of message.split(/\r\n|\r|\n/)) {
    const parted = /^(\s*)([^:\uff1a]{1,60})[:\uff1a](.*)$/.exec(line)
    if (!parted) continue
    const [, , label = '', rest = ''] = parted
    const words = wordKey(label)
    const value = rest.trim()
    if (value === '') {
      // a heading, unless it is a label without a value
      const section = sections.get(words)
      if (section !== undefined) prefix = section
      else if (!plains.has(words) && !groups.has(words)) prefix = ''
      continue
    }
    const name = nameOf(words, prefix, eventId)
    if (name === null || taken.has(name)) continue
    taken.add(name)
    found.push([service ? (serviceInstalled[name] ?? name) : name, value])
  }
  return found
}

function nameOf(words: string, prefix: string, eventId: number): string | null {
  const plain = plains.get(words)
  if (plain !== undefined) return plain
  const grouped = groups.get(words)
  if (grouped === undefined || prefix === '') return null
  if (prefix === 'Member') return grouped === '*Sid' ? 'MemberSid' : grouped === '*UserName' ? 'MemberName' : null
  if (grouped === '*Sid') return prefix === 'Subject' || userSid.has(eventId) ? `${prefix}UserSid` : `${prefix}Sid`
  return grouped.replace('*', prefix)
}

const sections = foldedWords(sectionWords)
const plains = foldedWords(plainLabels)
const groups = foldedWords(groupLabels)
