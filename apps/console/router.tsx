// Which address shows which page. Each page is its own chunk and is fetched when somebody goes there.
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'
import { Frame } from './layouts/frame.tsx'
import { Broken, NotFound } from './layouts/not-found.tsx'
import { PublicLayout } from './layouts/public-layout.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

const open = createRoute({ getParentRoute: () => root, id: 'open', component: PublicLayout })
const at = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => open, path, component })

const openPages = [
  at('/', lazyRouteComponent(() => import('./pages/start/start-page.tsx'), 'StartPage')),
  at('/setup', lazyRouteComponent(() => import('./pages/setup/setup-page.tsx'), 'SetupPage')),
  at('/login', lazyRouteComponent(() => import('./pages/login/login-page.tsx'), 'LoginPage')),
  at('/me', lazyRouteComponent(() => import('./pages/me/me-page.tsx'), 'MePage')),
  at('/operate', lazyRouteComponent(() => import('./pages/operate/operate-page.tsx'), 'OperatePage')),
  at('/operate/acts', lazyRouteComponent(() => import('./pages/operate/acts-page.tsx'), 'ActsPage')),
  at('/password', lazyRouteComponent(() => import('./pages/password/password-page.tsx'), 'PasswordPage')),
  at('/answer/$token', lazyRouteComponent(() => import('./pages/answer/answer-page.tsx'), 'AnswerPage')),
]

const hospital = createRoute({
  getParentRoute: () => root,
  path: '/h/$facility',
  component: lazyRouteComponent(() => import('./layouts/hospital-layout.tsx'), 'HospitalLayout'),
})
const inside = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => hospital, path, component })

const hospitalPages = [
  inside('/today', lazyRouteComponent(() => import('./pages/today/today-page.tsx'), 'TodayPage')),
  inside('/board', lazyRouteComponent(() => import('./pages/board/board-page.tsx'), 'BoardPage')),
  inside('/principles/$number', lazyRouteComponent(() => import('./pages/principle/principle-page.tsx'), 'PrinciplePage')),
  inside('/findings', lazyRouteComponent(() => import('./pages/findings/findings-page.tsx'), 'FindingsPage')),
  inside('/findings/$finding', lazyRouteComponent(() => import('./pages/findings/finding-page.tsx'), 'FindingPage')),
  inside('/evidence/$file', lazyRouteComponent(() => import('./pages/findings/evidence-page.tsx'), 'EvidencePage')),
  inside('/tasks', lazyRouteComponent(() => import('./pages/work/tasks-page.tsx'), 'TasksPage')),
  inside('/exceptions', lazyRouteComponent(() => import('./pages/work/exceptions-page.tsx'), 'ExceptionsPage')),
  inside('/inspection', lazyRouteComponent(() => import('./pages/work/inspection-page.tsx'), 'InspectionPage')),
  inside('/files', lazyRouteComponent(() => import('./pages/files/files-page.tsx'), 'FilesPage')),
  inside('/files/$file', lazyRouteComponent(() => import('./pages/files/file-page.tsx'), 'FilePage')),
  inside('/files/$file/map', lazyRouteComponent(() => import('./pages/files/mapper-page.tsx'), 'MapperPage')),
  inside('/register', lazyRouteComponent(() => import('./pages/register/register-page.tsx'), 'RegisterPage')),
  inside('/register/$kind', lazyRouteComponent(() => import('./pages/register/kind-page.tsx'), 'KindPage')),
  inside('/register/$kind/entity', lazyRouteComponent(() => import('./pages/register/entity-page.tsx'), 'EntityPage')),
  inside('/stocktakes', lazyRouteComponent(() => import('./pages/stocktakes/stocktakes-page.tsx'), 'StocktakesPage')),
  inside('/stocktakes/$campaign', lazyRouteComponent(() => import('./pages/stocktakes/stocktake-page.tsx'), 'StocktakePage')),
  inside('/stocktakes/$campaign/sheets/$sheet', lazyRouteComponent(() => import('./pages/stocktakes/sheet-page.tsx'), 'SheetPage')),
  inside('/contacts', lazyRouteComponent(() => import('./pages/contacts/contacts-page.tsx'), 'ContactsPage')),
  inside('/contacts/call-list', lazyRouteComponent(() => import('./pages/contacts/call-list-page.tsx'), 'CallListPage')),
  inside('/backups', lazyRouteComponent(() => import('./pages/backups/backups-page.tsx'), 'BackupsPage')),
  inside('/backups/generation', lazyRouteComponent(() => import('./pages/backups/generation-page.tsx'), 'GenerationPage')),
  inside('/backups/timeline', lazyRouteComponent(() => import('./pages/backups/timeline-page.tsx'), 'TimelinePage')),
  inside('/backups/calendar', lazyRouteComponent(() => import('./pages/backups/calendar-page.tsx'), 'CalendarPage')),
  inside('/backups/fee', lazyRouteComponent(() => import('./pages/backups/fee-page.tsx'), 'FeePage')),
  inside('/vendors', lazyRouteComponent(() => import('./pages/vendors/vendors-page.tsx'), 'VendorsPage')),
  inside('/vendors/map', lazyRouteComponent(() => import('./pages/vendors/map-page.tsx'), 'MapPage')),
  inside('/vendors/letter', lazyRouteComponent(() => import('./pages/vendors/letter-page.tsx'), 'LetterPage')),
  inside('/media', lazyRouteComponent(() => import('./pages/media/media-page.tsx'), 'MediaPage')),
  inside('/media/$label', lazyRouteComponent(() => import('./pages/media/shelf-page.tsx'), 'ShelfPage')),
  inside('/rehearsals', lazyRouteComponent(() => import('./pages/rehearsals/rehearsals-page.tsx'), 'RehearsalsPage')),
  inside('/rehearsals/one', lazyRouteComponent(() => import('./pages/rehearsals/rehearsal-page.tsx'), 'RehearsalPage')),
  inside('/recovery', lazyRouteComponent(() => import('./pages/recovery/recovery-page.tsx'), 'RecoveryPage')),
  inside('/recovery/plan', lazyRouteComponent(() => import('./pages/recovery/planner-page.tsx'), 'PlannerPage')),
  inside('/recovery/claims', lazyRouteComponent(() => import('./pages/recovery/claims-page.tsx'), 'ClaimsPage')),
  inside('/kamo', lazyRouteComponent(() => import('./pages/kamo/desk-page.tsx'), 'DeskPage')),
  inside('/kamo/rules', lazyRouteComponent(() => import('./pages/kamo/rules-page.tsx'), 'RulesPage')),
  inside('/incidents', lazyRouteComponent(() => import('./pages/incident/incidents-page.tsx'), 'IncidentsPage')),
  inside('/red-file', lazyRouteComponent(() => import('./pages/red-file/red-file-page.tsx'), 'RedFilePage')),
  inside('/agreed', lazyRouteComponent(() => import('./pages/agreed/agreed-page.tsx'), 'AgreedPage')),
  inside('/incidents/$incident/cuts', lazyRouteComponent(() => import('./pages/incident/cuts/cuts-page.tsx'), 'CutsPage')),
  inside('/incidents/$incident/decisions', lazyRouteComponent(() => import('./pages/incident/decisions/decisions-page.tsx'), 'DecisionsPage')),
  inside('/incidents/$incident', lazyRouteComponent(() => import('./pages/incident/board-page.tsx'), 'BoardPage')),
  inside('/incidents/$incident/evidence', lazyRouteComponent(() => import('./pages/incident/evidence/evidence-page.tsx'), 'EvidencePage')),
  inside('/incidents/$incident/outside', lazyRouteComponent(() => import('./pages/incident/outside/outside-page.tsx'), 'OutsidePage')),
  inside('/heads', lazyRouteComponent(() => import('./pages/heads/heads-page.tsx'), 'HeadsPage')),
  inside('/incidents/$incident/duties', lazyRouteComponent(() => import('./pages/incident/duties/duties-page.tsx'), 'DutiesPage')),
  inside('/incidents/$incident/forms', lazyRouteComponent(() => import('./pages/incident/forms/forms-page.tsx'), 'FormsPage')),
  inside('/incidents/$incident/form-common-2025', lazyRouteComponent(() => import('./pages/incident/forms/form-page.tsx'), 'CommonFormPage')),
  inside('/incidents/$incident/form-privacy-commission', lazyRouteComponent(() => import('./pages/incident/forms/form-page.tsx'), 'PrivacyFormPage')),
  inside('/incidents/$incident/word', lazyRouteComponent(() => import('./pages/incident/word/word-page.tsx'), 'WordPage')),
  inside('/incidents/$incident/calls', lazyRouteComponent(() => import('./pages/incident/calls/calls-page.tsx'), 'CallsPage')),
  inside('/incidents/$incident/recovery', lazyRouteComponent(() => import('./pages/incident/comeback/comeback-page.tsx'), 'ComebackPage')),
  inside('/calling', lazyRouteComponent(() => import('./pages/incident/calls/rules-page.tsx'), 'CallingPage')),
  inside('/incidents/$incident/timeline', lazyRouteComponent(() => import('./pages/incident/timeline-page.tsx'), 'TimelinePage')),
  inside('/incidents/$incident/roles', lazyRouteComponent(() => import('./pages/incident/roles-page.tsx'), 'RolesPage')),
  inside('/drills', lazyRouteComponent(() => import('./pages/drills/drills-page.tsx'), 'DrillsPage')),
  inside('/drills/$drill', lazyRouteComponent(() => import('./pages/drills/facilitator-page.tsx'), 'FacilitatorPage')),
  inside('/drills/$drill/result', lazyRouteComponent(() => import('./pages/drills/result-page.tsx'), 'ResultPage')),
  inside('/exercises/$exercise', lazyRouteComponent(() => import('./pages/drills/edit-page.tsx'), 'EditPage')),
  inside('/improvements', lazyRouteComponent(() => import('./pages/drills/improvements.tsx'), 'ImprovementsPage')),
  inside('/incidents/$incident/improvements', lazyRouteComponent(() => import('./pages/incident/improvements/improvements-page.tsx'), 'IncidentImprovementsPage')),
  inside('/incidents/$incident/review', lazyRouteComponent(() => import('./pages/incident/review/review-page.tsx'), 'ReviewPage')),
  inside('/incidents/$incident/share', lazyRouteComponent(() => import('./pages/incident/share/share-page.tsx'), 'SharePage')),
  inside('/cases', lazyRouteComponent(() => import('./pages/cases/cases-page.tsx'), 'CasesPage')),
  inside('/cases/$case', lazyRouteComponent(() => import('./pages/cases/published-page.tsx'), 'PublishedCasePage')),
  inside('/cases/taken/$case', lazyRouteComponent(() => import('./pages/cases/taken-page.tsx'), 'TakenCasePage')),
  inside('/cases/own/$case', lazyRouteComponent(() => import('./pages/cases/own-page.tsx'), 'OwnCasePage')),
  inside('/shared', lazyRouteComponent(() => import('./pages/shared/shared-page.tsx'), 'SharedPage')),
  inside('/playbooks', lazyRouteComponent(() => import('./pages/incident/playbooks-page.tsx'), 'PlaybooksPage')),
  inside('/rulebooks', lazyRouteComponent(() => import('./pages/rulebooks/rulebooks-page.tsx'), 'RulebooksPage')),
  inside('/rulebooks/compare', lazyRouteComponent(() => import('./pages/rulebooks/compare-page.tsx'), 'ComparePage')),
  inside('/rulebooks/edition', lazyRouteComponent(() => import('./pages/rulebooks/rulebook-page.tsx'), 'RulebookPage')),
  inside('/ledger', lazyRouteComponent(() => import('./pages/ledger/ledger-page.tsx'), 'LedgerPage')),
  inside('/reports', lazyRouteComponent(() => import('./pages/reports/reports-page.tsx'), 'ReportsPage')),
  inside('/people', lazyRouteComponent(() => import('./pages/people/people-page.tsx'), 'PeoplePage')),
  inside('/profile', lazyRouteComponent(() => import('./pages/people/profile-page.tsx'), 'ProfilePage')),
]

export const router = createRouter({
  routeTree: root.addChildren([open.addChildren(openPages), hospital.addChildren(hospitalPages)]),
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  // Addresses are words, not JSON: `?row=4001` stays as it is.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (values) => {
    const search = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)])).toString()
    return search === '' ? '' : `?${search}`
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onSuccess: (answer) => askToLogIn(answer) }),
  defaultOptions: { queries: { staleTime: 15_000, retry: false, refetchOnWindowFocus: true } },
})

/** A session that ended while a page was open: log in, and come back to the same page. */
function askToLogIn(answer: unknown): void {
  const ended = typeof answer === 'object' && answer !== null && 'status' in answer && answer.status === 401
  const { pathname, href } = router.state.location
  if (!ended || ['/', '/login', '/setup', '/password'].includes(pathname)) return
  queryClient.clear()
  void router.navigate({ href: `/login?${new URLSearchParams({ back: href })}` })
}
