// Headings by kind and attribute: the mapper knows every word that the sources for lists know, and some more.
import type { Kind } from '#hospital/register/vocabulary/index.ts'
import { columns as media } from '../backup-media/columns.words.ts'
import { columns as plans } from '../backup-plan/columns.words.ts'
import { columns as sessions } from '../backup-sessions/columns.words.ts'
import { columns as contacts } from '../contacts/columns.words.ts'
import { columns as contracts } from '../contracts/columns.words.ts'
import { columns as cutPoints } from '../cut-points/columns.words.ts'
import { columns as devices } from '../device-ledger/columns.words.ts'
import { columns as disclosures } from '../disclosures/columns.words.ts'
import { columns as documents } from '../documents/columns.words.ts'
import { columns as insurances } from '../insurances/columns.words.ts'
import { columns as offers } from '../media-offers/columns.words.ts'
import { columns as places } from '../places/columns.words.ts'
import { columns as means } from '../recovery-means/columns.words.ts'
import { columns as needs } from '../recovery-needs/columns.words.ts'
import { columns as rehearsals } from '../rehearsals/columns.words.ts'
import { columns as lines } from '../remote-lines/columns.words.ts'
import { columns as claims } from '../restore-claims/columns.words.ts'
import {
  departmentWords,
  fromWords,
  joinedWords,
  leftWords,
  movedWords,
  personColumns,
  titleWords,
  toWords,
} from '../shared/people.words.ts'
import { phoneWords } from '../shared/contact/columns.words.ts'
import { headingWords } from '../shared/forms/form.words.ts'
import { columns as stopRules } from '../stop-rules/columns.words.ts'
import { columns as stocktakes } from '../stocktake/columns.words.ts'
import { columns as substitutes } from '../substitutes/columns.words.ts'
import { columns as systems } from '../systems/columns.words.ts'
import { columns as vendors } from '../vendors/columns.words.ts'
import { generationHeadings, reachHeadings, repositoryHeadings } from './backups.words.ts'
import { accountHeadings, disabledHeadings, groupHeadings, policyHeadings } from './headings.words.ts'

type Words = Readonly<Record<string, readonly string[]>>

/** Attribute → headings. Some attributes take several columns (telephones): those end in `+`. */
export const headings: { readonly [K in Exclude<Kind, 'hospital'>]?: Words } = {
  account: { ...accountHeadings, '!enabled': disabledHeadings },
  group: groupHeadings,
  passwordPolicy: policyHeadings,
  stocktake: {
    scope: stocktakes.scope,
    startedOn: stocktakes.startedOn,
    finishedOn: stocktakes.finishedOn,
    reviewed: stocktakes.reviewed,
    unanswered: stocktakes.unanswered,
  },
  person: {
    employeeId: personColumns.employeeId,
    name: personColumns.name,
    kana: personColumns.kana,
    department: departmentWords,
    title: titleWords,
    leftOn: leftWords,
    joinedOn: joinedWords,
    movedOn: movedWords,
    fromDepartment: fromWords,
    toDepartment: toWords,
  },
  document: {
    title: documents.title,
    about: documents.about,
    approvedOn: documents.approvedOn,
    reviewedOn: documents.reviewedOn,
  },
  contact: {
    role: contacts.role,
    order: contacts.order,
    name: contacts.name,
    organisation: contacts.organisation,
    department: contacts.department,
    'phones+': phoneWords,
    'emails+': contacts.email,
    nightsAndHolidays: contacts.nights,
    system: contacts.system,
    vendor: contacts.vendor,
    confirmedOn: contacts.confirmedOn,
    validUntil: contacts.validUntil,
    note: contacts.note,
  },
  vendor: {
    name: vendors.name,
    address: vendors.address,
    'phones+': phoneWords,
    'emails+': vendors.email,
    note: vendors.note,
  },
  system: {
    name: systems.name,
    category: systems.category,
    vendor: systems.vendor,
    importance: systems.importance,
    location: systems.location,
    remoteMaintenance: systems.remote,
    cloud: systems.cloud,
  },
  contract: {
    vendor: contracts.vendor,
    system: contracts.system,
    title: contracts.title,
    from: contracts.from,
    to: contracts.to,
    disclaimerClause: contracts.disclaimer,
    guidelineClause: contracts.guideline,
    vulnerabilityNotice: contracts.vulnerability,
    incidentRoles: contracts.incident,
  },
  vendorAnswer: {
    vendor: headingWords.vendor,
    system: headingWords.system,
    item: headingWords.item,
    question: headingWords.question,
    answer: headingWords.answer,
    note: headingWords.note,
    answeredOn: headingWords.date,
  },
  disclosure: {
    vendor: disclosures.vendor,
    system: disclosures.system,
    form: disclosures.form,
    askedOn: disclosures.askedOn,
    receivedOn: disclosures.receivedOn,
  },
  remoteLine: {
    vendor: lines.vendor,
    system: lines.system,
    method: lines.method,
    declaredOn: lines.declaredOn,
    sourceLimited: lines.sourceLimited,
    alwaysOn: lines.alwaysOn,
    twoFactor: lines.twoFactor,
  },
  backupPlan: {
    system: plans.system, method: plans.method, repository: plans.repository, everyHours: plans.every, weekdays: plans.weekdays, job: plans.job, generations: plans.generations,
    media: plans.media, offSite: plans.offSite, offline: plans.offline, clause: plans.clause, byProvider: plans.byProvider,
    agreedOn: plans.agreedOn,
  },
  backupRun: {
    job: sessions.job, system: sessions.system, startedAt: sessions.started, endedAt: sessions.ended, result: sessions.result,
    bytes: sessions.bytes, files: sessions.files, repository: sessions.repository, note: sessions.note,
  },
  repository: repositoryHeadings,
  generation: generationHeadings,
  medium: {
    label: media.label, sort: media.sort, serial: media.serial, capacityBytes: media.capacity, boughtOn: media.boughtOn,
    windowHours: media.window, systems: media.systems,
  },
  mediumMove: {
    medium: media.label, at: media.at, state: media.state, place: media.place, by: media.by, repository: media.repository,
    generation: media.generation, dueOn: media.dueOn, note: media.note,
  },
  reach: reachHeadings,
  recoveryNeed: {
    system: needs.system, safety: needs.safety, rtoHours: needs.rto, rpoHours: needs.rpo, farBackDays: needs.farBack, first: needs.first,
    needs: needs.needs, bytes: needs.bytes, files: needs.files, data: needs.data, terminals: needs.terminals, ownHours: needs.ownHours,
    people: needs.people,
  },
  recoveryMeans: { name: means.name, sort: means.sort, amount: means.amount, note: means.note },
  rehearsal: {
    id: rehearsals.id, title: rehearsals.title, sort: rehearsals.sort, system: rehearsals.system, repository: rehearsals.repository,
    generation: rehearsals.generation, medium: rehearsals.medium, data: rehearsals.data, declaredAt: rehearsals.declaredAt,
    inHandAt: rehearsals.inHandAt, readableAt: rehearsals.readableAt, dataStartedAt: rehearsals.dataStartedAt,
    dataInAt: rehearsals.dataInAt, consistentAt: rehearsals.consistentAt, upAt: rehearsals.upAt,
    smokeTestedAt: rehearsals.smokeTestedAt, handedOverAt: rehearsals.handedOverAt, bytes: rehearsals.bytes, files: rehearsals.files,
    compared: rehearsals.compared, equal: rehearsals.equal, decidedBy: rehearsals.decidedBy, doneBy: rehearsals.doneBy,
    isolated: rehearsals.isolated, trouble: rehearsals.trouble, outcome: rehearsals.outcome,
  },
  restoreClaim: {
    vendor: claims.vendor, system: claims.system, hours: claims.hours, askedOn: claims.askedOn, saidOn: claims.saidOn, basis: claims.basis,
    inWriting: claims.inWriting, document: claims.document,
  },
  offer: {
    name: offers.name, sort: offers.sort, capacityBytes: offers.capacity, yen: offers.yen, driveYen: offers.driveYen,
    pricedOn: offers.pricedOn, offeredBy: offers.offeredBy,
  },
  place: { name: places.name, department: places.department, floor: places.floor, 'phones+': phoneWords, segment: places.segment },
  device: {
    number: devices.number, hostname: devices.hostname, sort: devices.sort, place: devices.place, department: devices.department,
    segment: devices.segment, systems: devices.systems, addresses: devices.addresses, serial: devices.serial, maker: devices.maker,
    model: devices.model, os: devices.os, vendor: devices.vendor, spare: devices.spare, retiredOn: devices.retiredOn,
  },
  cutPoint: {
    name: cutPoints.name, sort: cutPoints.sort, cuts: cutPoints.cuts, where: cutPoints.where, how: cutPoints.how, undo: cutPoints.undo,
    effect: cutPoints.effect, by: cutPoints.by, 'phones+': phoneWords, confirmedOn: cutPoints.confirmedOn,
  },
  stopRule: {
    system: stopRules.system, sign: stopRules.sign, afterMinutes: stopRules.after, declares: stopRules.declares, deputy: stopRules.deputy,
    next: stopRules.next, agreedOn: stopRules.agreedOn,
  },
  substitute: {
    system: substitutes.system, form: substitutes.form, where: substitutes.where, amount: substitutes.amount, steps: substitutes.steps,
    checkedOn: substitutes.checkedOn,
  },
  insurance: {
    insurer: insurances.insurer, number: insurances.number, covers: insurances.covers, excludes: insurances.excludes,
    callFirst: insurances.callFirst, 'phones+': phoneWords, from: insurances.from, to: insurances.to, limitYen: insurances.limit,
  },
}
