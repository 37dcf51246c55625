// The fields that tell most, for outputs that cannot show all: what ran, who, from where, what was changed.
import type { Field } from '../finding.ts'

/** Lower case, the most telling first. */
const telling = [
  'commandline', 'scriptblocktext', 'image', 'newprocessname', 'processname', 'parentcommandline', 'parentimage',
  'parentprocessname',
  'servicename', 'imagepath', 'servicefilename', 'taskname', 'targetobject', 'details', 'targetfilename', 'objectname',
  'sharename',
  'relativetargetname', 'imageloaded', 'pipename', 'queryname', 'destinationhostname', 'destinationip',
  'destinationport',
  'targetusername', 'subjectusername', 'user', 'accountname', 'membername', 'membersid', 'logontype', 'ipaddress',
  'sourceip',
  'workstationname', 'status', 'substatus', 'threat name', 'path', 'action', 'hashes',
  'logdesc', 'msg', 'srcip', 'remip', 'dstip', 'srccountry', 'dstcountry', 'cfgpath', 'cfgattr', 'message', 'data',
]
const ranks = new Map(telling.map((name, rank) => [name, rank]))
const addedPlace = /^(Src|Dst|Tgt)(Country|City|Asn|AsnOrg)$/

/** Names come again with every event; of those made at random only so many are kept. */
const known = new Map<string, number>()
const mostKnown = 4096

function rankOf(name: string): number {
  const before = known.get(name)
  if (before !== undefined) return before
  const rank = ranks.get(name.toLowerCase()) ?? (addedPlace.test(name) ? telling.length : Infinity)
  if (known.size < mostKnown) known.set(name, rank)
  return rank
}

const mostFields = 8

/** The most telling fields that have something to say; the first few where none is known. */
export function tellingFields(fields: readonly Field[]): readonly Field[] {
  const said = fields.filter(([, value]) => value !== '' && value !== '-')
  const ranked = said
    .map((field) => ({ field, rank: rankOf(field[0]) }))
    .filter(({ rank }) => rank !== Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ field }) => field)
  return (ranked.length > 0 ? ranked : said).slice(0, mostFields)
}

const longest = 400

/** In one line: `Image: C:\x.exe | User: a`. Line breaks inside a value become spaces. */
export function inOneLine(fields: readonly Field[], most = longest): string {
  return fields.map(([name, value]) => `${name}: ${shortened(value.replace(/\s+/g, ' ').trim(), most)}`).join(' | ')
}

export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.charCodeAt(most - 2) >>> 10 === 0x36 ? most - 2 : most - 1
  return `${text.slice(0, end)}…`
}
