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

const mostFields = 8

/** The most telling fields that have something to say; the first few where none is known. */
export function tellingFields(fields: readonly Field[]): readonly Field[] {
  const said = fields.filter(([, value]) => value !== '' && value !== '-')
  const known = said
    .map((field) => ({
      field, rank: ranks.get(field[0].toLowerCase()) ?? (addedPlace.test(field[0]) ? telling.length : Infinity),
    }))
    .filter(({ rank }) => rank !== Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ field }) => field)
  return (known.length > 0 ? known : said).slice(0, mostFields)
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
