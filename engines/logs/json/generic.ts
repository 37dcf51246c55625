// JSON that is no event of Windows: names stay as they are, and a few well-known writers say what product they are.

export interface Generic {
  readonly product: string | null
  readonly category: string | null
  readonly service: string | null
  /** A leaf whose text is the service, as the program of a journal entry; -1 for none. */
  readonly serviceLeaf: number
  readonly times: readonly number[]
  readonly computer: number
  readonly level: number
}

const timeNames = [
  '@timestamp', 'timestamp', 'time', 'ts', 'eventTime', 'EventTime', 'Timestamp', 'datetime', 'date', 'TimeGenerated',
  'createdDateTime', 'CreationTime', '__REALTIME_TIMESTAMP', 'event.created', 'protoPayload.timestamp', '_time',
]
const computerNames = ['host.name', 'host', 'hostname', 'Hostname', 'computer', 'Computer', '_HOSTNAME', 'agent.name',
  'agent.hostname']
const levelNames = ['log.level', 'level', 'severity', 'Level', 'Severity', 'PRIORITY', 'alert.severity']

interface Mark {
  readonly needs: readonly string[]
  readonly product: string
  readonly service: string | null
  readonly serviceName?: string
}

const marks: readonly Mark[] = [
  { needs: ['__REALTIME_TIMESTAMP', 'MESSAGE'], product: 'linux', service: null, serviceName: 'SYSLOG_IDENTIFIER' },
  { needs: ['eventSource', 'eventName', 'awsRegion'], product: 'aws', service: 'cloudtrail' },
  { needs: ['flow_id', 'event_type', 'src_ip'], product: 'suricata', service: null, serviceName: 'event_type' },
  { needs: ['_path', 'uid', 'id.orig_h'], product: 'zeek', service: null, serviceName: '_path' },
  { needs: ['protoPayload.methodName', 'protoPayload.serviceName'], product: 'gcp', service: 'gcp.audit' },
  { needs: ['Workload', 'Operation', 'CreationTime'], product: 'm365', service: 'audit' },
  { needs: ['auditID', 'verb', 'objectRef.resource'], product: 'kubernetes', service: 'audit' },
]

export function genericOf(paths: readonly (readonly string[])[]): Generic {
  const names = paths.map(path => path.join('.'))
  const first = (wanted: readonly string[]): number => {
    for (const name of wanted) {
      const at = names.indexOf(name)
      if (at >= 0) return at
    }
    return -1
  }
  const mark = marks.find(({ needs }) => needs.every(name => names.includes(name)))
  return {
    product: mark?.product ?? null,
    category: null,
    service: mark?.service ?? null,
    serviceLeaf: mark?.serviceName === undefined ? -1 : names.indexOf(mark.serviceName),
    times: timeNames.map(name => names.indexOf(name)).filter(at => at >= 0),
    computer: first(computerNames),
    level: first(levelNames),
  }
}
