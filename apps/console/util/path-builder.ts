// The one list of addresses in the console. Links are made here and nowhere else; the snapshot test shows them all.

const inside = (facility: string, ...rest: readonly (string | number)[]) =>
  ['/h', facility, ...rest].map((part, at) => (at === 0 ? part : encodeURIComponent(part))).join('/')

const search = (values: Readonly<Record<string, string | number | undefined>>) => {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

export const path = {
  start: () => '/',
  setUp: () => '/setup',
  logIn: () => '/login',
  me: () => '/me',
  operate: () => '/operate',
  installationActs: () => '/operate/acts',
  password: () => '/password',
  answer: (token: string) => `/answer/${encodeURIComponent(token)}`,
  today: (h: string) => inside(h, 'today'),
  board: (h: string) => inside(h, 'board'),
  principle: (h: string, number: number) => inside(h, 'principles', number),
  findings: (h: string, of: { principle?: number; check?: string } = {}) => inside(h, 'findings') + search(of),
  finding: (h: string, finding: string) => inside(h, 'findings', finding),
  evidence: (h: string, file: string, row?: number | null) => inside(h, 'evidence', file) + search({ row: row ?? undefined }),
  tasks: (h: string) => inside(h, 'tasks'),
  exceptions: (h: string) => inside(h, 'exceptions'),
  inspection: (h: string) => inside(h, 'inspection'),
  files: (h: string) => inside(h, 'files'),
  file: (h: string, file: string) => inside(h, 'files', file),
  mapFile: (h: string, file: string) => inside(h, 'files', file, 'map'),
  register: (h: string) => inside(h, 'register'),
  registerKind: (h: string, kind: string) => inside(h, 'register', kind),
  entity: (h: string, kind: string, key: string) => inside(h, 'register', kind, 'entity') + search({ key }),
  stocktakes: (h: string) => inside(h, 'stocktakes'),
  stocktake: (h: string, campaign: string) => inside(h, 'stocktakes', campaign),
  sheet: (h: string, campaign: string, sheet: string) => inside(h, 'stocktakes', campaign, 'sheets', sheet),
  contacts: (h: string) => inside(h, 'contacts'),
  callList: (h: string) => inside(h, 'contacts', 'call-list'),
  backups: (h: string) => inside(h, 'backups'),
  backup: (h: string, key: string, system?: string) => inside(h, 'backups', 'generation') + search({ key, system }),
  backupTimeline: (h: string) => inside(h, 'backups', 'timeline'),
  backupCalendar: (h: string) => inside(h, 'backups', 'calendar'),
  backupFee: (h: string) => inside(h, 'backups', 'fee'),
  vendors: (h: string) => inside(h, 'vendors'),
  vendorMap: (h: string) => inside(h, 'vendors', 'map'),
  vendorLetter: (h: string, vendor: string) => inside(h, 'vendors', 'letter') + search({ vendor }),
  media: (h: string) => inside(h, 'media'),
  // With a dot it goes into the query: an address whose end looks like a file is not a page.
  medium: (h: string, label: string) => (label.includes('.') ? inside(h, 'media', 'label') + search({ label }) : inside(h, 'media', label)),
  rehearsals: (h: string) => inside(h, 'rehearsals'),
  rehearsal: (h: string, key: string) => inside(h, 'rehearsals', 'one') + search({ key }),
  recovery: (h: string) => inside(h, 'recovery'),
  planner: (h: string) => inside(h, 'recovery', 'plan'),
  claims: (h: string) => inside(h, 'recovery', 'claims'),
  kamo: (h: string) => inside(h, 'kamo'),
  kamoRules: (h: string) => inside(h, 'kamo', 'rules'),
  cases: (h: string) => inside(h, 'cases'),
  publishedCase: (h: string, id: string) => inside(h, 'cases', id),
  takenCase: (h: string, id: string) => inside(h, 'cases', 'taken', id),
  ownCase: (h: string, id: string) => inside(h, 'cases', 'own', id),
  shared: (h: string) => inside(h, 'shared'),
  playbooks: (h: string) => inside(h, 'playbooks'),
  redFile: (h: string) => inside(h, 'red-file'),
  agreed: (h: string) => inside(h, 'agreed'),
  heads: (h: string) => inside(h, 'heads'),
  incidents: (h: string) => inside(h, 'incidents'),
  incident: (h: string, incident: string) => inside(h, 'incidents', incident),
  incidentPart: (h: string, incident: string, part: string) => inside(h, 'incidents', incident, part),
  incidentPhrases: (h: string, incident: string) => inside(h, 'incidents', incident, 'word') + search({ view: 'phrases' }),
  calling: (h: string) => inside(h, 'calling'),
  drills: (h: string) => inside(h, 'drills'),
  drill: (h: string, drill: string) => inside(h, 'drills', drill),
  drillResult: (h: string, drill: string) => inside(h, 'drills', drill, 'result'),
  exercise: (h: string, exercise: string) => inside(h, 'exercises', exercise),
  improvements: (h: string) => inside(h, 'improvements'),
  rulebooks: (h: string) => inside(h, 'rulebooks'),
  compareRulebooks: (h: string, from?: string, to?: string) => inside(h, 'rulebooks', 'compare') + search({ from, to }),
  // In the query: an edition's id may hold a dot, and an address whose end looks like a file is not a page.
  rulebook: (h: string, rulebook: string) => inside(h, 'rulebooks', 'edition') + search({ id: rulebook }),
  ledger: (h: string) => inside(h, 'ledger'),
  reports: (h: string) => inside(h, 'reports'),
  people: (h: string) => inside(h, 'people'),
  profile: (h: string) => inside(h, 'profile'),
} as const

/** The server names the page of a task without the hospital in front: `/principles/1`. */
export function linkInside(facility: string, link: string): string {
  return link.startsWith('/h/') ? link : `${inside(facility)}${link.startsWith('/') ? link : `/${link}`}`
}
