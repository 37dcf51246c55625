// The whole table of handlers: a route without one is a type error here.
import { saving } from '#apps/house/saving.ts'
import type { Handlers } from '../context.ts'
import { passOn } from '../refuse.ts'
import { answerHandlers } from './answer.ts'
import { backupHandlers } from './backups.ts'
import { boardHandlers } from './board.ts'
import { planHandlers } from './backup-plan.ts'
import { claimHandlers } from './claims.ts'
import { contactHandlers } from './contacts.ts'
import { exceptionHandlers } from './exceptions.ts'
import { facilityHandlers } from './facilities.ts'
import { fileHandlers } from './files.ts'
import { findingHandlers } from './findings.ts'
import { installationHandlers } from './installation.ts'
import { jobHandlers } from './jobs.ts'
import { ledgerHandlers } from './ledger.ts'
import { mapperHandlers } from './mapper.ts'
import { meHandlers } from './me.ts'
import { mediaHandlers } from './media.ts'
import { peopleHandlers } from './people.ts'
import { profileHandlers } from './profile.ts'
import { recoveryHandlers } from './recovery.ts'
import { deskHandlers } from './response/desk.ts'
import { kamoHandlers } from './response/kamo.ts'
import { registerHandlers } from './register.ts'
import { rehearsalHandlers } from './rehearsals.ts'
import { reportHandlers } from './reports.ts'
import { redFileHandlers } from './response/red-file.ts'
import { playbookHandlers, stepHandlers } from './response/board.ts'
import { timelineHandlers } from './response/timeline.ts'
import { headsHandlers } from './response/heads.ts'
import { outsideHandlers } from './response/outside.ts'
import { securedHandlers } from './response/evidence.ts'
import { agreedHandlers } from './response/agreed.ts'
import { caseHandlers } from './response/cases.ts'
import { reviewHandlers } from './response/review.ts'
import { sharedHandlers } from './response/shared.ts'
import { sharingHandlers } from './response/sharing.ts'
import { cutHandlers } from './response/cuts.ts'
import { decisionHandlers } from './response/decisions.ts'
import { drillHandlers } from './response/drills.ts'
import { exerciseHandlers } from './response/exercises.ts'
import { improvementHandlers } from './response/improvements.ts'
import { dutyHandlers } from './response/duties.ts'
import { formHandlers } from './response/forms.ts'
import { incidentHandlers } from './response/incidents.ts'
import { callHandlers } from './response/calls.ts'
import { comebackHandlers } from './response/comeback.ts'
import { wordHandlers } from './response/word.ts'
import { rulebookHandlers } from './rulebooks.ts'
import { sessionHandlers } from './session.ts'
import { settingsHandlers } from './settings.ts'
import { setupHandlers } from './setup.ts'
import { stateHandlers } from './state.ts'
import { stocktakeHandlers } from './stocktakes.ts'
import { taskHandlers } from './tasks.ts'
import { vendorHandlers } from './vendors.ts'

export const handlers: Handlers = {
  ...stateHandlers, ...setupHandlers, ...sessionHandlers, ...meHandlers, ...peopleHandlers, ...facilityHandlers,
  ...profileHandlers,
  ...boardHandlers, ...findingHandlers, ...taskHandlers, ...exceptionHandlers, ...fileHandlers, ...mapperHandlers,
  ...registerHandlers,
  ...stocktakeHandlers, ...answerHandlers, ...contactHandlers, ...vendorHandlers, ...backupHandlers,
  ...rulebookHandlers,
  ...reportHandlers, ...ledgerHandlers,
  ...mediaHandlers, ...rehearsalHandlers, ...recoveryHandlers, ...planHandlers, ...claimHandlers,
  ...incidentHandlers, ...dutyHandlers, ...formHandlers, ...securedHandlers, ...outsideHandlers, ...headsHandlers, ...stepHandlers, ...playbookHandlers, ...timelineHandlers,
  ...kamoHandlers, ...deskHandlers,
  ...redFileHandlers,
  ...cutHandlers, ...decisionHandlers, ...agreedHandlers,
  ...reviewHandlers, ...caseHandlers, ...sharingHandlers, ...sharedHandlers,
  ...wordHandlers, ...callHandlers, ...comebackHandlers,
  ...drillHandlers, ...exerciseHandlers, ...improvementHandlers,
  ...jobHandlers, ...settingsHandlers, ...installationHandlers,

  async 'data.save'({ house }) {
    const saved = await saving(house.kernel, house.folder, house.today())
    return saved.ok ? { type: 'application/octet-stream', name: saved.name, content: saved.content } : passOn(saved)
  },
}
