// The sentences of `kokoroe logs`.
const reading = `what to read (every command)
  --from TIME / --to TIME   from when to when (2026-11-20, 2026-11-20T09:30; a day or minute of --to counts whole)
  --zone ZONE               zone in which times are read and written (Asia/Tokyo; this machine's without it)
  --computer / --exclude-computer NAME   by computer (* and ? may stand; commas between, or given several times)
  --channel / --exclude-channel, --event-id / --exclude-event-id
  --threads N               as many as this machine has cores without it
  --all-text                also read text that shows no sign of a log; a file that is named itself is always read
  --progress                write progress also where standard error is no terminal`

const rules = `rules
  --rules PATH              Sigma rules: zip, folder or file; may be given several times
  --no-own-rules            without the rules for hospitals that come along
  --placeholders FOLDER     values for %name% of rules: file names are the names, one value a line
  --log-sources FILE        more about which log sources of rules are which logs
  --no-cache                do not use what was kept of rules read before
  --min-level LEVEL         informational, low, medium, high or critical, and above
  --rule / --exclude-rule   by id or title
  --tag / --exclude-tag, --status / --exclude-status`

const codes = 'exit codes: 0 everything was read / 2 something could not be read / 64 wrong usage / 74 the machine refused / 130 stopped'

export const en = {
  'logs.summary': 'look for signs of attack in logs (uses no network)',
  'logs.usage': 'usage: kokoroe logs COMMAND PATH… [options]\n\nReads Windows event logs (evtx, XML, CSV, JSON), syslog, FortiGate and others, also inside zip and gz.\nThe kind is recognised by content. Each command has its own --help.',
  'logs.exitCodes': 'exit codes of scan: 0 nothing found / 1 found / 2 nothing found, but files or rules could not be read / 3 found, and files or rules could not be read\n     of the others: 0 everything was read / 2 something could not be read\n            of all: 64 wrong usage / 74 the machine refused / 130 stopped',

  'logs.scan.summary': 'match events against rules and put out what was found in time order',
  'logs.scan.help': `usage: kokoroe logs scan PATH… [--rules PATH] [--format FORMAT] [--out FILE] [options]

for example: kokoroe logs scan C:\\logs --rules sigma-rules.zip

  --format html|csv|jsonl|json|table   html without it; html,csv writes both
  --out FILE                html goes to kokoroe-logs-TIME.html in this folder without it, everything else to standard output
  --profile minimal|standard|full      how much of each detection; standard without it
  --hospital NAME           for the title of the report
  --geoip FILE              mmdb to look addresses up in; may be given several times; adds SrcCountry and others
  --gap HOURS               a log without events for longer is told in the report; 72 without it
  --dedupe                  show a record once that stands in two files

${rules}

${reading}

Ctrl+C stops and puts out what was found until then; pressed again, it ends at once.
exit codes: 0 nothing found / 1 found / 2 nothing found, but files or rules could not be read / 3 found, and files or rules could not be read / 64 wrong usage / 74 the machine refused / 130 stopped`,
  'logs.metrics.summary': 'count what is in the logs, and what was cleared or is missing',
  'logs.metrics.help': `usage: kokoroe logs metrics PATH… [--format table|csv|json|jsonl] [--out FILE] [--gap HOURS] [options]

Counts event IDs, channels, computers and spans; finds cleared logs, gaps in record numbers, and long times without events.
  --gap HOURS   a log without events for longer is told; 72 without it

${reading}

${codes}`,
  'logs.logons.summary': 'count log-ins and failed ones by account and source',
  'logs.logons.help': `usage: kokoroe logs logons PATH… [--format table|csv|json|jsonl] [--out FILE] [--all] [options]

Counts Windows (4624, 4625, 4634, 4648, 4672, 4776, 4768, 4771), remote desktop, SSH, FortiGate VPN and administrators.
  --all   also accounts of computers and of the system

${reading}

${codes}`,
  'logs.pivot.summary': 'list the accounts, addresses, files … that signs of attack name',
  'logs.pivot.help': `usage: kokoroe logs pivot PATH… [--rules PATH] [--format table|csv|json|jsonl] [--out FILE] [options]

Gathers words worth searching for elsewhere from what was found (medium and above without --min-level).

${rules}

${reading}

${codes}`,
  'logs.search.summary': 'find events by word, pattern or value of a field',
  'logs.search.help': `usage: kokoroe logs search PATH… (-w WORD | -e PATTERN | --field NAME=VALUE)… [--format table|csv|jsonl] [--out FILE] [options]

  -w, --word WORD        stands in some value; letter case does not matter
  -e, --pattern PATTERN  a regular expression found in some value
  -i, --ignore-case      for patterns
  --field NAME=VALUE     the field has this value (* and ? may stand)
  --any                  one of them is enough

${reading}

${codes}`,
  'logs.base64.summary': 'read what stands encoded (base64) in commands and scripts',
  'logs.base64.help': `usage: kokoroe logs base64 PATH… [--format table|csv|json|jsonl] [--out FILE] [options]

Looks for base64 in command lines, PowerShell, services and tasks, and reads it as UTF-16, UTF-8, gzip and others.

${reading}

${codes}`,
  'logs.dump.summary': 'write events out as they are (JSON, XML)',
  'logs.dump.help': `usage: kokoroe logs dump PATH… [--format jsonl|json|xml] [--out FILE] [options]

${reading}

${codes}`,
  'logs.rules.summary': 'list, check, explain and time rules',
  'logs.rules.help': `usage:
  kokoroe logs rules list    [--rules PATH] [options]          which rules there are
  kokoroe logs rules check   [--rules PATH]                    what cannot be used, with file, line and reason
  kokoroe logs rules explain ID-OR-TITLE… [--rules PATH]       one rule in words
  kokoroe logs rules time    PATH… [--rules PATH] [options]    what each rule costs

  --format table|csv|json|jsonl, --out FILE

${rules}

exit codes: 0 good / 1 a rule cannot be used (check) / 2 something could not be read (time) / 64 wrong usage / 74 the machine refused / 130 stopped`,

  'logs.needsPath': 'name a file or folder to read, for example: kokoroe logs scan C:\\logs',
  'logs.badZone': 'there is no zone `{value}`; write it like Asia/Tokyo',
  'logs.badMoment': '`{value}` of {what} is no time; write it like 2026-11-20 or 2026-11-20T09:30',
  'logs.noRules': 'the rules could not be read: `{path}` {reason}\ncheck the path',
  'logs.zeroRules': 'there is not a single rule that can be used; name some with --rules',
  'logs.refusedRule': 'rule refused: {path}:{line} {title} {reason}',
  'logs.refusedRules': '{count} rules could not be used; see all with kokoroe logs rules check',
  'logs.file': '{path}: {state}. {why}',
  'logs.filesAlike': '{count} files: {state}. {why} ({names} and {more} more; --format json names all of them)',
  'logs.moreFiles': '{count} more files could not be read whole',
  'logs.correlation': 'correlation `{title}`: {why}',
  'logs.correlations': 'correlations: {why}',
  'logs.badGeo': '`{path}` is no database for looking addresses up (mmdb), or damaged; name another file',
  'logs.progress': '{percent}%  {done} / {total} MB  {events} events  {rate} MB/s ({perSecond} events/s)  {left} left',
  'logs.stopping': 'stopping; what was found until now is put out. press Ctrl+C again to end at once',
  'logs.stoppedHere': 'It was read up to where you stopped.',
  'logs.stopped': 'stopped; {left} files were not looked at',
  'logs.scanned': '{files} files, {events} events ({megabytes} MB) against {rules} rules in {seconds} s',
  'logs.found': '{count} signs: {counts}',
  'logs.nothing': 'no signs found; an attack that no rule knows cannot be found',
  'logs.searched': '{count} found',
  'logs.moreRows': '{count} more rows; write them to a file with --out',
  'logs.noRows': 'none',
  'logs.search.needsWord': 'say what to find with -w (word), -e (pattern) or --field (NAME=VALUE)',
  'logs.search.badField': '--field wants NAME=VALUE, for example --field TargetUserName=admin*',
  'logs.search.badPattern': 'the pattern `{pattern}` cannot be used ({reason})',

  'logs.metrics.cleared': 'cleared logs',
  'logs.metrics.recordGaps': 'gaps in record numbers',
  'logs.metrics.timeGaps': 'long times without events',
  'logs.metrics.scattered': 'logs with too many gaps (probably only a choice of their events)',
  'logs.metrics.computers': 'computers',
  'logs.metrics.channels': 'channels',
  'logs.metrics.eventIds': 'event IDs',
  'logs.pivot.title': 'words worth searching for',
  'logs.base64.title': 'decoded',
  'logs.rules.title': '{count} rules',
  'logs.rules.checked': '{count} rules can be used, {refused} cannot, {warnings} warnings',
  'logs.rules.times': 'time per rule ({events} events)',
  'logs.rules.which': 'say list, check, explain or time after rules',
  'logs.rules.needsName': 'name the rule by id or title',
  'logs.rules.noRule': 'there is no rule `{name}`; see kokoroe logs rules list',
  'logs.weight.refused': 'refused', 'logs.weight.warning': 'warning',

  'logs.outcome.failure': 'failed log-ins', 'logs.outcome.success': 'log-ins', 'logs.outcome.explicit': 'with another account named (4648)',
  'logs.outcome.special': 'log-ins with administrator rights (4672)', 'logs.outcome.logoff': 'log-offs',
  'logs.way.windows': 'Windows', 'logs.way.rdp': 'remote desktop', 'logs.way.kerberos': 'Kerberos', 'logs.way.ntlm': 'NTLM',
  'logs.way.ssh': 'SSH', 'logs.way.vpn': 'VPN', 'logs.way.fortigate-admin': 'FortiGate admin',
  'logs.kind.account': 'account', 'logs.kind.computer': 'computer', 'logs.kind.address': 'address', 'logs.kind.program': 'file',
  'logs.kind.hash': 'hash', 'logs.kind.domain': 'domain', 'logs.kind.service': 'service', 'logs.kind.task': 'task', 'logs.kind.share': 'share',

  'logs.col.time': 'time', 'logs.col.first': 'first', 'logs.col.last': 'last', 'logs.col.count': 'count', 'logs.col.computer': 'computer',
  'logs.col.channel': 'channel', 'logs.col.provider': 'provider', 'logs.col.eventId': 'event ID', 'logs.col.record': 'record',
  'logs.col.account': 'account', 'logs.col.source': 'source', 'logs.col.way': 'way', 'logs.col.logonType': 'type', 'logs.col.file': 'file',
  'logs.col.missing': 'missing', 'logs.col.firstMissing': 'first missing', 'logs.col.lastMissing': 'last missing', 'logs.col.from': 'from',
  'logs.col.to': 'to', 'logs.col.hours': 'hours', 'logs.col.kind': 'kind', 'logs.col.level': 'level', 'logs.col.value': 'value',
  'logs.col.field': 'field', 'logs.col.how': 'read as', 'logs.col.decoded': 'decoded', 'logs.col.encoded': 'encoded',
  'logs.col.id': 'id', 'logs.col.logSource': 'log source', 'logs.col.status': 'status', 'logs.col.title': 'title', 'logs.col.author': 'author',
  'logs.col.license': 'licence', 'logs.col.weight': 'weight', 'logs.col.line': 'line', 'logs.col.reason': 'reason',
  'logs.col.milliseconds': 'ms', 'logs.col.checked': 'checked', 'logs.col.matched': 'matched',

  'logs.explain.tags': 'tags', 'logs.explain.dates': 'date / modified', 'logs.explain.means': 'what it means', 'logs.explain.description': 'in its author\'s words',
  'logs.explain.where': 'where it looks', 'logs.explain.what': 'what must hold', 'logs.explain.harmless': 'what may be harmless',
  'logs.explain.next': 'what to do next', 'logs.explain.references': 'references', 'logs.explain.anywhere': 'every log', 'logs.explain.not': 'none of',
  'logs.explain.all': 'all of', 'logs.explain.any': 'any of', 'logs.explain.anyField': '(any field)', 'logs.explain.and': 'and', 'logs.explain.or': 'or',
  'logs.explain.cased': '(letter case matters)', 'logs.explain.within': 'within {seconds} s', 'logs.explain.groupBy': 'by {fields}',
} as const
